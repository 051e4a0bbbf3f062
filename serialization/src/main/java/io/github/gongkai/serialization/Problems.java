package io.github.gongkai.serialization;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong with a document, so that all of it is told at once. */
final class Problems {

    /** Most problems of a document; one with more is no report, and telling them all would need more memory than it is worth. */
    static final int MOST = 10_000;

    private static final Labels TOO_MANY =
            new Labels("问题超过 " + MOST + " 个，不是报告", "more than " + MOST + " problems: this is no report");

    /** The kinds of values in Chinese. */
    private static final Map<String, String> KINDS = Map.of(
            "object", "对象",
            "array", "数组",
            "boolean", "布尔值",
            "string", "字符串",
            "integer", "整数",
            "number", "数字",
            "string, number or object", "字符串、数字或对象",
            "element", "元素",
            "attribute", "属性");

    /** RD24 with what is wrong in each language; the names in braces are those of details. Made when it is needed, which is rare. */
    private static final class Unusable {
        static final Rule RULE = Rule.builder()
                .id(ReadingProblem.UNUSABLE.rule().id())
                .severity(ReadingProblem.UNUSABLE.rule().severity())
                .statement(ReadingProblem.UNUSABLE.rule().statement())
                .basis(ReadingProblem.UNUSABLE.rule().basis())
                .message(new Labels("{address}：{reason}。", "{address}: {reasonEn}."))
                .build();
    }

    private record Placed(long place, Finding finding) {}

    private final String resource;
    private final List<Placed> problems = new ArrayList<>();
    /** The addresses of the problems. */
    private final Set<String> told = new HashSet<>();
    /** The addresses of all that the problems stand in. */
    private final Set<String> around = new HashSet<>();

    Problems(String resource) {
        this.resource = resource;
    }

    /** A key that the format does not have, or not there, or not in the document's edition. */
    void unknownKey(String address, long place) {
        add(at(ReadingProblem.UNKNOWN_KEY, address), place);
    }

    /** A key that stood before in the same object. */
    void repeated(String address, String text, long place) {
        add(at(ReadingProblem.REPEATED, address).putDetails("text", bare(text)), place);
    }

    /** A key that the format demands. */
    void missing(String address, long place) {
        add(at(ReadingProblem.MISSING, address), place);
    }

    /** A value of the right kind that means nothing there. */
    void badValue(String address, String text, long place) {
        add(at(ReadingProblem.BAD_VALUE, address).putDetails("text", bare(text)), place);
    }

    /** A number that is no figure, with too many digits. */
    void outOfRange(String address, String text, long place) {
        add(at(ReadingProblem.OUT_OF_RANGE, address).putDetails("text", text).putDetails("cell", address), place);
    }

    /** Something that is well written and cannot be carried out. */
    void unusable(String address, Labels reason, long place) {
        add(
                Finding.builder(Unusable.RULE)
                        .address(address)
                        .putDetails("reason", reason.zh())
                        .putDetails("reasonEn", reason.en()),
                place);
    }

    /** Whether something was told of a value, of what it stands in, or of what stands in it. */
    boolean tellOf(String address) {
        return around.contains(address) || Texts.upwards(address).stream().anyMatch(told::contains);
    }

    /** A value of another kind than the wanted one, which is named as JSON Schema does: object, array, string, integer. */
    void wrongKind(String address, String wanted, String text, long place) {
        add(
                at(ReadingProblem.WRONG_KIND, address)
                        .putDetails("wanted", wanted)
                        .putDetails("wantedZh", KINDS.getOrDefault(wanted, wanted))
                        .putDetails("text", text),
                place);
    }

    /** A version of the format that did not exist when this was written. */
    void laterFormat(String format, String known, long place) {
        add(
                at(ReadingProblem.LATER_FORMAT, Wire.FORMAT)
                        .putDetails("text", format)
                        .putDetails("known", known),
                place);
    }

    /** An edition that can only be guessed. */
    void noEdition(String address, String taken, long place) {
        add(at(ReadingProblem.NO_EDITION, address).putDetails("edition", taken), place);
    }

    /** A value that no figure can be made of. */
    void noFigure(ReadingProblem problem, Cell cell, String text, long place) {
        add(Finding.builder(problem.rule()).addCell(cell, Figure.absent()).putDetails("text", bare(text)), place);
    }

    /** A value that a figure was made of although it is not written as the format asks. */
    void note(Cell cell, Figure figure, String text, long place) {
        add(
                Finding.builder(ReadingProblem.NOTE_IN_CELL.rule())
                        .addCell(cell, figure)
                        .putDetails("text", bare(text))
                        .putDetails("figure", figure.toString()),
                place);
    }

    /** Cells of one line or table that are not in the document. */
    void missingCells(String address, List<Cell> cells, long place) {
        Finding.Builder finding = at(ReadingProblem.MISSING_CELLS, address);
        cells.forEach(cell -> finding.addCell(cell, Figure.absent()));
        add(finding.putDetails("count", Integer.toString(cells.size())), place);
    }

    /** Most messages put what they quote in quotes of their own. */
    private static String bare(String literal) {
        return literal.startsWith("\"") ? literal.substring(1, literal.length() - 1) : literal;
    }

    private static Finding.Builder at(ReadingProblem problem, String address) {
        return Finding.builder(problem.rule()).address(address);
    }

    private void add(Finding.Builder finding, long place) {
        Location location = new Location(resource, Place.line(place), Place.column(place));
        if (problems.size() == MOST) {
            throw new UnreadableDocumentException(location, TOO_MANY);
        }
        Finding problem = finding.location(location).build();
        problems.add(new Placed(place, problem));
        told.add(problem.address());
        around.addAll(Texts.upwards(problem.address()));
    }

    /** Returns how many problems there are so far. */
    int count() {
        return problems.size();
    }

    /** Returns the problems in the order of the source. */
    List<Finding> inOrder() {
        if (problems.isEmpty()) {
            return List.of();
        }
        return problems.stream()
                .sorted(Comparator.comparingLong(Placed::place))
                .map(Placed::finding)
                .toList();
    }
}
