package io.github.gongkai.conformance;

import static io.github.gongkai.conformance.Case.line;
import static io.github.gongkai.form.Edition.REVISED_2021;

import io.github.gongkai.form.Section;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** What mappers of JSON and XML let pass, lose or make of a report. */
final class WireTraps {

    private static final String LICENCES = "proactiveDisclosure.licences.decisions";
    private static final String AMOUNT = "proactiveDisclosure.charges.amount";

    private final List<Case> cases = new ArrayList<>();

    static List<Case> cases() {
        WireTraps recipes = new WireTraps();
        recipes.jsonFigures();
        recipes.jsonKeys();
        recipes.jsonDocuments();
        recipes.xmlFigures();
        recipes.xmlMembers();
        recipes.xmlDocuments();
        recipes.lines();
        return recipes.cases;
    }

    private static String replace(String text, String old, String other) {
        if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
            throw new IllegalStateException("not once: " + old);
        }
        return text.replace(old, other);
    }

    private Case json(String id, String shows, String old, String other) {
        Case aCase =
                Case.of("json-" + id, shows).json(replace(WireText.json(Drafts.county()), old, other), Drafts.county());
        cases.add(aCase);
        return aCase;
    }

    private Case xml(String id, String shows, String old, String other) {
        Case aCase =
                Case.of("xml-" + id, shows).xml(replace(WireText.xml(Drafts.county()), old, other), Drafts.county());
        cases.add(aCase);
        return aCase;
    }

    private void jsonFigures() {
        jsonFigure(
                "decimals",
                "A number with decimals where a count stands is not cut to a whole one.",
                "517645.9",
                "RD03");
        jsonFigure("decimals-zero", "12.0 is no count either.", "517645.0", "RD03");
        jsonFigure("exponent", "An exponent makes no count.", "5e5", "RD03");
        jsonFigure("text", "A text is not turned into a number.", "\"517645\"", "RD02");
        jsonFigure("empty-text", "An empty text is neither 0 nor blank.", "\"\"", "RD02");
        jsonFigure("dash", "Only \"/\" says that a cell does not apply; other signs are told.", "\"—\"", "RD02");
        jsonFigure("true", "true is not 1.", "true", "RD10");
        jsonFigure("list", "A list of one number is no number.", "[517645]", "RD10");
        jsonFigure("beyond-long", "A count beyond 64 bits does not wrap.", "9223372036854775808", "RD04");
        json("null", "null is blank: not 0, and not missing.", "{\"decisions\": 517645}", "{\"decisions\": null}")
                .reads(LICENCES, Draft.BLANK)
                .finding("ST06", LICENCES, LICENCES);
        json("stroke", "\"/\" says that a cell does not apply.", "{\"decisions\": 517645}", "{\"decisions\": \"/\"}")
                .reads(LICENCES, "/")
                .finding("ST07", LICENCES, LICENCES);
        json("amount-exponent", "An amount may have an exponent; it is the same amount.", "4068.208", "4.068208e3");
        String digits = "1234567890123456789012345678901";
        json("long-amount", "An amount has at most 30 digits.", "4068.208", digits)
                .reads(AMOUNT, Draft.ABSENT)
                .problemAt("RD04", AMOUNT, digits);
    }

    private void jsonFigure(String id, String shows, String value, String rule) {
        json(id, shows, "\"licences\": {\"decisions\": 517645}", "\"licences\": {\"decisions\": " + value + "}")
                .reads(LICENCES, Draft.ABSENT)
                .problemAt(rule, LICENCES, "\"licences\": {\"decisions\": ¦" + value + "}");
    }

    private void jsonKeys() {
        json(
                        "key-twice",
                        "A key that stands twice is told, and the first kept.",
                        "{\"decisions\": 517645}",
                        "{\"decisions\": 517645, \"decisions\": 1}")
                .problemAt("RD05", LICENCES, "517645, ¦\"decisions\": 1");
        json(
                        "line-twice",
                        "A line that stands twice is told, and the first kept.",
                        "\"licences\": {\"decisions\": 517645}",
                        "\"licences\": {\"decisions\": 517645}, \"licences\": {\"decisions\": 1}")
                .problemAt("RD05", "proactiveDisclosure.licences", "645}, ¦\"licences\"");
        Case misspelt = json(
                        "misspelt",
                        "A misspelt key is told, and its cells are missing, not 0.",
                        "\"received\": {",
                        "\"recieved\": {")
                .problemAt("RD16", "requests.recieved", "\"recieved\"")
                .problem("RD01", "requests.received");
        for (String address : line(REVISED_2021, "requests.received")) {
            misspelt.reads(address, Draft.ABSENT);
        }
        json(
                        "unknown-key",
                        "A key that the format does not have is told, whatever it holds.",
                        "  \"year\": 2025,",
                        "  \"year\": 2025,\n  \"附注\": [{\"a\": null}],")
                .problemAt("RD16", "附注", "\"附注\"");
        json(
                        "other-edition",
                        "A line of the other edition is no line of this one.",
                        "\"charges\": {\"amount\": 4068.208}",
                        "\"charges\": {\"amount\": 4068.208},\n    \"procurement\": {\"items\": 1, \"amount\": 2.5}")
                .problemAt("RD16", "proactiveDisclosure.procurement", "\"procurement\"");
        json("missing-cell", "A cell that is left out is not in the report, and not 0.", "\"amount\": 4068.208", "")
                .reads(AMOUNT, Draft.ABSENT)
                .problem("RD01", AMOUNT);
        String disputes = WireText.json(Drafts.county());
        disputes = disputes.substring(disputes.indexOf("  \"disputes\""), disputes.indexOf("  \"problemsAnd"));
        Case table = json(
                        "missing-table",
                        "A table that is left out is one problem, and its cells are not 0.",
                        disputes,
                        "")
                .problemAt("RD01", "disputes", "{\n  \"format\"");
        Case none = json(
                        "table-null",
                        "null in place of a table is no empty table.",
                        disputes,
                        "  \"disputes\": null,\n")
                .problemAt("RD10", "disputes", "\"disputes\": ¦null")
                .problemAt("RD01", "disputes", "\"disputes\": ¦null");
        REVISED_2021.cells(Section.DISPUTES).forEach(cell -> {
            table.reads(cell.address(), Draft.ABSENT);
            none.reads(cell.address(), Draft.ABSENT);
        });
        json(
                        "line-number",
                        "A number in place of a line is told, and its cell missing.",
                        "\"licences\": {\"decisions\": 517645}",
                        "\"licences\": 517645")
                .reads(LICENCES, Draft.ABSENT)
                .problem("RD10", "proactiveDisclosure.licences")
                .problem("RD01", LICENCES);
    }

    private void jsonDocuments() {
        json(
                        "unknown-edition",
                        "An edition that does not exist is told, and the year tells it.",
                        "\"2021-30\"",
                        "\"2021-03\"")
                .problemAt("RD18", "edition", "\"2021-03\"");
        json(
                        "no-edition",
                        "Neither an edition nor a year that tells it: the newest edition is taken, and that is said.",
                        "  \"edition\": \"2021-30\",\n  \"year\": 2025,\n",
                        "")
                .readsFact("year", null)
                .problem("RD17", "edition")
                .problem("RD17", "year")
                .problem("RD11", "edition");
        json(
                        "later-format",
                        "A later version of the format is told; what is known of it is read.",
                        "gongkai-report/1",
                        "gongkai-report/2")
                .problemAt("RD19", "format", "\"gongkai-report/2\"");
        json("year-text", "A year as a text is told and not taken.", "\"year\": 2025", "\"year\": \"2025\"")
                .readsFact("year", null)
                .problemAt("RD10", "year", "\"year\": ¦\"2025\"");
        json("no-name", "An agency without its name is told.", "\"agency\": {\"name\": \"禾阳县人民政府\"}", "\"agency\": {}")
                .readsFact("agency", null)
                .problemAt("RD17", "agency.name", "\"agency\": ¦{}");
        json(
                        "no-format",
                        "A document that does not say its format is told so.",
                        "  \"format\": \"gongkai-report/1\",\n",
                        "")
                .problem("RD17", "format");
        json(
                        "impossible-day",
                        "A day that does not exist is told and not moved to another.",
                        "工作年度报告\",\n",
                        "工作年度报告\",\n  \"publishedOn\": \"2026-02-30\",\n")
                .problemAt("RD18", "publishedOn", "\"2026-02-30\"");
        json("byte-order-mark", "A byte order mark is passed over.", "{\n  \"format\"", "\ufeff{\n  \"format\"");
        unreadableJson(
                "two-documents",
                "A second document after the first: neither is read.",
                WireText.json(Drafts.county()) + "{}");
        unreadableJson(
                "cut",
                "A document that is cut short is none.",
                WireText.json(Drafts.county()).substring(0, 2000));
        unreadableJson("comment", "A comment is no JSON.", "// 年报\n" + WireText.json(Drafts.county()));
        unreadableJson("array", "A list is no report.", "[" + WireText.json(Drafts.county()) + "]");
        unreadableJson("empty", "An empty file is no report.", "");
        unreadableJson(
                "deep",
                "Nesting deeper than 100 levels is refused before it costs anything.",
                "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
        cases.add(Case.of("json-gb18030", "JSON is UTF-8 and nothing else.")
                .file("json", ".json", WireText.json(Drafts.county()).getBytes(Charset.forName("GB18030")))
                .unreadable());
    }

    private void unreadableJson(String id, String shows, String json) {
        cases.add(Case.of("json-" + id, shows)
                .file("json", ".json", Case.utf8(json))
                .unreadable());
    }

    private void xmlFigures() {
        xmlFigure("decimals", "A number with decimals in an attribute of a count is not cut.", "517645.9", "RD03");
        xmlFigure("spaces", "White space around a number in an attribute is told, not trimmed.", " 517645", "RD02");
        xmlFigure("plus", "A plus before a count is told, not dropped.", "+517645", "RD02");
        xmlFigure("full-width", "Full-width digits are no digits of the format.", "５１７６４５", "RD02");
        xmlFigure("beyond-long", "A count beyond 64 bits in XML does not wrap.", "9223372036854775808", "RD04");
        xml("empty", "An empty attribute is blank: not 0, and not missing.", "decisions=\"517645\"", "decisions=\"\"")
                .reads(LICENCES, Draft.BLANK)
                .finding("ST06", LICENCES, LICENCES);
        xml(
                        "stroke",
                        "A stroke in an attribute says that the cell does not apply.",
                        "decisions=\"517645\"",
                        "decisions=\"/\"")
                .reads(LICENCES, "/")
                .finding("ST07", LICENCES, LICENCES);
    }

    private void xmlFigure(String id, String shows, String value, String rule) {
        xml(id, shows, "decisions=\"517645\"", "decisions=\"" + value + '"')
                .reads(LICENCES, Draft.ABSENT)
                .problemAt(rule, LICENCES, "<licences decisions=\"¦" + value);
    }

    private void xmlMembers() {
        xml(
                        "element-twice",
                        "An element that stands twice, others between: the first is kept, the second told and not"
                                + " mixed in.",
                        "  <disputes>",
                        "  <requests><received total=\"1\"/></requests>\n  <disputes>")
                .problemAt("RD05", "requests", "<requests><received");
        Case misspelt = xml(
                        "misspelt",
                        "A misspelt element is told, and its cells are missing.",
                        "<received ",
                        "<recieved ")
                .problemAt("RD16", "requests.recieved", "<recieved")
                .problem("RD01", "requests.received");
        for (String address : line(REVISED_2021, "requests.received")) {
            misspelt.reads(address, Draft.ABSENT);
        }
        xml(
                        "attribute-as-element",
                        "A column written as an element is told and not taken.",
                        "<licences decisions=\"517645\"/>",
                        "<licences><decisions>517645</decisions></licences>")
                .reads(LICENCES, Draft.ABSENT)
                .problemAt("RD10", LICENCES, "<decisions>");
        xml(
                        "other-namespace",
                        "An element of another namespace is not the form's.",
                        "<licences ",
                        "<x:licences xmlns:x=\"urn:x\" ")
                .reads(LICENCES, Draft.ABSENT)
                .problemAt("RD16", "proactiveDisclosure[\"{urn:x}licences\"]", "<x:licences")
                .problem("RD01", LICENCES);
        xml(
                        "stray-text",
                        "Text between elements is told and not lost silently.",
                        "    <licences ",
                        "    注：不含乡镇\n    <licences ")
                .problemAt("RD18", "proactiveDisclosure", "注：不含乡镇");
        xml(
                "comments",
                "Comments and processing instructions say nothing.",
                "<requests>",
                "<?php echo 1 ?><requests><!-- <received total=\"1\"/> -->");
        String prefixed = WireText.xml(Drafts.county())
                .replace("<", "<g:")
                .replace("<g:/", "</g:")
                .replace("<g:?", "<?")
                .replace("xmlns=", "xmlns:g=");
        cases.add(Case.of("xml-prefix", "A prefix is as good as a default namespace.")
                .xml(prefixed, Drafts.county()));
    }

    private void xmlDocuments() {
        xml(
                        "later-namespace",
                        "A later version of the namespace is told; what is known of it is read.",
                        "urn:gongkai:report:1",
                        "urn:gongkai:report:2")
                .problem("RD19", "format");
        unreadableXml(
                "doctype",
                "A document type declaration is refused; no entity is expanded, nothing fetched.",
                WireText.xml(Drafts.county())
                        .replace(
                                "<report ", "<!DOCTYPE report [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<report ")
                        .replace("title=\"", "title=\"&e;"));
        unreadableXml(
                "laughs",
                "Entities that blow up are refused before they do.",
                "<!DOCTYPE r [<!ENTITY a \"" + "x".repeat(50) + "\"><!ENTITY b \"" + "&a;".repeat(50)
                        + "\">]>\n<report xmlns=\"urn:gongkai:report:1\">&b;</report>");
        unreadableXml(
                "wrong-root",
                "Another root element is no report.",
                WireText.xml(Drafts.county()).replace("<report ", "<reports ").replace("</report>", "</reports>"));
        unreadableXml(
                "no-namespace",
                "The root element without the namespace is no report of this format.",
                WireText.xml(Drafts.county()).replace(" xmlns=\"urn:gongkai:report:1\"", ""));
        unreadableXml(
                "cut",
                "XML that is cut short is no report.",
                WireText.xml(Drafts.county()).substring(0, 2000));
        unreadableXml(
                "two-roots", "A second root element makes it no XML.", WireText.xml(Drafts.county()) + "<report/>");
    }

    private void unreadableXml(String id, String shows, String xml) {
        cases.add(
                Case.of("xml-" + id, shows).file("xml", ".xml", Case.utf8(xml)).unreadable());
    }

    private void lines() {
        String good = WireText.line(Drafts.county());
        Draft other = Drafts.township();
        cases.add(Case.of(
                        "ndjson-bad-line",
                        "A line that is no JSON is one unreadable report, and the lines after it are read.")
                .document(
                        "ndjson", ".ndjson", Case.utf8(good + "{\"format\":\n" + WireText.line(other)), Drafts.county())
                .unreadable()
                .report(other));
        cases.add(Case.of("ndjson-no-end", "The last line needs no line end.")
                .document(
                        "ndjson",
                        ".ndjson",
                        Case.utf8(good + WireText.line(other).strip()),
                        Drafts.county())
                .report(other));
        Draft wrong = Drafts.county().with("disputes.directLitigation.total", "4");
        cases.add(Case.of("ndjson-problem", "A problem on one line has nothing to do with the others.")
                .document(
                        "ndjson",
                        ".ndjson",
                        Case.utf8(WireText.line(wrong) + good.replace("4068.208", "\"4068.208\"")),
                        wrong)
                .finding("AC05", "disputes.directLitigation", line(REVISED_2021, "disputes.directLitigation"))
                .report(Drafts.county())
                .reads(AMOUNT, Draft.ABSENT)
                .problemAt("RD02", AMOUNT, "\"4068.208\""));
    }
}
