package io.github.gongkai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Repair;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever the library is measured against answers the same question as it does. */
class PeersTest {

    static List<Arguments> peers() {
        return List.of(
                peer("hand-written", HandWritten::new),
                peer("Hibernate Validator", BeanValidationPeer::new),
                peer("Drools", DroolsPeer::new),
                peer("CEL", CelPeer::new),
                peer("Schematron", SchematronPeer::new));
    }

    private static Arguments peer(String name, Function<AnnualReport, IdentityPeer> peer) {
        return Arguments.of(name, peer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("peers")
    void everyPeerFindsAsManyBrokenIdentitiesAsTheLibrary(String name, Function<AnnualReport, IdentityPeer> peer) {
        assertThat(peer.apply(Suqian2024.report()).broken()).as(name).isZero();

        // 总计 of line one: its line and AC01. 结果维持 of a suit: its line.
        AnnualReport broken =
                with(with(Suqian2024.report(), "requests.received.total", 3526), "disputes.directLitigation.upheld", 8);
        Validation validation = ReportValidator.balance().validate(broken);
        assertThat(validation.identities() - validation.identitiesHeld()).isEqualTo(3);
        IdentityPeer checker = peer.apply(broken);
        assertThat(checker.broken()).as(name).isEqualTo(3);
        assertThat(checker.broken()).as(name + ", asked again").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theSolverThatIsAskedForAllSmallestChangesListsThoseOfTheLibrary(int wrong) {
        for (AnnualReport report : FaultyReports.of(8, wrong)) {
            List<Map<Cell, Figure>> ours = smallest(report);

            assertThat(ChocoRepair.all(report)).containsExactlyInAnyOrderElementsOf(ours);
            assertThat(ChocoRepair.smallest(report)).isEqualTo(ours.get(0).size());
        }
    }

    @Test
    void someOfTheReportsHaveMoreThanOneSmallestChange() {
        assertThat(FaultyReports.of(8, 3)).anyMatch(report -> smallest(report).size() > 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theSolverThatIsAskedForTheSizeOfOneFindsThatOfTheLibrary(int wrong) {
        for (AnnualReport report : FaultyReports.of(2, wrong)) {
            assertThat(OjAlgoRepair.smallest(report))
                    .isEqualTo(smallest(report).get(0).size());
        }
    }

    /**
     * The smallest proposals of the library for the report as a whole. It makes them table by table, and line by line of table
     * four: any of one goes with any of another.
     */
    private static List<Map<Cell, Figure>> smallest(AnnualReport report) {
        Map<List<String>, List<Repair>> tables = ReportValidator.balance().validate(report).repairs().stream()
                .collect(Collectors.groupingBy(repair -> List.copyOf(repair.explains())));
        List<Map<Cell, Figure>> smallest = List.of(Map.of());
        for (List<Repair> repairs : tables.values()) {
            int size = repairs.stream()
                    .mapToInt(repair -> repair.changes().size())
                    .min()
                    .orElseThrow();
            smallest = smallest.stream()
                    .flatMap(others -> repairs.stream()
                            .filter(repair -> repair.changes().size() == size)
                            .map(repair -> joined(others, repair)))
                    .toList();
        }
        return smallest;
    }

    private static Map<Cell, Figure> joined(Map<Cell, Figure> others, Repair repair) {
        Map<Cell, Figure> joined = new HashMap<>(others);
        repair.changes().forEach(change -> joined.put(change.cell(), change.to()));
        return joined;
    }

    private static AnnualReport with(AnnualReport report, String address, long figure) {
        return report.with(Edition.REVISED_2021.cell(address).orElseThrow(), Figure.of(figure));
    }
}
