package io.github.gongkai.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.DocumentFormat;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.Section;
import io.github.gongkai.validation.ReportValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/support-matrix.md against the catalogue, the formats and the cases of the conformance suite. */
class SupportMatrixTest {

    private static final Path PAGE = Path.of("docs/support-matrix.md");

    /** Each form: what it is, how its conformance cases begin, and what it cannot carry or is not read of it. */
    private record Form(String name, String cases, String reads, String writes, String limits) {}

    private static final List<Form> FORMS = List.of(
            new Form("JSON", "json", "`ReportJson`", "`ReportJson`", ""),
            new Form("JSON, one report a line", "ndjson", "`ReportJson.readAll`", "`ReportJson.writeAll`", ""),
            new Form("XML", "xml", "`ReportXml`", "`ReportXml`", "Characters that XML 1.0 does not have"),
            new Form(
                    "Web page", "page", "`ReportDocument`", "`ReportWriter`", "Nothing that scripts would add is read"),
            new Form("Word `.docx`", "word", "`ReportDocument`", "`ReportWriter`", "Pictures of tables are not read"),
            new Form("Word `.doc`", "", "`ReportDocument`", "", "Pictures of tables are not read"),
            new Form(
                    "Excel `.xlsx`",
                    "workbook",
                    "`ReportDocument`",
                    "`ReportWriter`",
                    "Text boxes and comments are not read; formulas have their stored value"),
            new Form("Excel `.xls`", "", "`ReportDocument`", "", "Text boxes and comments are not read"),
            new Form("PDF with a text layer", "pdf", "`ReportDocument`", "", "Scans are refused"),
            new Form("Markdown", "markdown", "`ReportDocument`", "", ""),
            new Form("Text", "rows", "`ReportDocument`", "", ""));

    @Test
    void thePageIsThatOfTheCode() throws IOException {
        String wanted = page();
        if (Boolean.getBoolean("gongkai.docs")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(wanted);
    }

    @Test
    void whatIsSaidToBeReadIsReadInTheSuite() {
        for (Form form : FORMS) {
            for (Edition edition : Edition.values()) {
                if (!form.cases().isEmpty()) {
                    try (Stream<Path> files = Files.list(Path.of("testing/conformance/suite/documents"))) {
                        assertThat(files.map(file -> file.getFileName().toString()))
                                .anyMatch(name ->
                                        name.startsWith("layout-" + form.cases() + '-') && name.contains(edition.id()));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }

    @Test
    void everyFormatThatCanBeWrittenIsInTheTable() {
        for (DocumentFormat format : DocumentFormat.values()) {
            assertThat(FORMS)
                    .anyMatch(form -> !form.writes().isEmpty()
                            && (form.name().contains(format.ending()) || format == DocumentFormat.HTML));
        }
    }

    private static String page() {
        StringBuilder out = new StringBuilder("""
                # What is supported

                Written from the code by `SupportMatrixTest`; do not edit by hand. State of version 0.1.0-SNAPSHOT, 2026-11-23.

                **✓** yes, held by tests · **–** no · an empty place: nothing to say

                ## Forms

                What is written is read back as an equal report.

                | form | read 2019-60 | read 2021-30 | written 2019-60 | written 2021-30 | by | limits |
                |---|---|---|---|---|---|---|
                """);
        for (Form form : FORMS) {
            Set<String> by = new LinkedHashSet<>(List.of(form.reads()));
            if (!form.writes().isEmpty()) {
                by.add(form.writes());
            }
            String written = mark(!form.writes().isEmpty());
            out.append(row(form.name(), "✓", "✓", written, written, String.join(", ", by), form.limits()));
        }
        out.append("""

                Encodings of pages and text: UTF-8, UTF-16 with a byte order mark, GB18030 with GBK and GB2312. JSON is UTF-8; XML is in the
                encoding that it declares. Reports in traditional characters are read like those in simplified ones; what is carried over stays as
                printed.

                ## The form

                | edition | document | first year | cells | table two | table three | table four |
                |---|---|---|---|---|---|---|
                """);
        for (Edition edition : Edition.values()) {
            out.append(row(
                    edition.id(),
                    edition.document(),
                    Integer.toString(edition.firstYear()),
                    Integer.toString(edition.cells().size()),
                    Integer.toString(edition.cells(Section.PROACTIVE_DISCLOSURE).size()),
                    Integer.toString(edition.cells(Section.REQUESTS).size()),
                    Integer.toString(edition.cells(Section.DISPUTES).size())));
        }
        out.append("""

                ## Rules

                What each rule demands is in [the catalogue](rules.md).

                | rule | 2019-60 | 2021-30 |
                |---|---|---|
                """);
        for (Rule rule : ReportValidator.standard().rules()) {
            out.append(row(rule.id(), mark(isIn(rule, Edition.TRIAL_2019)), mark(isIn(rule, Edition.REVISED_2021))));
        }
        out.append("""

                ## Labels

                Besides the form's own labels these are read without a remark, apart from ordinals, brackets, quotation marks, spaces and
                width of characters, which do not matter. Other small departures are read and told (RD15).

                | where | the form | also |
                |---|---|---|
                """);
        variants().forEach((label, others) -> out.append(row(label.get(0), label.get(1), String.join("<br>", others))));
        return out.toString();
    }

    private static boolean isIn(Rule rule, Edition edition) {
        return ReportValidator.standard().rules(edition).contains(rule);
    }

    private static Map<List<String>, List<String>> variants() {
        Map<List<String>, List<String>> variants = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            put(variants, "section", section.title().zh(), section.variants());
        }
        for (Edition edition : Edition.values()) {
            for (Section section : Section.tables()) {
                for (Line line : edition.lines(section)) {
                    put(variants, "line", line.label(edition).zh(), line.variants());
                }
            }
            List<Column> columns = new ArrayList<>();
            columns.addAll(List.of(Applicant.values()));
            columns.addAll(List.of(DisputeResult.values()));
            columns.addAll(edition.cells(Section.PROACTIVE_DISCLOSURE).stream()
                    .<Column>map(cell -> cell.column())
                    .filter(DisclosureColumn.class::isInstance)
                    .distinct()
                    .toList());
            for (Column column : columns) {
                put(variants, "column", column.label(edition).zh(), column.variants());
            }
        }
        for (RequestGroup group : RequestGroup.values()) {
            put(variants, "group", group.label().zh(), group.variants());
        }
        return variants;
    }

    private static void put(Map<List<String>, List<String>> all, String where, String label, List<String> variants) {
        List<String> others =
                variants.stream().filter(text -> !text.equals(label)).toList();
        if (!others.isEmpty() && !all.containsKey(List.of(where, label))) {
            all.put(List.of(where, label), others);
        }
    }

    private static String mark(boolean yes) {
        return yes ? "✓" : "–";
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                        .collect(Collectors.joining(" | ", "| ", " |\n"))
                        .replace("  ", " ")
                        .strip()
                + '\n';
    }
}
