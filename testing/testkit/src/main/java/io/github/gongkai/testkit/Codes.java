package io.github.gongkai.testkit;

import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Codes of agencies that do not exist, by GB 32100-2015 and GB/T 2260. */
final class Codes {
    /** 机构编制: an agency. */
    private static final String AGENCY = "11";

    private static final String CHECK_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Codes() {}

    static Arbitrary<DivisionCode> division(AgencyLevel level) {
        Arbitrary<Integer> province = Arbitraries.integers().between(11, 65);
        Arbitrary<Integer> below = Arbitraries.integers().between(1, 29);
        Arbitrary<Integer> town = Arbitraries.integers().between(100, 129);
        return Combinators.combine(province, below, below, town)
                .as((first, second, third, fourth) -> DivisionCode.of(
                        switch (level) {
                            case CENTRAL, PROVINCE -> digits("%02d0000", first);
                            case PREFECTURE -> digits("%02d%02d00", first, second);
                            case COUNTY -> digits("%02d%02d%02d", first, second, third);
                            case TOWNSHIP -> digits("%02d%02d%02d%03d", first, second, third, fourth);
                        }));
    }

    /** The code of a unit one level below; other numbers give other codes. */
    static DivisionCode below(DivisionCode division, int number) {
        String code = division.text();
        return DivisionCode.of(
                switch (division.level().orElseThrow()) {
                    case CENTRAL, PROVINCE -> code.substring(0, 2) + digits("%02d00", number);
                    case PREFECTURE -> code.substring(0, 4) + digits("%02d", number);
                    case COUNTY, TOWNSHIP -> code.substring(0, 6) + digits("%03d", 100 + number);
                });
    }

    /** Codes that end in a serial number before the check characters; other serials give other codes. */
    static Arbitrary<CreditCode> credit(int serial) {
        Arbitrary<Integer> organization = Arbitraries.integers().between(0, 999_999);
        return Combinators.combine(division(AgencyLevel.COUNTY), organization)
                .as((division, number) -> checked(AGENCY + division + digits("%06d%02d", number, serial)));
    }

    /** The code with the only two check characters that fit: 11 × 31 cases at most, and no copy of the standard here. */
    private static CreditCode checked(String start) {
        return IntStream.range(0, 11)
                .mapToObj(i -> start + CHECK_CHARACTERS.charAt(i == 10 ? CHECK_CHARACTERS.indexOf('X') : i))
                .flatMap(code -> Stream.of(CHECK_CHARACTERS.split("")).map(code::concat))
                .map(CreditCode::of)
                .filter(CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static String digits(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
