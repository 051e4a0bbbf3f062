package io.github.gongkai.testkit;

import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Agencies that do not exist. */
final class Agencies {
    /** Of every level; names that no two units of one family share. */
    private static final List<String> PLACES =
            List.of("青河", "柳湾", "石桥", "云栖", "临江", "东岚", "南浦", "望海", "古渡", "松岭", "白沙", "长堤");

    private Agencies() {}

    /** Governments of a level, with their codes. */
    static Arbitrary<Agency> government(AgencyLevel level) {
        return Combinators.combine(Arbitraries.integers().between(0, PLACES.size() - 1), Codes.division(level))
                .flatAs((place, division) -> government(level, place, division))
                .withoutEdgeCases();
    }

    /** As many units of the level below a government's, none of them twice. */
    static Arbitrary<List<Agency>> below(Agency government, AgencyLevel level, int count) {
        DivisionCode division = government.divisionCode().orElseThrow();
        return Combinators.combine(IntStream.range(0, count)
                        .mapToObj(place -> government(level, place, Codes.below(division, place + 1)))
                        .toList())
                .as(units -> units);
    }

    private static Arbitrary<Agency> government(AgencyLevel level, int place, DivisionCode division) {
        String unit = switch (level) {
            case CENTRAL, PROVINCE -> "省";
            case PREFECTURE -> "市";
            case COUNTY -> "县";
            case TOWNSHIP -> "镇";
        };
        return Codes.credit(place)
                .map(credit -> Agency.builder()
                        .name(PLACES.get(place) + unit + "人民政府")
                        .level(level)
                        .kind(AgencyKind.GOVERNMENT)
                        .creditCode(credit)
                        .divisionCode(division)
                        .build());
    }

    /** Agencies with any name and any codes, lawful or not. */
    static Arbitrary<Agency> any(Arbitrary<String> text) {
        Arbitrary<String> notBlank = text.filter(name -> !name.isBlank());
        return Combinators.combine(
                        notBlank,
                        notBlank.map(CreditCode::of).optional(),
                        notBlank.map(DivisionCode::of).optional(),
                        Arbitraries.of(AgencyLevel.class).optional(),
                        Arbitraries.of(AgencyKind.class).optional())
                .as((name, credit, division, level, kind) -> Agency.builder()
                        .name(name)
                        .creditCode(credit)
                        .divisionCode(division)
                        .level(level)
                        .kind(kind)
                        .build());
    }
}
