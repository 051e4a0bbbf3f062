package io.github.gongkai.benchmarks;

import static io.github.gongkai.benchmarks.Goal.atLeast;
import static io.github.gongkai.benchmarks.Goal.atMost;
import static io.github.gongkai.benchmarks.Goal.none;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the benchmarks ask, with whom they compare and what the goals are.
 *
 * @param title a few words
 * @param text what is measured, and what the figures alone do not tell
 * @param comparisons the lines of its table
 * @param why what profiles say of goals that are missed, printed if one is
 */
record Question(String title, String text, List<Comparison> comparisons, Optional<String> why) {

    Question(String title, String text, List<Comparison> comparisons) {
        this(title, text, comparisons, Optional.empty());
    }

    private Question missedBecause(String reason) {
        return new Question(title, text, comparisons, Optional.of(reason));
    }

    /** Sentences in the text of a report, and what to call it. */
    private static final Map<String, String> TEXTS = Map.of("0", "no text", "80", "10 KB of text");

    private static final List<String> SENTENCES = List.of("0", "80");

    /** All questions, in the order of the page. */
    static List<Question> all() {
        return List.of(
                identities(),
                catalogue(),
                textRules(),
                repairs(),
                json(),
                xml(),
                documents(),
                threads(),
                aggregation(),
                coldStart(),
                memory());
    }

    private static Question identities() {
        Key ours = Key.of("IdentitiesBenchmark.validate");
        Key loops = Key.of("IdentitiesBenchmark.handWritten");
        Key schematron = Key.of("IdentitiesBenchmark.schematron");
        String what = "42 identities";
        return new Question(
                        "The identities of a clean report",
                        "A report of 200 cells of which all 42 identities hold. We give a result with all that held; the loops only count. The"
                                + " last line says how far Schematron is from code that does nothing but add: a ratio beyond it cannot be"
                                + " reached by any checker.",
                        List.of(
                                Comparison.of(what, ours, "loops for this one form", loops, atMost(2.5)),
                                Comparison.of(what, ours, "Drools", Key.of("IdentitiesBenchmark.drools"), atLeast(5)),
                                Comparison.of(
                                        what,
                                        ours,
                                        "Hibernate Validator",
                                        Key.of("IdentitiesBenchmark.beanValidation"),
                                        atLeast(25)),
                                Comparison.of(what, ours, "CEL", Key.of("IdentitiesBenchmark.cel"), atLeast(200)),
                                Comparison.of(what, ours, "Schematron", schematron, atLeast(10_000)),
                                Comparison.of("the loops, not ours", loops, "Schematron", schematron, none())))
                .missedBecause(
                        "Schematron: the loops, which do nothing but add, are not so far ahead either. It parses"
                                + " the XML, runs the style sheet and builds the answer in less time than the goal takes for granted.");
    }

    private static Question catalogue() {
        Key identities = Key.of("WholeCatalogueBenchmark.identities");
        String peer = "our identities alone";
        return new Question(
                "The whole catalogue",
                "All rules on a report without text, with nothing but the report, and with last year's report and that of a unit below.",
                List.of(
                        Comparison.of(
                                "the report alone",
                                Key.of("WholeCatalogueBenchmark.catalogue"),
                                peer,
                                identities,
                                atMost(15)),
                        Comparison.of(
                                "with two other reports",
                                Key.of("WholeCatalogueBenchmark.catalogueWithOtherReports"),
                                peer,
                                identities,
                                atMost(15)),
                        Comparison.of(
                                "with two others that disagree",
                                Key.of("WholeCatalogueBenchmark.catalogueWithFindings"),
                                peer,
                                identities,
                                none())));
    }

    private static Question textRules() {
        return new Question(
                "The rules on text",
                "A report with 10 KB of text less the same report without it, against one regular expression that finds the key phrases"
                        + " and understands none of them.",
                List.of(new Comparison(
                        "10 KB of text",
                        Key.of("TextRulesBenchmark.withText"),
                        Optional.of(Key.of("TextRulesBenchmark.withoutText")),
                        "`java.util.regex`",
                        Key.of("TextRulesBenchmark.keyPhrases"),
                        atMost(4))));
    }

