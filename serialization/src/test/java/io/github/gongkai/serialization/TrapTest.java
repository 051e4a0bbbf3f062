package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.at;
import static io.github.gongkai.serialization.Documents.problems;
import static io.github.gongkai.serialization.Documents.replace;
import static io.github.gongkai.serialization.Samples.COLLAPSED;
import static io.github.gongkai.serialization.Samples.FULL_2019;
import static io.github.gongkai.serialization.Samples.FULL_2021;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mappers let pass, each with the problem that it is here and its exact place. */
class TrapTest {

    private static final Cell RECEIVED_TOTAL =
            Edition.REVISED_2021.cell("requests.received.total").orElseThrow();
    private static final Cell AMOUNT =
            Edition.REVISED_2021.cell("proactiveDisclosure.charges.amount").orElseThrow();

    /** The sample with another value in the cell requests.received.total, which is 17. */
    private static String withCount(String value) {
        return replace(FULL_2021, "\"total\": 17\n", "\"total\": " + value + "\n");
    }

    private static String withAmount(String value) {
        return replace(FULL_2021, "72701.2570", value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    1.9                     | RD03
                    12.0                    | RD03
                    1e3                     | RD03
                    1E0                     | RD03
                    -0.0                    | RD03
                    "12"                    | RD02
                    "1,234"                 | RD02
                    ""                      | RD02
                    " "                     | RD02
                    "-"                     | RD02
                    "—"                     | RD02
                    "不适用"                | RD02
                    "/ "                    | RD02
                    "null"                  | RD02
                    true                    | RD10
                    false                   | RD10
                    []                      | RD10
                    [3]                     | RD10
                    {}                      | RD10
                    {"value": 3}            | RD10
                    9223372036854775808     | RD04
                    -9223372036854775809    | RD04
                    123456789012345678901234567890 | RD04
                    """)
    void aCountIsDigitsAndNothingElse(String value, String rule) {
        String document = withCount(value);
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .containsExactly(rule + " requests.received.total @" + at(document, "\"received\"", value));
        assertThat(reading.report()).isEqualTo(Samples.full2021().with(RECEIVED_TOTAL, Figure.absent()));
        assertThat(reading.cellsRead()).isEqualTo(199);
    }

    @Test
    void theMessageQuotesWhatStandsThere() {
        Finding finding = ReportJson.parse(withCount("\"12\"")).findings().get(0);

        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("\"12\" is not a number; 1. Requests received this year, Total was not read.");
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("“12”不是数字，一、本年新收政府信息公开申请数量·总计未读取。");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void aCountMayBeAnyLong(long count) {
        Reading reading = ReportJson.parse(withCount(Long.toString(count)));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report().figure(RECEIVED_TOTAL)).isEqualTo(Figure.of(count));
    }

    @Test
    void minusZeroIsZeroAndStaysInTheSourceAsItStands() {
        Reading reading = ReportJson.parse(withCount("-0"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report().figure(RECEIVED_TOTAL)).isEqualTo(Figure.of(0));
        assertThat(reading.sources().of(RECEIVED_TOTAL).orElseThrow().text()).isEqualTo("-0");
    }

    @Test
    void nullIsBlankAndASlashIsNotApplicableAndNeitherIsZero() {
        assertThat(ReportJson.parse(withCount("null")).report().figure(RECEIVED_TOTAL))
                .isEqualTo(Figure.blank())
                .isNotEqualTo(Figure.of(0));
        assertThat(ReportJson.parse(withCount("\"/\"")).report().figure(RECEIVED_TOTAL))
                .isEqualTo(Figure.notApplicable());
        assertThat(ReportJson.parse(withCount("\"\\u002F\"")).report().figure(RECEIVED_TOTAL))
                .isEqualTo(Figure.notApplicable());
    }

    @ParameterizedTest
    @CsvSource({
        "1.50, 1.50",
        "0, 0",
        "0.00, 0.00",
        "-3.5, -3.5",
        "316441, 316441",
        "7.27012578e4, 72701.2578",
        "7E2, 700",
        "5e-3, 0.005",
        "0e5, 0",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "1234567890123456789012345.12345, 1234567890123456789012345.12345",
        "0.123456789012345678901234567890, 0.123456789012345678901234567890",
        "1e29, 100000000000000000000000000000"
    })
    void anAmountKeepsItsDigitsAndDecimals(String value, String plain) {
        Reading reading = ReportJson.parse(withAmount(value));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report().figure(AMOUNT)).isEqualTo(Figure.of(new BigDecimal(plain)));
        assertThat(ReportJson.toJson(reading.report())).contains("\"amount\": " + plain + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123456789012345678901",
                "0.1234567890123456789012345678901",
                "12345678901234567890.12345678901",
                "1e30",
                "1e-31",
                "1e999999999",
                "1e-999999999",
                "1e2147483648",
                "-1e99999999999999999999",
                "0e-2147483648"
            })
    void anAmountHasNoMoreThanThirtyDigits(String value) {
        String document = withAmount(value);
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading)).containsExactly("RD04 " + AMOUNT + " @" + at(document, value));
        assertThat(reading.report().figure(AMOUNT)).isEqualTo(Figure.absent());
    }

    @Test
    void aKeyThatStandsTwiceIsToldAndTheFirstKept() {
        String document = withCount("17,\n      \"total\": 99");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading)).containsExactly("RD05 requests.received.total @" + at(document, "\"total\": 99"));
        assertThat(reading.findings().get(0).message(Locale.ENGLISH)).contains("\"99\"");
        assertThat(reading.report()).isEqualTo(Samples.full2021());
        assertThat(reading.sources().of(RECEIVED_TOTAL).orElseThrow().text()).isEqualTo("17");
    }

    @Test
    void keysThatStandTwiceAreToldAtEveryLevel() {
        String document = FULL_2021
                .replaceFirst("\\{", "{\n  \"year\": 2023,")
                .replace("\"kind\": \"sub", "\"name\": \"别的机关\",\n    \"kind\": \"sub")
                .replace("\"level\": 2\n", "\"level\": 2, \"level\": 3\n")
                .replace("\"img/1.png\"", "\"img/1.png\", \"caption\": \"图 2\"")
                .replace("  \"disputes\": {", "  \"requests\": {\"received\": {\"total\": 1}},\n  \"disputes\": {")
                .replace("    \"refused\": {", "    \"refused\": {\"stateSecrets\": 5},\n      \"refused\": {")
                .replace("\"blocks\": []", "\"blocks\": [], \"blocks\": [{}]");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .startsWith(
                        "RD05 year @" + at(document, "\"edition\"", "\"year\""),
                        "RD05 agency.name @" + at(document, "\"name\": \"别的机关\""),
                        "RD05 overview.blocks[0].level @" + at(document, "\"level\": 3"),
                        "RD05 overview.blocks[3].figure.caption @" + at(document, "\"caption\": \"图 2\""))
                .contains(
                        "RD05 requests @" + at(document, "\"requests\": {\"received\""),
                        "RD05 requests.outcomes.refused @" + at(document, "\"refused\": {\n"),
                        "RD05 problemsAndImprovements.blocks @" + at(document, "\"blocks\": [{}]"));
        assertThat(reading.report().year()).hasValue(2023);
        assertThat(reading.report().agency().orElseThrow().name()).isEqualTo("临江市青石街道办事处");
    }

    @Test
    void aMisspeltKeyIsToldAndItsCellsAreMissing() {
        String document = replace(FULL_2021, "\"received\": {", "\"recieved\": {");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .containsExactly(
                        "RD01 requests.received @" + at(document, "\"requests\":", "{"),
                        "RD16 requests.recieved @" + at(document, "\"recieved\""));
        assertThat(reading.findings().get(0).cells())
                .extracting(CellFigure::cell)
                .containsExactlyElementsOf(Edition.REVISED_2021.cells().subList(10, 17));
        assertThat(reading.findings().get(0).message(Locale.ENGLISH))
                .isEqualTo("7 cell(s) are not in the source: 1. Requests received this year.");
    }

    @Test
    void unknownKeysAreToldAtEveryLevelWithWhateverTheyHold() {
        String document = FULL_2021
                .replaceFirst("\\{", "{\n  \"附注\": [[{\"a\": [1, {\"b\": null}]}], 2],")
                .replace("\"kind\": \"sub", "\"legal status\": {},\n    \"kind\": \"sub")
                .replace("\"amount\": 72701.2570", "\"amount\": 72701.2570, \"Amount\": 1")
                .replace("\"level\": 2\n", "\"level\": 2, \"id\": \"h1\"\n")
                .replace("\"paragraph\": \"未", "\"level\": 2, \"paragraph\": \"未")
                .replace("\"img/1.png\"", "\"img/1.png\", \"\": 0")
                .replace("\"blocks\": []", "\"title\": \"五\", \"blocks\": []");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .containsExactly(
                        "RD16 附注 @2:3",
                        "RD16 agency[\"legal status\"] @" + at(document, "\"legal status\""),
                        "RD16 overview.blocks[0].id @" + at(document, "\"id\""),
                        "RD16 overview.blocks[3].figure[\"\"] @" + at(document, "\"\": 0"),
                        "RD16 proactiveDisclosure.charges.Amount @" + at(document, "\"Amount\""),
                        "RD16 problemsAndImprovements.title @" + at(document, "\"title\": \"五\""),
                        "RD16 otherMatters.blocks[0].level @" + at(document, "\"otherMatters\"", "\"level\""));
        assertThat(reading.report()).isEqualTo(Samples.full2021());
    }

    @Test
    void linesOfTheOtherEditionAreToldOnceEach() {
        String document = FULL_2021.replace("    \"charges\": {", """
                    "procurement": {"items": 1, "amount": 2.5, "extra": 3},
                    "charges": {"itemsLastYear": 4,""");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .containsExactly(
                        "RD16 proactiveDisclosure.procurement @" + at(document, "\"procurement\""),
                        "RD16 proactiveDisclosure.charges.itemsLastYear @" + at(document, "\"itemsLastYear\""));
        assertThat(reading.report()).isEqualTo(Samples.full2021());
    }

    @Test
    void theThreeLinesOfOtherHandlingAreNotInTheEditionOf2019() {
        String document = replace(FULL_2019, "\"otherHandling\": {", "\"otherHandling\": {\"others\": {\"total\": 1},");

        assertThat(problems(ReportJson.parse(document)))
                .containsExactly("RD16 requests.outcomes.otherHandling.others @" + at(document, "\"others\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"\"", "0", "false"})
    void aTableThatIsNoObjectIsNoEmptyTable(String value) {
        int from = FULL_2021.indexOf("\"disputes\": {") + "\"disputes\": ".length();
        int to = FULL_2021.indexOf("  },\n  \"problemsAndImprovements\"") + 3;
        String document = FULL_2021.substring(0, from) + value + FULL_2021.substring(to);
        Reading reading = ReportJson.parse(document);

        String place = " @" + at(document, from);
        assertThat(problems(reading)).containsExactlyInAnyOrder("RD10 disputes" + place, "RD01 disputes" + place);
        assertThat(reading.findings())
                .filteredOn(finding -> finding.rule().id().equals("RD01"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cells()).hasSize(15));
        assertThat(reading.cellsRead()).isEqualTo(185);
    }

    @Test
    void aLineThatIsNoObjectIsToldAndItsCellsAreMissing() {
        String document = replace(FULL_2021, "\"penalties\": {\n      \"decisions\": 8\n    }", "\"penalties\": 8");

        String place = " @" + at(document, "\"penalties\": ", "8");
        assertThat(problems(ReportJson.parse(document)))
                .containsExactlyInAnyOrder(
                        "RD10 proactiveDisclosure.penalties" + place,
                        "RD01 proactiveDisclosure.penalties.decisions" + place);
    }

    @Test
    void aTableThatIsNotThereIsOneFinding() {
        int from = FULL_2021.indexOf("  \"requests\": {");
        int to = FULL_2021.indexOf("  \"disputes\": {");
        Reading reading = ReportJson.parse(FULL_2021.substring(0, from) + FULL_2021.substring(to));

        assertThat(problems(reading)).containsExactly("RD01 requests @1:1");
        assertThat(reading.findings().get(0).cells()).hasSize(175);
        assertThat(reading.findings().get(0).message(Locale.CHINESE))
                .isEqualTo("来源中没有下列单元格（175 个）：一、本年新收政府信息公开申请数量至四、结转下年度继续办理。");
        assertThat(reading.cellsRead()).isEqualTo(25);
    }

    @Test
    void anEmptyTableIsAsMissingAsOneThatIsNotThere() {
        int from = FULL_2021.indexOf("\"disputes\": {") + "\"disputes\": {".length();
        int to = FULL_2021.indexOf("  },\n  \"problemsAndImprovements\"") + 2;
        String document = FULL_2021.substring(0, from) + FULL_2021.substring(to);

        assertThat(problems(ReportJson.parse(document)))
                .containsExactly("RD01 disputes @" + at(document, "\"disputes\":", "{"));
    }

    @Test
    void cellsOfOneLineThatAreMissingAreOneFindingThatNamesThem() {
        String document = FULL_2021.replace("      \"corrected\": 502,\n      \"other\": 503,\n", "");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .containsExactly("RD01 disputes.directLitigation @" + at(document, "\"directLitigation\":", "{"));
        assertThat(reading.findings().get(0).cells())
                .extracting(cell -> cell.cell().address())
                .containsExactly("disputes.directLitigation.corrected", "disputes.directLitigation.other");
        assertThat(reading.findings().get(0).message(Locale.ENGLISH))
                .isEqualTo("2 cell(s) are not in the source: Litigation without prior reconsideration.");
    }

    @Test
    void oneCellThatIsMissingIsTheAddress() {
        String document = replace(FULL_2021, "      \"corrected\": 502,\n", "");

        assertThat(problems(ReportJson.parse(document)))
                .containsExactly(
                        "RD01 disputes.directLitigation.corrected @" + at(document, "\"directLitigation\":", "{"));
    }

    @Test
    void aCollapsedLineStandsForItsThreeLinesAndIsCheckedLikeAnyOther() {
        String document = replace(COLLAPSED, "\"researchInstitutions\": 213,", "");

        assertThat(problems(ReportJson.parse(document)))
                .containsExactly("RD01 requests.outcomes.otherHandling.researchInstitutions @"
                        + at(document, "\"otherHandling\":", "{"));
    }

    @Test
    void theThreeLinesAreMissingIfNoneOfThemNorTheCollapsedOneIsThere() {
        int from = COLLAPSED.indexOf("      \"otherHandling\": {");
        int to = COLLAPSED.indexOf("      \"total\": {");
        String document = COLLAPSED.substring(0, from) + COLLAPSED.substring(to);

        String place = " @" + at(document, "\"outcomes\":", "{");
        assertThat(problems(ReportJson.parse(document)))
                .containsExactly(
                        "RD01 requests.outcomes.otherHandling.notCorrected" + place,
                        "RD01 requests.outcomes.otherHandling.feeUnpaid" + place,
                        "RD01 requests.outcomes.otherHandling.others" + place);
    }

    @Test
    void aReportMayStateBothTheCollapsedLineAndItsThreeLines() {
        String document = replace(FULL_2021, "\"otherHandling\": {", "\"otherHandling\": {\n        \"total\": 9,");
        Reading reading = ReportJson.parse(document);

        Cell collapsed = Edition.REVISED_2021
                .cell("requests.outcomes.otherHandling.total")
                .orElseThrow();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report()).isEqualTo(Samples.full2021().with(collapsed, Figure.of(9)));
        assertThat(ReportJson.toJson(reading.report()) + "\n").isEqualTo(document);
    }

    @Test
    void aCellOfTheCollapsedLineDoesNotMakeUpForOneThatIsMissingElsewhere() {
        String document = replace(FULL_2021, "\"otherHandling\": {", "\"otherHandling\": {\n        \"total\": 9,");
        document = replace(document, "      \"corrected\": 502,\n", "");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .containsExactly(
                        "RD01 disputes.directLitigation.corrected @" + at(document, "\"directLitigation\":", "{"));
        assertThat(reading.cellsRead()).isEqualTo(199);
    }

    @Test
    void whatIsMandatoryIsMissedByName() {
        assertThat(problems(ReportJson.parse("\n {}")))
                .containsExactlyInAnyOrder(
                        "RD17 format @2:2",
                        "RD17 edition @2:2",
                        "RD17 year @2:2",
                        "RD17 agency.name @2:2",
                        "RD11 edition @2:2",
                        "RD01 proactiveDisclosure @2:2",
                        "RD01 requests @2:2",
                        "RD01 disputes @2:2");
    }

    @Test
    void anEditionThatIsNotStatedIsToldByTheYear() {
        String document = replace(FULL_2019, "  \"edition\": \"2019-60\",\n", "");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading)).containsExactly("RD17 edition @1:1");
        assertThat(reading.report()).isEqualTo(Samples.full2019());
    }

    @Test
    void anUnknownEditionIsToldByTheYear() {
        String document = replace(FULL_2019, "\"2019-60\"", "\"2019-06\"");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading)).containsExactly("RD18 edition @" + at(document, "\"2019-06\""));
        assertThat(reading.report()).isEqualTo(Samples.full2019());
    }

    @Test
    void withoutEditionAndWithAYearThatHadNoFormTheNewestIsTaken() {
        String document = replace(replace(FULL_2021, "\"2021-30\"", "2021"), "2023,", "2018,");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .containsExactly("RD11 edition @1:1", "RD10 edition @" + at(document, "\"edition\": ", "2021"));
        assertThat(reading.report().edition()).isEqualTo(Edition.REVISED_2021);
        assertThat(reading.report().requests()).isEqualTo(Samples.full2021().requests());
        assertThat(reading.findings().get(0).message(Locale.ENGLISH)).contains("2021-30");
    }

    @Test
    void theEditionMayStandAfterTheTables() {
        String document = replace(FULL_2019, "  \"edition\": \"2019-60\",\n", "");
        document =
                document.substring(0, document.lastIndexOf('}')).stripTrailing() + ",\n  \"edition\": \"2019-60\"\n}\n";
        Reading reading = ReportJson.parse(document);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report()).isEqualTo(Samples.full2019());
    }

    /** The sample without its edition and its year, and with something at its end. */
    private static String tablesFirst(String end) {
        String document = replace(FULL_2019, "  \"edition\": \"2019-60\",\n  \"year\": 2020,\n", "");
        return document.substring(0, document.lastIndexOf('}')).stripTrailing() + end + "\n}\n";
    }

    @Test
    void editionAndYearMayStandAfterTheTables() {
        Reading reading = ReportJson.parse(tablesFirst(",\n  \"year\": 2020,\n  \"edition\": \"2019-60\""));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report()).isEqualTo(Samples.full2019());
    }

    @Test
    void anEditionThatIsNotStatedIsToldByAYearAfterTheTables() {
        Reading reading = ReportJson.parse(tablesFirst(",\n  \"year\": 2020"));

        assertThat(problems(reading)).containsExactly("RD17 edition @1:1");
        assertThat(reading.report()).isEqualTo(Samples.full2019());
    }

    @Test
    void theEditionStatedAfterTheTablesIsTakenAlthoughTheYearAsksForAnother() {
        Reading reading = ReportJson.parse(tablesFirst(",\n  \"edition\": \"2019-60\",\n  \"year\": 2023"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report().edition()).isEqualTo(Edition.TRIAL_2019);
        assertThat(reading.report().disputes()).isEqualTo(Samples.full2019().disputes());
    }

    @Test
    void theEditionStatedIsTakenAlthoughTheYearAsksForAnother() {
        Reading reading = ReportJson.parse(replace(FULL_2019, "\"year\": 2020", "\"year\": 2023"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report().edition()).isEqualTo(Edition.TRIAL_2019);
    }

    @Test
    void aLaterFormatIsSaidToBeOne() {
        String document = replace(FULL_2021, "gongkai-report/1", "gongkai-report/2");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading)).containsExactly("RD19 format @2:13");
        assertThat(reading.findings().get(0).message(Locale.ENGLISH))
                .isEqualTo("The format is gongkai-report/2, later than gongkai-report/1, which this library knows;"
                        + " what is new in it was not read.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    "gongkai-report/0"   | RD18
                    "gongkai-report/01"  | RD18
                    "gongkai-result/1"   | RD18
                    "gongkai-report"     | RD18
                    ""                   | RD18
                    1                    | RD10
                    null                 | RD10
                    """)
    void aFormatThatIsNotOursIsNotAcceptedAsIfItWere(String value, String rule) {
        String document = replace(FULL_2021, "\"gongkai-report/1\"", value);

        assertThat(problems(ReportJson.parse(document))).containsExactly(rule + " format @2:13");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    "2023"          | RD10
                    2023.0          | RD10
                    2.023e3         | RD10
                    null            | RD10
                    [2023]          | RD10
                    2147483648      | RD18
                    """)
    void theYearIsAWholeNumber(String value, String rule) {
        String document = replace(FULL_2021, "\"year\": 2023", "\"year\": " + value);
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading)).containsExactly(rule + " year @4:11");
        assertThat(reading.report().year()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    "2024-01-29"                 | 2024       | RD10 publishedOn
                    "2024-01-29"                 | "2024-02-30" | RD18 publishedOn
                    "2024-01-29"                 | "2024-1-29"  | RD18 publishedOn
                    "2024-01-29"                 | "2024-01-29T00:00:00Z" | RD18 publishedOn
                    "township"                   | "Township" | RD18 agency.level
                    "subdistrictOffice"          | "office"   | RD18 agency.kind
                    "220681001"                  | 220681001  | RD10 agency.divisionCode
                    "220681001"                  | ""         | RD18 agency.divisionCode
                    "11341702486344515H"         | " "        | RD18 agency.creditCode
                    "img/1.png"                  | null       | RD10 overview.blocks[3].figure.address
                    "（一）主动公开"             | ["一"]     | RD10 overview.blocks[0].heading
                    "12"                         | 12         | RD10 overview.blocks[2].table[1][1]
                    "未收取信息处理费。"         | "\\ud842" | RD18 otherMatters.blocks[0].paragraph
                    "未收取信息处理费。"         | "\\udfb7\\ud842" | RD18 otherMatters.blocks[0].paragraph
                    """)
    void aFactWithoutMeaningIsNotRead(String value, String changed, String problem) {
        String document = replace(FULL_2021, value, changed);
        int index = FULL_2021.indexOf(value);

        assertThat(problems(ReportJson.parse(document))).containsExactly(problem + " @" + at(document, index));
    }

    @Test
    void aWrongCodeIsReadAsItStandsForRulesToJudge() {
        Reading reading = ReportJson.parse(replace(FULL_2021, "11341702486344515H", "11341702486344515h"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report()
                        .agency()
                        .flatMap(Agency::creditCode)
                        .orElseThrow()
                        .isValid())
                .isFalse();
    }

    @Test
    void anAgencyWithoutANameIsNoneAndWhatElseIsSaidOfItIsNotLostSilently() {
        String document = replace(FULL_2021, "\"name\": \"临江市青石街道办事处\"", "\"name\": \" \"");
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .containsExactly(
                        "RD18 agency @" + at(document, "\"agency\":", "{"),
                        "RD18 agency.name @" + at(document, "\" \""));
        assertThat(reading.report().agency()).isEmpty();
        assertThat(problems(ReportJson.parse(replace(FULL_2019, "{\n    \"name\": \"某某县人民政府\"\n  }", "{}"))))
                .containsExactly("RD17 agency.name @5:13");
        assertThat(problems(ReportJson.parse(replace(FULL_2019, "{\n    \"name\": \"某某县人民政府\"\n  }", "\"某某县人民政府\""))))
                .containsExactly("RD10 agency @5:13");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    {}                   | RD17 problemsAndImprovements.blocks
                    null                 | RD10 problemsAndImprovements
                    []                   | RD10 problemsAndImprovements
                    "无"                 | RD10 problemsAndImprovements
                    """)
    void aTextSectionWithoutBlocksIsNoEmptyOne(String value, String problem) {
        String document = replace(FULL_2021, "{\n    \"blocks\": []\n  }", value);
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .containsExactly(problem + " @" + at(document, "\"problemsAndImprovements\": ", value));
        assertThat(reading.report().problemsAndImprovements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    null                                    | RD10 blocks          | null
                    {"blocks": 1}                           | RD10 blocks          | {"blocks": 1}
                    [{"paragraph": "a"}, "b"]               | RD10 blocks[1]       | "b"
                    [{}, {"paragraph": "a"}]                | RD10 blocks[0]       | {}
                    [{"level": 2}, {"paragraph": "a"}]      | RD10 blocks[0]       | {"level": 2}
                    [{"heading": "h"}, {"paragraph": "a"}]  | RD17 blocks[0].level | {"heading": "h"}
                    [{"heading": "h", "level": 1}, {"paragraph": "a"}] | RD18 blocks[0].level | 1
                    [{"heading": "h", "level": 7}, {"paragraph": "a"}] | RD18 blocks[0].level | 7
                    [{"heading": "h", "level": "2"}, {"paragraph": "a"}] | RD10 blocks[0].level | "2"
                    [{"heading": "h", "level": 2.0}, {"paragraph": "a"}] | RD10 blocks[0].level | 2.0
                    [{"paragraph": "a", "heading": "h"}]    | RD16 blocks[0].heading | "heading"
                    [{"paragraph": "a", "table": [["x"]]}]  | RD16 blocks[0].table | "table"
                    [{"figure": "x.png"}, {"paragraph": "a"}] | RD10 blocks[0].figure | "x.png"
                    [{"table": ["x"]}, {"paragraph": "a"}]  | RD10 blocks[0].table[0] | "x"
                    [{"table": {}}, {"paragraph": "a"}]     | RD10 blocks[0].table | {}
                    """)
    void whatIsWrongInATextIsToldAndTheRestOfItRead(String blocks, String problem, String where) {
        String document = replace(FULL_2021, "\"blocks\": []", "\"blocks\": " + blocks);
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .containsExactly(problem.replace("blocks", "problemsAndImprovements.blocks") + " @"
                        + at(document, "\"problemsAndImprovements\": {\n    \"blocks\": ", where));
        if (blocks.contains("paragraph")) {
            assertThat(reading.report().problemsAndImprovements().orElseThrow().blocks())
                    .containsExactly(new Block.Paragraph("a"));
        } else {
            assertThat(reading.report().problemsAndImprovements()).isEmpty();
        }
    }

    @Test
    void aHeadingMayStateItsLevelFirstAndAPictureMayLackItsCaption() {
        Reading reading = ReportJson.parse(replace(
                FULL_2021,
                "\"blocks\": []",
                "\"blocks\": [{\"level\": 6, \"heading\": \"h\"}, {\"figure\": {\"address\": \"a.png\"}}]"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.report().problemsAndImprovements().orElseThrow().blocks())
                .containsExactly(new Block.Heading("h", 6), new Block.Picture("", "a.png"));
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheSource() {
        String document = """
                {
                  "format": "gongkai-report/3",
                  "edition": "1999-1", "year": "2020",
                  "agency": {"name": "", "level": "city"},
                  "requests": {
                    "received": {"naturalPersons": 1.5, "commercialEnterprises": "2",
                        "researchInstitutions": null, "publicWelfareOrganizations": "/",
                        "legalServiceInstitutions": 99999999999999999999, "otherOrganizations": [], "total": 3, "total": 4},
                    "outcomes": {"granted": null, "unknown": {"total": 1}}
                  },
                  "disputes": [], "publishedOn": "2020-13-01",
                  "year": 2020
                }
                """;
        Reading reading = ReportJson.parse(document);

        assertThat(problems(reading))
                .contains(
                        "RD11 edition @1:1",
                        "RD01 proactiveDisclosure @1:1",
                        "RD19 format @2:13",
                        "RD18 edition @3:14",
                        "RD10 year @3:32",
                        "RD18 agency @4:13",
                        "RD18 agency.name @4:22",
                        "RD18 agency.level @4:35",
                        "RD01 requests.broughtForward @5:15",
                        "RD01 requests.carriedForward @5:15",
                        "RD03 requests.received.naturalPersons @6:36",
                        "RD02 requests.received.commercialEnterprises @6:66",
                        "RD04 requests.received.legalServiceInstitutions @8:37",
                        "RD10 requests.received.otherOrganizations @8:81",
                        "RD05 requests.received.total @8:97",
                        "RD01 requests.outcomes.partlyGranted @9:17",
                        "RD01 requests.outcomes.total @9:17",
                        "RD10 requests.outcomes.granted @9:29",
                        "RD01 requests.outcomes.granted @9:29",
                        "RD16 requests.outcomes.unknown @9:35",
                        "RD10 disputes @11:15",
                        "RD01 disputes @11:15",
                        "RD18 publishedOn @11:34",
                        "RD05 year @12:3");
        // The lines of outcomes that are not there, and nothing else besides.
        assertThat(reading.findings())
                .filteredOn(finding -> finding.address().startsWith("requests.outcomes.")
                        && finding.rule().id().equals("RD01"))
                .hasSize(22);
        assertThat(reading.findings()).hasSize(22 + 21);
        assertThat(reading.findings())
                .extracting(finding -> finding.location().orElseThrow())
                .isSortedAccordingTo((a, b) -> a.line() == b.line()
                        ? Integer.compare(a.column(), b.column())
                        : Integer.compare(a.line(), b.line()));
        assertThat(reading.cellsRead()).isEqualTo(3);
    }

    @Test
    void everyFindingNamesTheSource() {
        assertThat(ReportJson.read("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), "临江.json")
                        .findings())
                .hasSize(8)
                .allSatisfy(
                        finding -> assertThat(finding.location().orElseThrow()).hasToString("临江.json:1:1"));
    }

    @Test
    void noMessageIsLeftWithAPlaceholder() {
        List<Reading> readings = List.of(ReportJson.parse(
                "{\"format\":\"gongkai-report/9\",\"a b\":1,\"year\":\"\",\"year\":1,\"requests\":{\"received\":"
                        + "{\"total\":1.5,\"naturalPersons\":\"x\",\"otherOrganizations\":99999999999999999999}}}"));

        assertThat(readings.get(0).findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.message(Locale.ENGLISH)).doesNotContainPattern("\\{[a-z]+\\}");
            assertThat(finding.message(Locale.CHINESE)).doesNotContainPattern("\\{[a-z]+\\}");
        });
    }
}
