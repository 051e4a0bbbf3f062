package io.github.gongkai.conformance;

import java.util.ArrayList;
import java.util.List;

/** What stands in a cell, and what is read of it. */
final class CellTexts {

    private static final String LICENCES = "proactiveDisclosure.licences.decisions";
    private static final String MEASURES = "proactiveDisclosure.coerciveMeasures.decisions";
    private static final String CHARGES = "proactiveDisclosure.charges.amount";
    private static final String RULES = "proactiveDisclosure.administrativeRules.issued";
    private static final String CHANGE = "proactiveDisclosure.licences.change";
    private static final String PURCHASES = "proactiveDisclosure.procurement.amount";

    private final List<Case> cases = new ArrayList<>();

    static List<Case> cases() {
        CellTexts recipes = new CellTexts();
        recipes.sameFigure();
        recipes.noted();
        recipes.notStated();
        recipes.noFigure();
        recipes.oddFigures();
        recipes.signs();
        return recipes.cases;
    }

    private Case cell(String id, String shows, Draft draft, String address, String printed) {
        Case aCase = Case.of("cell-" + id, shows).text(TextLayout.ROWS, draft.printing(address, printed));
        cases.add(aCase);
        return aCase;
    }

    private Case cell(String id, String shows, String address, String printed) {
        return cell(id, shows, Drafts.county(), address, printed);
    }

    private void sameFigure() {
        cell("full-width", "Full-width digits are digits.", LICENCES, "５１７６４５");
        cell("thousands", "Thousands separators are no part of the number.", LICENCES, "517,645");
        cell("thousands-full-width", "Full-width commas separate thousands too.", LICENCES, "517，645");
        cell("leading-zeros", "Leading noughts do not change a number.", MEASURES, "0002154");
        cell("trailing-zeros", "Noughts after the decimals do not change an amount.", CHARGES, "4068.2080");
        cell("full-width-decimal", "A full-width full stop is a decimal point.", CHARGES, "4068．208");
        cell("spaces-around", "White space around a number is nothing.", LICENCES, "\u3000517645\u00a0");
    }

    private void noted() {
        cell("unit", "A unit in the cell is told and passed over.", LICENCES, "517645件")
                .problemAt("RD14", LICENCES, "517645件");
        cell("unit-of-amount", "The unit of the column in the cell.", CHARGES, "4068.208万元")
                .problemAt("RD14", CHARGES, "4068.208万元");
        cell(
                        "foreign-unit",
                        "Another unit than the column's is told; the number is not converted.",
                        CHARGES,
                        "40682080元")
                .reads(CHARGES, "40682080")
                .problemAt("RD14 warning", CHARGES, "40682080元");
        cell("note", "A note in brackets is told and passed over.", CHARGES, "4068.208（含水资源费）")
                .problemAt("RD14", CHARGES, "4068.208（含水资源费）");
        cell(
                        "unit-2019",
                        "The trial form prints no unit for purchases: 元 in the cell is told, the number kept.",
                        Drafts.trial(),
                        PURCHASES,
                        "251.36元")
                .problemAt("RD14", PURCHASES, "251.36元");
        cell(
                        "unit-2019-wan",
                        "万元 in the cell of purchases is told, the number kept.",
                        Drafts.trial(),
                        PURCHASES,
                        "251.36万元")
                .problemAt("RD14", PURCHASES, "251.36万元");
    }