    private static Question repairs() {
        List<Comparison> lines = new ArrayList<>();
        for (String wrong : List.of("1", "2", "3")) {
            Key ours = repairs("repairs", wrong);
            String what = wrong + " wrong, median";
            lines.add(Comparison.of(what, ours, "Choco, all smallest sets", repairs("choco", wrong), atLeast(150)));
            lines.add(Comparison.of(what, ours, "Choco, only their size", repairs("chocoSize", wrong), none()));
            lines.add(Comparison.of(what, ours, "ojAlgo, only their size", repairs("ojAlgoSize", wrong), atLeast(500)));
        }
        lines.add(Comparison.of(
                "4 wrong, p99",
                Key.of("RepairsBenchmark.repairs", "wrong=4").with(Key.Statistic.P99),
                "our median for 1 wrong",
                Key.of("RepairsBenchmark.repairs", "wrong=1").with(Key.Statistic.MEDIAN),
                atMost(60)));
        return new Question(
                "Finding the wrong figures",
                "256 reports with 1 to 4 mistyped figures in turn. We check the report, list all smallest sets of cells whose"
                        + " change makes it balance, and rank them. Choco is asked for all these sets, without a rank; where the line"
                        + " says so, a solver is asked for less, the size of one of them. Medians, of theirs too.",
                lines);
    }

    private static Key repairs(String method, String wrong) {
        return Key.of("RepairsBenchmark." + method, "wrong=" + wrong).with(Key.Statistic.MEDIAN);
    }

    private static Question json() {
        List<Comparison> lines = new ArrayList<>();
        for (String sentences : SENTENCES) {
            Codec codec = new Codec("JsonBenchmark", sentences);
            lines.add(codec.line("read", "read", "jackson-core, tokens only", "scan", atMost(1.6)));
            lines.add(codec.line("read", "read", "Jackson, types of Immutables", "bindValues", atLeast(2)));
            lines.add(codec.line("read", "read", "Jackson, records, strict, four states", "bindStrictly", none()));
            lines.add(codec.line("read", "read", "Jackson, records", "bind", none()));
            lines.add(codec.line("read", "read", "fastjson2, records", "bindByFastjson", none()));
            lines.add(codec.line("write", "write", "Jackson, types of Immutables", "writeValues", atLeast(2)));
            lines.add(codec.line("write", "write", "Jackson, records", "writeBound", none()));
            lines.add(codec.line("write", "write", "fastjson2, records", "writeBoundByFastjson", none()));
            lines.add(codec.line(
                    "write lines", "writeLines", "Jackson, types of Immutables", "writeLinesOfValues", atLeast(2)));
            lines.add(codec.line("write lines", "writeLines", "fastjson2, records", "writeLinesByFastjson", none()));
        }
        return new Question(
                        "JSON",
                        "A report of 200 cells. We read report, problems, and the place of every cell, with four states of a figure; the others"
                                + " read into primitives, take 1.9 for 1 and the last of two members of a name, and tell no place. *Strict* refuses"
                                + " those and knows the four states, still without places, and ends at the first problem. All write indented,"
                                + " and a hundred reports in a row into one stream, each on a line of its own.",
                        lines)
                .missedBecause(
                        "Half of what data binding takes is the scan of its tokens, and what we take is less than that scan: UTF-8 to"
                                + " be checked, texts to be decoded, digits to be turned into numbers, and the place of every cell to"
                                + " be kept. Of a long text, decoded in one pass, nothing else is left to save. [A scanner of our"
                                + " own](decisions/json-by-our-own-scanner.md). In writing lines, both put long texts into UTF-8 at the"
                                + " same speed.");
    }

