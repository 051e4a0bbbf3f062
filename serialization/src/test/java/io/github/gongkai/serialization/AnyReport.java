package io.github.gongkai.serialization;

import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.testkit.Reports;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Reports that hold anything the types can hold, with texts of any characters. */
class AnyReport extends DomainContextBase {

    private final IntPredicate characters;

    AnyReport() {
        this(any -> true);
    }

    /** Reports whose texts have the given characters only. */
    AnyReport(IntPredicate characters) {
        this.characters = characters;
    }

    @Provide
    Arbitrary<AnnualReport> reports() {
        return Reports.all().arbitrary(text());
    }

    /** Any Unicode text: control characters, quotes, line separators, noncharacters and both planes included. */
    Arbitrary<String> text() {
        Arbitrary<Integer> odd = Arbitraries.of(
                0, 1, 8, 9, 10, 13, 0x1F, 0x22, 0x2F, 0x5C, 0x7F, 0x85, 0xA0, 0x2028, 0x2029, 0x3000, 0xFEFF, 0xFFFE,
                0xFFFF, 0x1F600, 0x20BB7, 0x10FFFF);
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 0x10FFFF).filter(c -> c < 0xD800 || c > 0xDFFF);
        Arbitrary<Integer> chinese = Arbitraries.integers().between(0x4E00, 0x9FFF);
        return Arbitraries.oneOf(odd, any, chinese)
                .filter(characters::test)
                .list()
                .ofMaxSize(12)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
