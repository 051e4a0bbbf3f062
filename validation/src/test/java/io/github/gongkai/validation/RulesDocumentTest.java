package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.collation.AggregationProblem;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.form.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/rules.md against the catalogue it is written from. */
class RulesDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");
    private static final String REGENERATE = "gongkai.docs";

    /** What is not checked, and why: written here, since no code stands for it. */
    private static final String LEFT_OUT = """
            ## Left out

            | id | what it would demand | why it is not checked |
            |---|---|---|
            | AC12 | a single blank that an identity determines | a proposal, not a finding: among the repairs |
            | AC14 | a number split over neighbouring cells | a proposal, not a finding: among the repairs |
            | XY14 | last year's report is in the archive | the library does not know the archive; whatever was brought forward, XY01 is not assessed without last year's report, and the result says so |
            | XY15 | brought forward equals the sum of merged agencies' figures | the library does not know which agencies were merged. A caller who does adds their reports up, gives the sum the new agency, and hands it in as last year's report: XY01 then is this rule. If it is not done, XY01 is a warning when a reorganization is mentioned |
            | XS03 | section six tells of the information fee | that it must is not confirmed by any document at hand; reports of agencies that collected none say nothing, or "none", or speak of notices only. What is said is checked: XS01, XS04 to XS08, TT21 |
            | XS12 | no decisions by an agency without such powers | no kind of agency is without them for certain: government offices hold such powers in places (foreign affairs, civil air defence), townships and 街道 by delegation under the Law on Administrative Penalties, Article 24 |
            | ST02, ST03, ST08, ST14, ST15, ST17 | ordinals, titles, extra lines, units and the note of the printed form | are no part of the report; readers tell of them (RD07, RD12, RD14, RD15) |
            | ST12 | section one within 1000 characters | no edition of the form sets a length; an office that does has to count itself, since local rules compare figures only |
            | TM08, TM12–TM14 | title, page data and copies of a page against each other | the report does not hold page data, and the agency's name in a title is often a short form |
            | AG06 | units named in the text against those at hand | needs a register of units |

            Of XS02 only a text that denies charges is held against the amount: section six may well be empty or say "none" where charges,
            which mostly are of other kinds, were made. Of XY07 only sentences with set words are compared. Of XS14, whether section five tells of improvements is not checked: key words accuse texts that do. Of ST01 the order of the sections, and of XY12 the comparison with last year, are not checked: a report does not keep the
            order, and documents lapse. Of XS07 a number of cases that is not told is not missed: no document asks for it. Of TT13 不予维持 such
            as 撤销 or 责令履行 alone are not compared: they are parts of 结果纠正. Of TT17 lists of units or channels are not added up: they may
            be incomplete or overlap. AG01 is checked as a lower bound, since the agency's own figures are seldom published apart.
            """;

    @Test
    void theDocumentIsThatOfTheCatalogue() throws IOException {
        String wanted = document();
        if (Boolean.getBoolean(REGENERATE)) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, wanted);
        }

        assertThat(DOCUMENT)
                .withFailMessage("docs/rules.md is stale; write it anew with:"
                        + " mvn -pl validation -am test -Dtest=RulesDocumentTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dgongkai.docs=true")
                .content(StandardCharsets.UTF_8)
                .isEqualTo(wanted);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # The rules

                Written from the catalogue by `RulesDocumentTest`; do not edit by hand. An id is never reused or renamed. A rule whose input
                is missing is not assessed, and the result says why; a rule of another edition does not apply. In a formula `c` stands for
                every column and `'` for last year's report; a rule runs on cells with a number only.

                | id | severity | demands | formula | rests on | editions | needs besides the tables |
                |---|---|---|---|---|---|---|
                """);
        for (Check check : Catalogue.CHECKS) {
            Rule rule = check.rule();
            text.append(row(
                    rule.id(),
                    rule.severity().key(),
                    rule.statement().zh() + "<br>" + rule.statement().en(),
                    check.formula().isEmpty() ? "" : '`' + check.formula() + '`',
                    rule.basis().zh() + "<br>" + rule.basis().en(),
                    Arrays.stream(Edition.values())
                            .filter(check.editions()::contains)
                            .map(Edition::id)
                            .collect(Collectors.joining(", ")),
                    check.inputs().stream().map(input -> input.label().en()).collect(Collectors.joining("; "))));
        }
        text.append('\n').append(LEFT_OUT).append("""

                ## Problems met in reading

                Told by readers, whatever the format, before any rule is checked.

                | id | severity | demands |
                |---|---|---|
                """);
        for (ReadingProblem problem : ReadingProblem.values()) {
            text.append(row(problem.rule()));
        }
        text.append("""

                ## Problems met in adding up

                Told when the reports of several units are added up, not when one report is checked.

                | id | severity | demands |
                |---|---|---|
                """);
        for (AggregationProblem problem : AggregationProblem.values()) {
            text.append(row(problem.rule()));
        }
        return text.toString();
    }

    private static String row(Rule rule) {
        return row(
                rule.id(),
                rule.severity().key(),
                rule.statement().zh() + "<br>" + rule.statement().en());
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