    private static Question xml() {
        List<Comparison> lines = new ArrayList<>();
        for (String sentences : SENTENCES) {
            Codec codec = new Codec("XmlBenchmark", sentences);
            lines.add(codec.line("read", "read", "StAX of the JDK, events only", "scanByTheJdk", atMost(1.6)));
            lines.add(codec.line("read", "read", "Woodstox, events only", "scanByWoodstox", none()));
            lines.add(codec.line("read", "read", "XmlMapper", "bind", atLeast(2)));
            lines.add(codec.line("read", "read", "JAXB", "bindByJaxb", atLeast(10)));
            lines.add(codec.line("write", "write", "XmlMapper", "writeBound", atLeast(2)));
            lines.add(codec.line("write", "write", "JAXB", "writeByJaxb", atLeast(10)));
        }
        return new Question(
                        "XML",
                        "The same as XML, written indented. XmlMapper passes over the text in reading and writes it in elements of its own making;"
                                + " JAXB carries it as the format has it.",
                        lines)
                .missedBecause(
                        "JAXB takes twice as long as the JDK's parser. A tenth of it is some 40 ns for a cell with its name compared,"
                                + " its digits read, its place kept and its figure set, and less than decoding takes where there is a long"
                                + " text; [how we read](decisions/xml-by-the-jdk.md). To write a report ten times as fast as JAXB would be"
                                + " 10 ns for a cell, or 3 GB a second.");
    }

    private static Question documents() {
        return new Question(
                        "Published documents",
                        "A report of 200 cells out of a web page, a Word document, workbooks and a PDF, against the library that opens the file,"
                                + " doing nothing with it but, for PDF, taking its text out.",
                        List.of(
                                Comparison.of(
                                        "HTML",
                                        Key.of("HtmlReadBenchmark.read"),
                                        "`Jsoup.parse`",
                                        Key.of("HtmlReadBenchmark.jsoupAlone"),
                                        atMost(1.5)),
                                Comparison.of(
                                        "Word, .docx",
                                        Key.of("OfficeReadBenchmark.readDocx"),
                                        "POI opening it",
                                        Key.of("OfficeReadBenchmark.poiAloneDocx"),
                                        atMost(1.3)),
                                Comparison.of(
                                        "Excel, .xlsx",
                                        Key.of("OfficeReadBenchmark.readXlsx"),
                                        "POI opening it",
                                        Key.of("OfficeReadBenchmark.poiAloneXlsx"),
                                        atMost(1.3)),
                                Comparison.of(
                                        "Excel, .xls",
                                        Key.of("OfficeReadBenchmark.readXls"),
                                        "POI opening it",
                                        Key.of("OfficeReadBenchmark.poiAloneXls"),
                                        atMost(1.3)),
                                Comparison.of(
                                        "PDF",
                                        Key.of("PdfReadBenchmark.read"),
                                        "PDFBox taking the text out",
                                        Key.of("PdfReadBenchmark.stripperAlone"),
                                        atMost(1.5))))
                .missedBecause(
                        "What is not the other library's is to tell lines and columns of a report from labels, some 50 µs for whatever"
                                + " form it came in.");
    }

    private static Question threads() {
        return new Question(
                "Threads",
                "What a thread takes for a report while every other core does the same, against what it takes alone: one validator for all,"
                        + " reports of 64 units, a heap of 256 MB. At 1, as many cores do as many times the work; jsoup, of which no"
                        + " thread knows of another, shows what machine and collector leave of that.",
                List.of(
                        threads("a web page, read and checked", "page", atMost(1.25)),
                        threads("JSON, read and checked", "json", atMost(1.25)),
                        threads("`Jsoup.parse`, not ours", "jsoup", none())));
    }

    private static Comparison threads(String what, String method, Goal goal) {
        return Comparison.of(
                what + ", by all cores",
                Key.of("ThreadsBenchmark." + method + "ByAllThreads"),
                "by one",
                Key.of("ThreadsBenchmark." + method + "ByOneThread"),
                goal);
    }

