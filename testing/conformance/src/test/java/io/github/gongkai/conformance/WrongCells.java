package io.github.gongkai.conformance;

import static io.github.gongkai.conformance.Case.balance;
import static io.github.gongkai.conformance.Case.line;
import static io.github.gongkai.conformance.Case.outcomes;
import static io.github.gongkai.form.Edition.REVISED_2021;
import static io.github.gongkai.form.Edition.TRIAL_2019;

import io.github.gongkai.form.Edition;
import java.util.ArrayList;
import java.util.List;

/** One cell is wrong, or a few are: which sums break, and what the cell should say. */
final class WrongCells {

    private static final String GRANTED = "requests.outcomes.granted";
    private static final String PARTLY = "requests.outcomes.partlyGranted";
    private static final String NOT_HELD = "requests.outcomes.unavailable.notHeld";
    private static final String TOTAL = "requests.outcomes.total";
    private static final String RECEIVED = "requests.received";
    private static final String BROUGHT = "requests.broughtForward";
    private static final String CARRIED = "requests.carriedForward";
    private static final String PERSONS = ".naturalPersons";

    private final List<Case> cases = new ArrayList<>();

    static List<Case> cases() {
        WrongCells recipes = new WrongCells();
        recipes.requests();
        recipes.trialRequests();
        recipes.disputes();
        recipes.mistakes();
        recipes.severalCells();
        return recipes.cases;
    }

    private Case wrong(String id, String shows, String address, String right, String wrong) {
        Draft draft = Drafts.county().with(address, wrong);
        return add(Case.of("wrong-" + id, shows).html(draft).repair(address, wrong, right));
    }

    private Case wrongTrial(String id, String shows, String address, String right, String wrong) {
        Draft draft = Drafts.trial().with(address, wrong);
        return add(
                Case.of("wrong-2019-" + id, shows).text(TextLayout.ROWS, draft).repair(address, wrong, right));
    }

    private Case add(Case aCase) {
        cases.add(aCase);
        return aCase;
    }

    private static Case column(Case aCase, Edition edition, String column) {
        return aCase.finding("AC02", TOTAL + '.' + column, outcomes(edition, column));
    }

    private static Case row(Case aCase, Edition edition, String row) {
        return aCase.finding("AC03", row, line(edition, row));
    }

    private static Case printedBalance(Case aCase, String column) {
        return aCase.finding("AC01", "requests.*." + column, balance(column));
    }

    private void requests() {
        row(
                column(
                        wrong(
                                "outcome",
                                "An outcome of one kind of applicant with two digits exchanged: its column and its row"
                                        + " break, and only this cell mends both.",
                                GRANTED + PERSONS,
                                "290",
                                "209"),
                        REVISED_2021,
                        "naturalPersons"),
                REVISED_2021,
                GRANTED);
        row(
                column(
                        wrong(
                                "outcome-in-group",
                                "An outcome within a group of the form, such as a refused one, is part of the same"
                                        + " sums.",
                                "requests.outcomes.refused.internalAffairs.naturalPersons",
                                "13",
                                "31"),
                        REVISED_2021,
                        "naturalPersons"),
                REVISED_2021,
                "requests.outcomes.refused.internalAffairs");
        row(
                        column(
                                wrong(
                                        "outcome-total",
                                        "The total of an outcome's row is wrong: every column of an applicant holds,"
                                                + " only the column of totals breaks.",
                                        PARTLY + ".total",
                                        "101",
                                        "110"),
                                REVISED_2021,
                                "total"),
                        REVISED_2021,
                        PARTLY)
                .finding("AC13", TOTAL + ".total", PARTLY + ".total");
        row(
                column(
                        printedBalance(
                                wrong(
                                        "total-of-outcomes",
                                        "The total of outcomes of one kind of applicant stands in three sums: balance,"
                                                + " column and row.",
                                        TOTAL + PERSONS,
                                        "710",
                                        "701"),
                                "naturalPersons"),
                        REVISED_2021,
                        "naturalPersons"),
                REVISED_2021,
                TOTAL);
        row(
                        column(
                                printedBalance(
                                        wrong(
                                                "grand-total",
                                                "The grand total of outcomes is wrong: balance, column and row break,"
                                                        + " and the text still tells the right one.",
                                                TOTAL + ".total",
                                                "718",
                                                "781"),
                                        "total"),
                                REVISED_2021,
                                "total"),
                        REVISED_2021,
                        TOTAL)
                .finding("AC13", "requests.*.total", TOTAL + ".total")
                .finding("AC13", TOTAL + ".total", TOTAL + ".total")
                .finding("TT03", "overview");
        row(
                printedBalance(
                        wrong(
                                "received",
                                "The requests received from one kind of applicant are wrong: the balance printed on"
                                        + " the form breaks, and the row.",
                                RECEIVED + PERSONS,
                                "705",
                                "750"),
                        "naturalPersons"),
                REVISED_2021,
                RECEIVED);
        row(
                        printedBalance(
                                wrong(
                                        "received-total",
                                        "The total of requests received is wrong; the text tells the right one.",
                                        RECEIVED + ".total",
                                        "713",
                                        "731"),
                                "total"),
                        REVISED_2021,
                        RECEIVED)
                .finding("AC13", "requests.*.total", RECEIVED + ".total")
                .finding("TT01", "overview");
        row(
                printedBalance(
                        wrong(
                                "brought-forward",
                                "The requests brought forward are wrong in the column of one kind of applicant.",
                                BROUGHT + PERSONS,
                                "36",
                                "63"),
                        "naturalPersons"),
                REVISED_2021,
                BROUGHT);
        row(
                        printedBalance(
                                wrong(
                                        "brought-forward-total",
                                        "The total brought forward is wrong; the text tells the right one.",
                                        BROUGHT + ".total",
                                        "36",
                                        "63"),
                                "total"),
                        REVISED_2021,
                        BROUGHT)
                .finding("AC13", "requests.*.total", BROUGHT + ".total")
                .finding("TT02", "overview");
        row(
                printedBalance(
                        wrong(
                                "carried-forward",
                                "The requests carried forward are wrong in the column of one kind of applicant.",
                                CARRIED + PERSONS,
                                "31",
                                "13"),
                        "naturalPersons"),
                REVISED_2021,
                CARRIED);
        row(
                        printedBalance(
                                wrong(
                                        "carried-forward-total",
                                        "The total carried forward is wrong; the text tells the right one.",
                                        CARRIED + ".total",
                                        "31",
                                        "13"),
                                "total"),
                        REVISED_2021,
                        CARRIED)
                .finding("AC13", "requests.*.total", CARRIED + ".total")
                .finding("TT04", "overview");
        String tooMany = CARRIED + ".commercialEnterprises";
        Case more = wrong(
                "more-carried-than-there-was",
                "More is carried forward than was received and brought forward together, which no outcome can explain.",
                tooMany,
                "0",
                "7");
        row(printedBalance(more, "commercialEnterprises"), REVISED_2021, CARRIED)
                .finding(
                        "AC11",
                        tooMany,
                        tooMany,
                        RECEIVED + ".commercialEnterprises",
                        BROUGHT + ".commercialEnterprises");
    }

