package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the reports of the project against what their README says of them. */
class BundledReportsTest {

    /** File, edition, cells, identities and verdict of a row of the README's table. */
    private static final Pattern ROW = Pattern.compile(
            "\\| `([^`]+)` \\|.*\\| (\\S+) \\| (\\d+ of \\d+) \\| (\\d+) of (\\d+) \\| (pass|fail) \\|");

    private record Row(String file, String edition, String cells, int held, int identities, boolean pass) {
        String identitiesHeld() {
            return held == identities
                    ? "all " + identities + " identities hold"
                    : held + " of " + identities + " identities hold";
        }
    }

    @TestFactory
    Stream<DynamicTest> everyReportGivesWhatTheReadmeSays() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.file(), () -> {
                    Run run = Run.gongkai("check", Run.report(row.file()));
                    assertThat(run.out())
                            .startsWith(row.pass() ? "PASS" : "FAIL")
                            .contains("edition " + row.edition())
                            .contains(row.cells() + " cells read")
                            .contains(row.identitiesHeld())
                            .doesNotContain("unknown");
                    assertThat(run.exit()).isEqualTo(row.pass() ? 0 : 1);
                    assertThat(run.err()).isEmpty();
                }));
    }

    @Test
    void theReadmeListsEveryReportAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(Run.REPORTS)) {
            List<String> reports = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("README.md"))
                    .toList();
            assertThat(rows()).extracting(Row::file).containsExactlyInAnyOrderElementsOf(reports);
        }
    }

    @Test
    void theFolderAsAWholeIsReadWithoutItsReadme() throws IOException {
        List<Row> rows = rows();
        Run run = Run.gongkai("check", Run.REPORTS);
        long pass = rows.stream().filter(Row::pass).count();
        assertThat(run.out())
                .contains(rows.size() + " reports: " + pass + " pass, " + (rows.size() - pass) + " fail, 0 unreadable");
        assertThat(run.exit()).isEqualTo(1);
    }

    private static List<Row> rows() throws IOException {
        Matcher rows = ROW.matcher(Files.readString(Run.report("README.md")));
        return rows.results()
                .map(row -> new Row(
                        row.group(1),
                        row.group(2),
                        row.group(3),
                        Integer.parseInt(row.group(4)),
                        Integer.parseInt(row.group(5)),
                        row.group(6).equals("pass")))
                .toList();
    }
}