    private static Question aggregation() {
        Key ours = Key.of("AggregationBenchmark.aggregate");
        return new Question(
                "Adding up",
                "The reports of 100 units. We look for units that are there twice or overlap and for cells without a number, and keep what"
                        + " each brought in; the loops only add.",
                List.of(
                        Comparison.of(
                                "100 reports",
                                ours,
                                "a loop over the figures, `BigDecimal`",
                                Key.of("AggregationBenchmark.addFigures"),
                                none()),
                        Comparison.of(
                                "100 reports",
                                ours,
                                "a loop over numbers in arrays",
                                Key.of("AggregationBenchmark.addNumbers"),
                                none())));
    }

    private static Question coldStart() {
        Key validator = Key.of("ColdStart.hibernateValidator");
        return new Question(
                        "Cold start",
                        "From the first class loaded to the first result, in fresh JVMs in turn; median, and half the distance of the quartiles.",
                        List.of(
                                Comparison.of(
                                        "first validation, all rules",
                                        Key.of("ColdStart.catalogue"),
                                        "Hibernate Validator, factory and first validation",
                                        validator,
                                        atLeast(3)),
                                Comparison.of(
                                        "first validation, identities",
                                        Key.of("ColdStart.balance"),
                                        "Hibernate Validator, factory and first validation",
                                        validator,
                                        atLeast(3)),
                                Comparison.of(
                                        "first read, JSON",
                                        Key.of("ColdStart.json"),
                                        "jackson-core, tokens only",
                                        Key.of("ColdStart.jsonScan"),
                                        atMost(1.5)),
                                Comparison.of(
                                        "first read, XML",
                                        Key.of("ColdStart.xml"),
                                        "StAX of the JDK, events only",
                                        Key.of("ColdStart.xmlScan"),
                                        atMost(1.5))))
                .missedBecause(
                        "What is left are our classes to load and the form of both editions to build, some 6 ms.");
    }

    private static Question memory() {
        return new Question(
                        "Memory",
                        "Objects that a report keeps alive, without the form, which all reports share; and what reading one allocates.",
                        List.of(
                                Comparison.of(
                                        "three tables in memory",
                                        Key.of("ReportFootprint.tables"),
                                        "4 KB",
                                        Key.of("ReportFootprint.limit"),
                                        atMost(1)),
                                Comparison.of(
                                        "allocated to read JSON, no text",
                                        Key.of("JsonBenchmark.read", "sentences=0")
                                                .with(Key.Statistic.ALLOCATED),
                                        "the report in memory",
                                        Key.of("ReportFootprint.report"),
                                        atMost(2)),
                                Comparison.of(
                                        "allocated to read XML, no text",
                                        Key.of("XmlBenchmark.read", "sentences=0")
                                                .with(Key.Statistic.ALLOCATED),
                                        "the report in memory",
                                        Key.of("ReportFootprint.report"),
                                        atMost(2))))
                .missedBecause(
                        "The place of every cell takes as much as the report, so that twice the report is what a reading keeps; the rest is"
                                + " what builds it.");
    }

    /** The benchmarks of one format for one length of text. */
    private record Codec(String benchmark, String sentences) {

        Comparison line(String what, String ours, String peer, String theirs, Goal goal) {
            return Comparison.of(what + ", " + TEXTS.get(sentences), key(ours), peer, key(theirs), goal);
        }

        private Key key(String method) {
            return Key.of(benchmark + "." + method, "sentences=" + sentences);
        }
    }

    /** The table in Markdown, under its heading. */
    String section(Results results) {
        StringBuilder page = new StringBuilder("## " + title + "\n\n" + text + "\n\n"
                + "| What | Ours | Against | Theirs | Ratio | Goal | Met |\n|---|---|---|---|---|---|---|\n");
        comparisons.forEach(line -> page.append(line.line(results)));
        if (comparisons.stream().anyMatch(line -> line.isMissed(results))) {
            why.ifPresent(reason ->
                    page.append("\nWhere a goal is missed: ").append(reason).append('\n'));
        }
        return page.append('\n').toString();
    }
}