    private void trialRequests() {
        row(
                column(
                        wrongTrial(
                                "outcome",
                                "The sums of the trial form are those of the form in force: a wrong outcome breaks"
                                        + " column and row.",
                                GRANTED + PERSONS,
                                "11",
                                "1"),
                        TRIAL_2019,
                        "naturalPersons"),
                TRIAL_2019,
                GRANTED);
        String other = "requests.outcomes.otherHandling";
        row(
                column(
                        wrongTrial(
                                "other-handling",
                                "Other handling is one line of the trial form and one part of its sums.",
                                other + PERSONS,
                                "1",
                                "7"),
                        TRIAL_2019,
                        "naturalPersons"),
                TRIAL_2019,
                other);
        row(
                        column(
                                printedBalance(
                                        wrongTrial(
                                                "grand-total",
                                                "The grand total of outcomes in the trial form.",
                                                TOTAL + ".total",
                                                "29",
                                                "92"),
                                        "total"),
                                TRIAL_2019,
                                "total"),
                        TRIAL_2019,
                        TOTAL)
                .finding("AC13", "requests.*.total", TOTAL + ".total")
                .finding("AC13", TOTAL + ".total", TOTAL + ".total");
        row(
                printedBalance(
                        wrongTrial(
                                "received",
                                "Requests received in the trial form, in a column of an organization.",
                                RECEIVED + ".commercialEnterprises",
                                "4",
                                "5"),
                        "commercialEnterprises"),
                TRIAL_2019,
                RECEIVED);
    }

