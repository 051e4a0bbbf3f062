package io.github.gongkai.documents.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells print, as met in published reports: plain numbers, and everything else that people type into a cell. */
class FigureTextTest {

    private static final Cell COUNT =
            Edition.REVISED_2021.cell("requests.received.total").orElseThrow();
    private static final Cell CHARGES =
            Edition.REVISED_2021.cell("proactiveDisclosure.charges.amount").orElseThrow();
    private static final Cell CHANGE =
            Edition.TRIAL_2019.cell("proactiveDisclosure.licences.change").orElseThrow();
    private static final Cell PURCHASES =
            Edition.TRIAL_2019.cell("proactiveDisclosure.procurement.amount").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '"',
            value = {
                "0=0",
                "14069=14069",
                "007=7",
                "11,398,889=11398889",
                "11，398，889=11398889",
                "１２３=123",
                "１，２３４=1234",
                "\" 5 \"=5",
                "\"\u00a05\u3000\"=5",
                "\"\u200b5\ufeff\"=5",
                "+3=3",
                "＋3=3",
                "9223372036854775807=9223372036854775807",
            })
    void numbersAreReadAsPrinted(String text, long number) {
        FigureText read = FigureText.read(text, COUNT);
        assertThat(read).isEqualTo(new FigureText(Figure.of(number), null, false));
    }

    @Property
    void everyCountIsReadBackWithOrWithoutSeparators(@ForAll("counts") long number) {
        String plain = Long.toString(number);
        StringBuilder separated = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            boolean third = i > 0 && (plain.length() - i) % 3 == 0;
            separated.append(third ? "," : "").append(plain.charAt(i));
        }
        assertThat(FigureText.read(plain, COUNT).figure()).isEqualTo(Figure.of(number));
        assertThat(FigureText.read(separated.toString(), COUNT).figure()).isEqualTo(Figure.of(number));
        assertThat(FigureText.looksLikeFigure(separated.toString())).isTrue();
    }

    @Provide
    Arbitrary<Long> counts() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    @ParameterizedTest
    @CsvSource({"减4,-4", "减少4,-4", "增5,5", "增加 5,5", "+1036,1036", "-8,-8", "－8,-8", "−8,-8"})
    void aChangeMayHaveItsSignInWordsOrInAnyForm(String text, long number) {
        assertThat(FigureText.read(text, CHANGE).figure()).isEqualTo(Figure.of(number));
        assertThat(FigureText.looksLikeFigure(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"减4", "减少4", "增5", "增加5"})
    void aSignInWordsIsRemarkedOn(String text) {
        assertThat(FigureText.read(text, CHANGE).problem()).isEqualTo(ReadingProblem.NOTE_IN_CELL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "／", "-", "--", "—", "——", "－", "–", "\\", "不适用", "N/A", "n/a", " / "})
    void placeholdersSayThatTheCellDoesNotApply(String text) {
        assertThat(FigureText.read(text, COUNT)).isEqualTo(new FigureText(Figure.notApplicable(), null, false));
        assertThat(FigureText.looksLikeFigure(Wording.strip(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u3000\u200b"})
    void anEmptyCellIsBlankAndNeverZero(String text) {
        assertThat(FigureText.read(text, COUNT)).isEqualTo(new FigureText(Figure.blank(), null, false));
        assertThat(FigureText.looksLikeFigure(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 0",
                "1\n0",
                "1\u00a00",
                "1 234",
                "12.",
                ".5",
                "1,23",
                "1,2345",
                "12,34,567",
                "1.2.3",
                "五",
                "无",
                "O",
                "l2",
                "1/2",
                "5%",
                "1e3",
                "3-5",
                "约5",
                "0x1F",
                "++3",
                "-减3",
                "5万件",
                "3亿元",
                "1_000"
            })
    void whatIsNoNumberIsNotReadAsOne(String text) {
        assertThat(FigureText.read(text, COUNT))
                .isEqualTo(new FigureText(Figure.absent(), ReadingProblem.NOT_A_NUMBER, false));
        assertThat(FigureText.looksLikeFigure(text)).isFalse();
    }

    /** Unicode's compatibility folding would make 31 of 3 with a footnote mark. */
    @ParameterizedTest
    @ValueSource(strings = {"3①", "3¹", "10²", "3⒈", "3⑴", "3½", "①", "³", "3₁", "㈢", "٣", "३"})
    void footnoteMarksAndOtherScriptsAreNoDigits(String text) {
        assertThat(FigureText.read(text, COUNT).figure()).isEqualTo(Figure.absent());
    }

    @Property
    void spacesWithinDigitsAreNeverJoined(
            @ForAll("counts") long a, @ForAll("counts") long b, @ForAll("spaces") String s) {
        assertThat(FigureText.read(a + s + b, COUNT).figure()).isEqualTo(Figure.absent());
        assertThat(FigureText.looksLikeFigure(a + s + b)).isFalse();
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.of(" ", "  ", "\t", "\n", "\u00a0", "\u3000", "\u200b", "\u2009", "\u202f");
    }

    @ParameterizedTest
    @CsvSource({"0.5", "3.0", "1.5件"})
    void aCountWithDecimalsIsRefused(String text) {
        assertThat(FigureText.read(text, COUNT))
                .isEqualTo(new FigureText(Figure.absent(), ReadingProblem.NOT_A_WHOLE_NUMBER, false));
    }

    @Test
    void aCountBeyondTheRangeOfLongIsRefused() {
        assertThat(FigureText.read("9223372036854775808", COUNT))
                .isEqualTo(new FigureText(Figure.absent(), ReadingProblem.OUT_OF_RANGE, false));
        assertThat(FigureText.read("9".repeat(400), COUNT).problem()).isEqualTo(ReadingProblem.OUT_OF_RANGE);
    }

    @Test
    void anAmountHasUpToThirtyDigits() {
        String thirty = "123456789012345678901234567890";
        assertThat(FigureText.read(thirty, CHARGES))
                .isEqualTo(new FigureText(Figure.of(new BigDecimal(thirty)), null, false));
        String withPoint = "123456789012345678901234.567890";
        assertThat(FigureText.read(withPoint, CHARGES))
                .isEqualTo(new FigureText(Figure.of(new BigDecimal(withPoint)), null, false));
        assertThat(FigureText.read(thirty + "1", CHARGES).problem()).isEqualTo(ReadingProblem.OUT_OF_RANGE);
        assertThat(FigureText.read(withPoint + "1", CHARGES).problem()).isEqualTo(ReadingProblem.OUT_OF_RANGE);
        assertThat(FigureText.read("9".repeat(50_000_000), CHARGES).problem()).isEqualTo(ReadingProblem.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"59237.2449", "72701.2578", "3415.74", "316441", "0.10"})
    void anAmountKeepsItsDecimalsAsPrinted(String text) {
        assertThat(FigureText.read(text, CHARGES))
                .isEqualTo(new FigureText(Figure.of(new BigDecimal(text)), null, false));
    }

    @ParameterizedTest
    @CsvSource({"3件,3", "3 件,3", "12宗,12", "5（含上年结转1件）,5", "5(注),5", "5件（注）,5", "2[1],2"})
    void aUnitOrNoteIsRemarkedOnAndLeavesTheNumber(String text, long number) {
        assertThat(FigureText.read(text, COUNT))
                .isEqualTo(new FigureText(Figure.of(number), ReadingProblem.NOTE_IN_CELL, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"251000元", "251000 元", "251000（元）", "251000件"})
    void anotherUnitThanTenThousandYuanIsForeignToCharges(String text) {
        FigureText read = FigureText.read(text, CHARGES);
        assertThat(read.figure()).isEqualTo(Figure.of(251000));
        assertThat(read.problem()).isEqualTo(ReadingProblem.NOTE_IN_CELL);
        assertThat(read.foreignUnit()).isTrue();
    }

    @Test
    void itsOwnUnitIsNotForeign() {
        assertThat(FigureText.read("12.5万元", CHARGES).foreignUnit()).isFalse();
        assertThat(FigureText.read("12.5（万元）", CHARGES).foreignUnit()).isFalse();
        assertThat(FigureText.read("3件", COUNT).foreignUnit()).isFalse();
        assertThat(FigureText.read("2项", CHANGE).foreignUnit()).isFalse();
    }

    @Test
    void moneyIsForeignToCountsAndPiecesToMoney() {
        assertThat(FigureText.read("3元", COUNT).foreignUnit()).isTrue();
        assertThat(FigureText.read("3万元", CHANGE).foreignUnit()).isTrue();
        assertThat(FigureText.read("3件", PURCHASES).foreignUnit()).isTrue();
    }

    /** The form of 2019 prints no unit for 采购总金额, so a printed one says what is meant: 上海 2019 has 「251000元」. */
    @Test
    void moneyIsNotForeignWhereTheFormPrintsNoUnit() {
        assertThat(FigureText.read("251000元", PURCHASES))
                .isEqualTo(new FigureText(Figure.of(251000), ReadingProblem.NOTE_IN_CELL, false));
        assertThat(FigureText.read("52.15", PURCHASES))
                .isEqualTo(new FigureText(Figure.of(new BigDecimal("52.15")), null, false));
    }
}