    private void notStated() {
        placeholder("stroke", "A stroke says that the cell does not apply: not 0, and not blank.", "/");
        placeholder("backslash", "A backslash typed for a stroke says that the cell does not apply.", "\\");
        placeholder("hyphen", "A hyphen alone says that the cell does not apply; it is no minus.", "-");
        placeholder("dash", "A dash says that the cell does not apply.", "—");
        placeholder("double-dash", "A double dash says that the cell does not apply.", "——");
        placeholder("words", "不适用 says that the cell does not apply.", "不适用");
        placeholder("letters", "N/A says that the cell does not apply.", "N/A");
        cell("stroke-licences", "Outside the line of administrative rules a stroke is a warning.", LICENCES, "/")
                .reads(LICENCES, "/")
                .finding("ST07", LICENCES, LICENCES);
        cell("blank", "A blank cell is blank and not 0.", LICENCES, "")
                .reads(LICENCES, Draft.BLANK)
                .finding("ST06", LICENCES, LICENCES);
        cell("blank-2019", "A blank cell of the trial form is blank and not 0.", Drafts.trial(), CHANGE, "")
                .reads(CHANGE, Draft.BLANK)
                .finding("ST06", CHANGE, CHANGE);
        cell("blank-wide", "White space alone is blank.", LICENCES, "\u3000")
                .reads(LICENCES, Draft.BLANK)
                .finding("ST06", LICENCES, LICENCES);
    }

    private void placeholder(String id, String shows, String printed) {
        cell(id, shows, RULES, printed).reads(RULES, "/").finding("ST07 notice", RULES, RULES);
    }

    private void noFigure() {
        unread(
                "word",
                "A word is no number, not even 无: the cell is not read, and nothing is put in its place.",
                "无",
                "RD02");
        unread("letter", "The letter O is not the digit 0.", "O", "RD02");
        unread("chinese-numeral", "A Chinese numeral in a cell is not taken for digits.", "三十", "RD02");
        unread("about", "A number with 约 is no figure.", "约2154", "RD02");
        unread("two-numbers", "Two numbers in a cell are none.", "2154/2155", "RD02");
        unread("decimals", "A count has no decimals; it is not rounded.", "2154.5", "RD03");
        unread(
                "beyond-long",
                "A count beyond 64 bits is out of range; it does not wrap.",
                "99999999999999999999",
                "RD04");
        String digits = "1234567890123456789012345678901";
        cell("long-amount", "An amount of more than 30 digits is out of range.", CHARGES, digits)
                .reads(CHARGES, Draft.ABSENT)
                .problemAt("RD04", CHARGES, digits);
    }

    private void unread(String id, String shows, String printed, String rule) {
        cell(id, shows, MEASURES, printed)
                .reads(MEASURES, Draft.ABSENT)
                .problemAt(rule, MEASURES, "行政强制 | ¦" + printed);
    }

    private void oddFigures() {
        cell("negative-count", "A count is never negative; it is read as it stands and found.", MEASURES, "-2154")
                .reads(MEASURES, "-2154")
                .finding("AC07", MEASURES, MEASURES);
        cell("negative-amount", "An amount is never negative.", CHARGES, "-4068.208")
                .reads(CHARGES, "-4068.208")
                .finding("AC08", CHARGES, CHARGES);
        cell("finer-than-a-fen", "Seven decimals of 万元 are less than 0.01 元.", CHARGES, "4068.2080001")
                .reads(CHARGES, "4068.2080001")
                .finding("AC10", CHARGES, CHARGES);
        cell("largest-count", "The largest number of 64 bits is a count.", LICENCES, "9223372036854775807")
                .reads(LICENCES, "9223372036854775807");
    }

    private void signs() {
        signed("plus", "本年增/减 is signed: a plus.", "+3", "3", false);
        signed("minus", "本年增/减 with a minus.", "-3", "-3", false);
        signed("minus-full-width", "A full-width minus is a minus.", "－3", "-3", false);
        signed("minus-mathematical", "U+2212 is a minus.", "−3", "-3", false);
        signed("less-in-words", "减 before a number is a minus, and told.", "减3", "-3", true);
        signed("more-in-words", "增 before a number is a plus, and told.", "增3", "3", true);
        signed("fewer-in-words", "减少 is a minus too.", "减少3", "-3", true);
    }

    private void signed(String id, String shows, String printed, String value, boolean told) {
        Case aCase =
                cell("change-" + id, shows, Drafts.trial(), CHANGE, printed).reads(CHANGE, value);
        if (told) {
            aCase.problemAt("RD14", CHANGE, printed);
        }
    }
}