    private void disputes() {
        String line = "disputes.reconsideration";
        Draft draft = Drafts.county().with(line + ".total", "16");
        add(Case.of(
                                "wrong-reconsideration-total",
                                "A total far below its parts: no part could be lowered so much, so that only the total"
                                        + " can be wrong.")
                        .json(draft))
                .finding("AC04", line, line(REVISED_2021, line))
                .repair(line + ".total", "16", "61");
        draft = Drafts.county().with(line + ".corrected", "11");
        add(Case.of(
                                "wrong-reconsideration-part",
                                "One sum alone cannot tell which of its five cells is wrong: every way to mend it is"
                                        + " proposed, none as the only one.")
                        .json(draft))
                .finding("AC04", line, line(REVISED_2021, line))
                .oneRepair(line + ".upheld", "27", "26")
                .oneRepair(line + ".corrected", "11", "10")
                .oneRepair(line + ".other", "9", "8")
                .oneRepair(line + ".pending", "15", "14")
                .oneRepair(line + ".total", "61", "62");
        line = "disputes.directLitigation";
        draft = Drafts.county().with(line + ".total", "2");
        add(Case.of(
                                "wrong-direct-suits",
                                "Suits without prior reconsideration; a cell with 0 cannot be the one that is too"
                                        + " large.")
                        .json(draft))
                .finding("AC05", line, line(REVISED_2021, line))
                .oneRepair(line + ".upheld", "3", "2")
                .oneRepair(line + ".total", "2", "3");
        line = "disputes.litigationAfterReconsideration";
        draft = Drafts.county().with(line + ".total", "9");
        add(Case.of("wrong-suits-after-reconsideration", "Suits after reconsideration have a sum of their own.")
                        .json(draft))
                .finding("AC06", line, line(REVISED_2021, line))
                .oneRepair(line + ".upheld", "8", "7")
                .oneRepair(line + ".other", "1", "0")
                .oneRepair(line + ".pending", "1", "0")
                .oneRepair(line + ".total", "9", "10");
        line = "disputes.reconsideration";
        draft = Drafts.trial().with(line + ".total", "0");
        add(Case.of("wrong-2019-reconsideration", "The sums of table four hold in the trial form too.")
                        .json(draft))
                .finding("AC04", line, line(TRIAL_2019, line))
                .repair(line + ".total", "0", "2");
    }

    private void mistakes() {
        mistake("replaced-digit", "One digit is another: 718 typed for 710.", TOTAL + PERSONS, "710", "718", true);
        mistake("dropped-digit", "A digit is left out: 11 for 111.", NOT_HELD + PERSONS, "111", "11", false);
        mistake("doubled-digit", "A digit is typed twice: 1111 for 111.", NOT_HELD + PERSONS, "111", "1111", false);
        mistake("added-zero", "A nought too many: 990 for 99.", PARTLY + PERSONS, "99", "990", false);
        mistake("lost-zero", "A nought too few: 29 for 290.", GRANTED + PERSONS, "290", "29", false);
        mistake("other-number", "Nothing like the right number: 5 for 99.", PARTLY + PERSONS, "99", "5", false);
        Case negative = mistake("sign", "A stray minus: -99 for 99.", PARTLY + PERSONS, "99", "-99", false);
        negative.finding("AC07", PARTLY + PERSONS, PARTLY + PERSONS);
    }

    private Case mistake(String id, String shows, String address, String right, String wrong, boolean ofTotal) {
        Draft draft = Drafts.county().with(address, wrong);
        Case aCase = add(Case.of("mistake-" + id, shows).json(draft).repair(address, wrong, right));
        String row = address.substring(0, address.lastIndexOf('.'));
        if (ofTotal) {
            printedBalance(aCase, "naturalPersons");
        }
        return row(column(aCase, REVISED_2021, "naturalPersons"), REVISED_2021, row);
    }

    private void severalCells() {
        Draft draft = Drafts.county().with(GRANTED + PERSONS, "99").with(PARTLY + PERSONS, "290");
        Case swapped = add(Case.of(
                        "mistake-swapped-rows",
                        "Two cells of a column change places: both rows break, the column holds; the totals of both"
                                + " rows could also be wrong.")
                .json(draft));
        row(row(swapped, REVISED_2021, GRANTED), REVISED_2021, PARTLY)
                .oneRepair(GRANTED + PERSONS, "99", "290", PARTLY + PERSONS, "290", "99")
                .oneRepair(GRANTED + ".total", "294", "103", PARTLY + ".total", "101", "292");
        draft = Drafts.county().with(NOT_HELD + PERSONS, "0").with(NOT_HELD + ".commercialEnterprises", "111");
        Case shifted = add(Case.of(
                        "mistake-wrong-column",
                        "A figure stands one column to the right: two columns break, the row holds.")
                .json(draft));
        column(column(shifted, REVISED_2021, "naturalPersons"), REVISED_2021, "commercialEnterprises")
                .repair(NOT_HELD + PERSONS, "0", "111", NOT_HELD + ".commercialEnterprises", "111", "0");
        draft = Drafts.county().with(GRANTED + PERSONS, Draft.BLANK);
        add(Case.of(
                                "mistake-blank",
                                "A blank cell that two sums determine: the sums are not assessed, the figure is"
                                        + " proposed and not filled in.")
                        .json(draft))
                .finding("ST06", GRANTED + PERSONS, GRANTED + PERSONS)
                .repair(GRANTED + PERSONS, Draft.BLANK, "290");
        add(Case.of("mistake-none", "All 42 sums hold: nothing is found and nothing proposed.")
                        .json(Drafts.county()))
                .noRepair();
        add(Case.of("mistake-none-2019", "All 40 sums of the trial form hold: nothing is found and nothing proposed.")
                        .json(Drafts.trial()))
                .noRepair();
    }
}
