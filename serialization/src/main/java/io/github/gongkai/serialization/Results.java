package io.github.gongkai.serialization;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Justification;
import io.github.gongkai.validation.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A {@link ResultDocument} as it was read back: what some system found, at some time, by the rules that it had then. Rules are
 * told by their ids, which this version of the library need not know; texts are in the one language that was asked for.
 *
 * @param reports what came of each report, in the order in which they were checked
 * @param summary the numbers over all of them, as the document states them
 */
public record Results(List<Result> reports, Summary summary) {

    /**
     * Makes the list unmodifiable.
     *
     * @param reports what came of each report, in the order in which they were checked
     * @param summary the numbers over all of them, as the document states them
     */
    public Results {
        reports = List.copyOf(reports);
    }

    /** What came of a report. */
    public enum Status {
        /** No error was found. */
        PASS,
        /** At least one error was found. */
        FAIL,
        /** The source is no report. */
        UNREADABLE
    }

    /**
     * What came of one report.
     *
     * @param source the name of the source
     * @param status what came of it
     * @param verdict what the policy makes of it, or empty if there was none
     * @param edition the edition of the form; empty if the source could not be read
     * @param year the year that the report states
     * @param agency the agency that the report states
     * @param cellsRead how many cells were found in the source
     * @param cells how many the report should have
     * @param identitiesHeld how many identities hold
     * @param identities how many there are
     * @param findings what was found
     * @param notAssessed what could not be assessed, and why
     * @param repairs the corrections that are proposed
     * @param undetermined why these are not all, or empty if they are
     * @param lapsed the suppressions that no longer hold
     * @param unused the suppressions that let nothing pass any more
     * @param message why the source could not be read, or empty if it was
     * @param location where that became clear
     */
    public record Result(
            String source,
            Status status,
            Optional<Verdict> verdict,
            Optional<Edition> edition,
            OptionalInt year,
            Optional<Agency> agency,
            int cellsRead,
            int cells,
            int identitiesHeld,
            int identities,
            List<Stated> findings,
            List<Unassessed> notAssessed,
            List<Proposal> repairs,
            Optional<String> undetermined,
            List<Lapsed> lapsed,
            List<Unused> unused,
            Optional<String> message,
            Optional<Location> location) {

        /**
         * Makes the lists unmodifiable.
         *
         * @param source the name of the source
         * @param status what came of it
         * @param verdict what the policy makes of it, or empty if there was none
         * @param edition the edition of the form; empty if the source could not be read
         * @param year the year that the report states
         * @param agency the agency that the report states
         * @param cellsRead how many cells were found in the source
         * @param cells how many the report should have
         * @param identitiesHeld how many identities hold
         * @param identities how many there are
         * @param findings what was found
         * @param notAssessed what could not be assessed, and why
         * @param repairs the corrections that are proposed
         * @param undetermined why these are not all, or empty if they are
         * @param lapsed the suppressions that no longer hold
         * @param unused the suppressions that let nothing pass any more
         * @param message why the source could not be read, or empty if it was
         * @param location where that became clear
         */
        public Result {
            findings = List.copyOf(findings);
            notAssessed = List.copyOf(notAssessed);
            repairs = List.copyOf(repairs);
            lapsed = List.copyOf(lapsed);
            unused = List.copyOf(unused);
        }
    }

    /**
     * A cell as it stood.
     *
     * @param cell its address
     * @param value its figure
     */
    public record CellValue(String cell, Figure value) {}

    /**
     * A finding.
     *
     * @param rule the id of the rule
     * @param severity how much it matters by the rule
     * @param address what it is about
     * @param cells the cells that are concerned
     * @param expected the number that the rule asks for, if it is about numbers
     * @param actual the number that there is
     * @param message what is wrong
     * @param basis what the rule rests on
     * @param location where in the source
     * @param details what a suppression would have to say, by name; told only with a policy
     * @param policy what the policy makes of it, if it departs from the rule
     */
    public record Stated(
            String rule,
            Severity severity,
            String address,
            List<CellValue> cells,
            Optional<BigDecimal> expected,
            Optional<BigDecimal> actual,
            String message,
            String basis,
            Optional<Location> location,
            Map<String, String> details,
            Optional<Decision> policy) {

        /**
         * Makes list and map unmodifiable.
         *
         * @param rule the id of the rule
         * @param severity how much it matters by the rule
         * @param address what it is about
         * @param cells the cells that are concerned
         * @param expected the number that the rule asks for, if it is about numbers
         * @param actual the number that there is
         * @param message what is wrong
         * @param basis what the rule rests on
         * @param location where in the source
         * @param details what a suppression would have to say, by name; told only with a policy
         * @param policy what the policy makes of it, if it departs from the rule
         */
        public Stated {
            cells = List.copyOf(cells);
            details = Map.copyOf(details);
        }
    }

    /**
     * What a policy makes of a finding.
     *
     * @param effect {@code suppressed}, {@code off} or {@code severity}
     * @param severity the new severity, if that is the effect
     * @param justification why
     */
    public record Decision(String effect, Optional<Severity> severity, Justification justification) {}

    /**
     * What could not be assessed.
     *
     * @param rule the id of the rule
     * @param address what it is about
     * @param cells the cells that are concerned
     * @param reason why not
     */
    public record Unassessed(String rule, String address, List<CellValue> cells, String reason) {

        /**
         * Makes the list unmodifiable.
         *
         * @param rule the id of the rule
         * @param address what it is about
         * @param cells the cells that are concerned
         * @param reason why not
         */
        public Unassessed {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A correction that is proposed.
     *
     * @param changes the cells that it changes
     * @param reason what speaks for it
     * @param unique whether no other change is as small
     */
    public record Proposal(List<Change> changes, String reason, boolean unique) {

        /**
         * Makes the list unmodifiable.
         *
         * @param changes the cells that it changes
         * @param reason what speaks for it
         * @param unique whether no other change is as small
         */
        public Proposal {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One cell of a correction.
     *
     * @param cell its address
     * @param from what it says
     * @param to what it should say
     */
    public record Change(String cell, Figure from, Figure to) {}

    /**
     * A suppression that no longer holds.
     *
     * @param rule the id of the rule
     * @param address what it was about
     * @param message why it lapsed
     * @param justification why it was granted
     */
    public record Lapsed(String rule, String address, String message, Justification justification) {}

    /**
     * A suppression that lets nothing pass any more, so that it can be taken out of the policy.
     *
     * @param rule the id of the rule
     * @param address what it was about
     * @param justification why it was granted
     */
    public record Unused(String rule, String address, Justification justification) {}

    /**
     * Numbers over all reports.
     *
     * @param reports how many reports
     * @param passed how many passed
     * @param failed how many did not
     * @param unreadable how many sources are no report
     * @param findings how many findings there are of each severity
     * @param verdicts how many reports have each verdict; empty without a policy
     */
    public record Summary(
            int reports,
            int passed,
            int failed,
            int unreadable,
            Map<Severity, Integer> findings,
            Map<Verdict, Integer> verdicts) {

        /**
         * Makes the maps unmodifiable.
         *
         * @param reports how many reports
         * @param passed how many passed
         * @param failed how many did not
         * @param unreadable how many sources are no report
         * @param findings how many findings there are of each severity
         * @param verdicts how many reports have each verdict; empty without a policy
         */
        public Summary {
            findings = Map.copyOf(findings);
            verdicts = Map.copyOf(verdicts);
        }
    }
}
