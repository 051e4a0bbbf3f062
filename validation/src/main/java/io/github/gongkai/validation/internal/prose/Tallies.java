package io.github.gongkai.validation.internal.prose;

import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisclosureColumn;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.DisputeResult;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.report.AnnualReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lawful readings of a figure in the text, in the order in which they are tried. Made for one report. */
public final class Tallies {

    private static final Labels PLUS = new Labels("与", " and ");
    private static final List<Applicant> ORGANIZATIONS = Arrays.stream(Applicant.values())
            .filter(applicant -> applicant != Applicant.NATURAL_PERSONS && applicant != Applicant.TOTAL)
            .toList();
    private static final List<DisputeLine> LITIGATION =
            List.of(DisputeLine.DIRECT_LITIGATION, DisputeLine.LITIGATION_AFTER_RECONSIDERATION);

    private final AnnualReport report;
    private final Edition edition;
    private final Map<Set<Matter>, List<Tally>> known = new HashMap<>();
    private final List<Tally> tallies = new ArrayList<>();
    private List<Tally> bases = List.of();

    /**
     * Prepares for a report.
     *
     * @param report the report
     */
    public Tallies(AnnualReport report) {
        this.report = report;
        this.edition = report.edition();
    }

    /**
     * Returns the readings of a figure.
     *
     * @param mention the figure
     * @return the readings, the most usual first; empty if the tables do not have it
     */
    List<Tally> of(Mention mention) {
        if (mention.isWithin(Matter.RESULTS) && mention.of() != null) {
            return results(mention, mention.of().matters());
        }
        List<Tally> found = known.get(mention.matters());
        if (found == null) {
            found = collect(mention.matters());
            known.put(mention.matters(), found);
        }
        return found;
    }

    /**
     * Returns what shares are taken of and growth is told of.
     *
     * @return all outcomes, received, received and brought forward
     */
    public List<Tally> bases() {
        if (bases.isEmpty()) {
            tallies.clear();
            add("办理结果总计", "all outcomes", lines(RequestLine.OUTCOMES_TOTAL), List.of());
            received();
            bases = List.copyOf(tallies);
        }
        return bases;
    }

    private List<Tally> collect(Set<Matter> matters) {
        tallies.clear();
        if (matters.isEmpty()) {
            return List.of();
        } else if (Matter.WHOLES.containsAll(matters)) {
            if (matters.contains(Matter.RECEIVED)) {
                received();
            }
            if (matters.contains(Matter.HANDLED)) {
                handled();
            }
        } else if (Matter.OUTCOMES.containsAll(matters)) {
            outcomes(matters);
        } else if (Matter.APPLICANTS.containsAll(matters)) {
            applicants(matters);
        } else if (Matter.DISPUTES.containsAll(matters)) {
            disputes(matters);
        } else if (Matter.NO_DISPUTES.containsAll(matters)) {
            noDisputes(matters);
        } else if (Matter.DOCUMENTS.containsAll(matters)) {
            matters.forEach(this::documents);
        } else if (matters.contains(Matter.BROUGHT_FORWARD)) {
            add("上年结转", "brought forward", lines(RequestLine.BROUGHT_FORWARD), List.of());
        } else if (matters.contains(Matter.CARRIED_FORWARD)) {
            add("结转下年度", "carried forward", lines(RequestLine.CARRIED_FORWARD), List.of());
        }
        return List.copyOf(tallies);
    }

    private void add(String zh, String en, List<Cell> plus, List<Cell> minus) {
        tallies.add(Tally.of(report, new Labels(zh, en), plus, minus));
    }

    private List<Cell> cells(Line line, List<? extends Column> columns) {
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns) {
            edition.cell(line, column).ifPresent(cells::add);
        }
        return cells;
    }

    private List<Cell> lines(RequestLine... lines) {
        List<Cell> cells = new ArrayList<>();
        for (RequestLine line : lines) {
            cells.addAll(cells(line, List.of(Applicant.TOTAL)));
        }
        return cells;
    }

    private List<Cell> groups(RequestGroup... groups) {
        List<Cell> cells = new ArrayList<>();
        for (RequestGroup group : groups) {
            if (group == RequestGroup.OTHER_HANDLING && report.isCollapsed()) {
                cells.addAll(lines(RequestLine.OTHER_HANDLING));
            } else {
                cells.addAll(lines(group.lines(edition).toArray(RequestLine[]::new)));
            }
        }
        return cells;
    }

    private void received() {
        add("本年新收", "received this year", lines(RequestLine.RECEIVED), List.of());
        add(
                "本年新收加上年结转",
                "received this year and brought forward",
                lines(RequestLine.RECEIVED, RequestLine.BROUGHT_FORWARD),
                List.of());
    }

    private void handled() {
        List<Cell> total = lines(RequestLine.OUTCOMES_TOTAL);
        add("办理结果总计", "all outcomes", total, List.of());
        if (!report.isCollapsed()) {
            add("办理结果总计，不含其他处理的“其他”", "all outcomes but the other ones", total, lines(RequestLine.OTHERS));
        }
        add("办理结果总计，不含其他处理", "all outcomes but other handling", total, groups(RequestGroup.OTHER_HANDLING));
        add("办理结果总计，不含不予处理", "all outcomes but requests not processed", total, groups(RequestGroup.NOT_PROCESSED));
        add(
                "办理结果总计，不含不予处理和其他处理",
                "all outcomes but requests not processed or handled otherwise",
                total,
                groups(RequestGroup.NOT_PROCESSED, RequestGroup.OTHER_HANDLING));
        add("办理结果总计，不含上年结转", "all outcomes but those brought forward", total, lines(RequestLine.BROUGHT_FORWARD));
    }

    private void outcomes(Set<Matter> matters) {
        List<Cell> plus = new ArrayList<>();
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Matter matter : matters) {
            plus.addAll(outcome(matter));
            zh.append(zh.isEmpty() ? "" : PLUS.zh()).append(matter.label().zh());
            en.append(en.isEmpty() ? "" : PLUS.en()).append(matter.label().en());
        }
        add(zh.toString(), en.toString(), plus, List.of());
        if (matters.equals(Set.of(Matter.GRANTED))) {
            add(
                    "予以公开与部分公开",
                    "requests granted and partly granted",
                    lines(RequestLine.GRANTED, RequestLine.PARTLY_GRANTED),
                    List.of());
        }
    }

    private List<Cell> outcome(Matter matter) {
        return switch (matter) {
            case GRANTED -> lines(RequestLine.GRANTED);
            case PARTLY_GRANTED -> lines(RequestLine.PARTLY_GRANTED);
            case REFUSED -> groups(RequestGroup.REFUSED);
            case UNAVAILABLE -> groups(RequestGroup.UNAVAILABLE);
            case NOT_PROCESSED -> groups(RequestGroup.NOT_PROCESSED);
            case OTHER_HANDLING -> groups(RequestGroup.OTHER_HANDLING);
            default -> throw new IllegalArgumentException("no outcome: " + matter);
        };
    }

    private void applicants(Set<Matter> matters) {
        List<Applicant> columns = new ArrayList<>();
        if (matters.contains(Matter.NATURAL_PERSONS)) {
            columns.add(Applicant.NATURAL_PERSONS);
        }
        if (matters.contains(Matter.ORGANIZATIONS)) {
            columns.addAll(ORGANIZATIONS);
        }
        List<Cell> received = cells(RequestLine.RECEIVED, columns);
        List<Cell> open = new ArrayList<>(received);
        open.addAll(cells(RequestLine.BROUGHT_FORWARD, columns));
        add("本年新收", "received this year", received, List.of());
        add("本年新收加上年结转", "received this year and brought forward", open, List.of());
        add("办理结果总计", "all outcomes", cells(RequestLine.OUTCOMES_TOTAL, columns), List.of());
    }

    private void disputes(Set<Matter> matters) {
        if (matters.contains(Matter.RECONSIDERATION)) {
            List<DisputeLine> lines = new ArrayList<>(List.of(DisputeLine.RECONSIDERATION));
            if (matters.contains(Matter.LITIGATION)) {
                lines.addAll(LITIGATION);
            }
            cases(lines, "总计", "all");
        } else {
            cases(LITIGATION, "总计", "all");
            cases(LITIGATION.subList(0, 1), "未经复议直接起诉", "without reconsideration");
            cases(LITIGATION.subList(1, 2), "复议后起诉", "after reconsideration");
        }
    }

    private void noDisputes(Set<Matter> matters) {
        List<DisputeLine> lines = new ArrayList<>();
        if (matters.contains(Matter.NO_RECONSIDERATION)) {
            lines.add(DisputeLine.RECONSIDERATION);
        }
        if (matters.contains(Matter.NO_LITIGATION)) {
            lines.addAll(LITIGATION);
        }
        add("总计", "all", results(lines, DisputeResult.TOTAL), List.of());
    }

    private void cases(List<DisputeLine> lines, String zh, String en) {
        add(zh, en, results(lines, DisputeResult.TOTAL), List.of());
        add(
                zh + "，不含尚未审结",
                en + " but those pending",
                results(lines, DisputeResult.TOTAL),
                results(lines, DisputeResult.PENDING));
    }

    private List<Cell> results(List<DisputeLine> lines, DisputeResult result) {
        List<Cell> cells = new ArrayList<>();
        for (DisputeLine line : lines) {
            cells.addAll(cells(line, List.of(result)));
        }
        return cells;
    }

    private List<Tally> results(Mention mention, Set<Matter> disputes) {
        tallies.clear();
        Optional<DisputeResult> result = mention.isAbout(Matter.UPHELD)
                ? Optional.of(DisputeResult.UPHELD)
                : mention.isAbout(Matter.CORRECTED)
                        ? Optional.of(DisputeResult.CORRECTED)
                        : mention.isAbout(Matter.PENDING) ? Optional.of(DisputeResult.PENDING) : Optional.empty();
        if (result.isPresent()) {
            List<DisputeLine> reconsideration = List.of(DisputeLine.RECONSIDERATION);
            List<DisputeLine> all = List.of(DisputeLine.values());
            if (disputes.contains(Matter.RECONSIDERATION)) {
                add("行政复议", "reconsideration", results(reconsideration, result.get()), List.of());
            }
            if (disputes.contains(Matter.LITIGATION)) {
                add("行政诉讼", "litigation", results(LITIGATION, result.get()), List.of());
                add("未经复议直接起诉", "without reconsideration", results(LITIGATION.subList(0, 1), result.get()), List.of());
                add("复议后起诉", "after reconsideration", results(LITIGATION.subList(1, 2), result.get()), List.of());
            }
            add("行政复议和行政诉讼", "reconsideration and litigation", results(all, result.get()), List.of());
        }
        return List.copyOf(tallies);
    }

    private void documents(Matter matter) {
        boolean rules = matter.compareTo(Matter.RULES_IN_FORCE) <= 0;
        DisclosureLine line = rules ? DisclosureLine.ADMINISTRATIVE_RULES : DisclosureLine.NORMATIVE_DOCUMENTS;
        DisclosureColumn column = switch (matter) {
            case RULES_ISSUED, DOCUMENTS_ISSUED -> DisclosureColumn.ISSUED;
            case RULES_REPEALED, DOCUMENTS_REPEALED -> DisclosureColumn.REPEALED;
            default -> DisclosureColumn.IN_FORCE;
        };
        List<Cell> cells = cells(line, List.of(column));
        // The trial form has neither 废止 nor 现行有效.
        if (!cells.isEmpty()) {
            add(column.label(edition).zh(), column.label(edition).en(), cells, List.of());
        }
    }
}
