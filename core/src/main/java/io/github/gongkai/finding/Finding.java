package io.github.gongkai.finding;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * One thing that is wrong with a report or was met while reading it: which rule, how bad, where, with which figures.
 *
 * <p>Two findings are equal if their data are; the text takes no part. Instances are immutable.
 */
@Value.Immutable
public abstract sealed class Finding implements WithFinding permits ImmutableFinding {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*+)}");

    /** For the generated class. */
    Finding() {}

    /**
     * Starts a finding.
     *
     * @param rule what is broken
     * @return a builder
     */
    public static Builder builder(Rule rule) {
        return new Builder().rule(rule);
    }

    /**
     * Returns what is broken.
     *
     * @return the rule or reading problem
     */
    public abstract Rule rule();

    /**
     * Returns how much it matters.
     *
     * @return the severity; that of the rule unless set otherwise
     */
    @Value.Default
    public Severity severity() {
        return rule().severity();
    }

    /**
     * Returns the cells concerned, with their figures; the one that the message speaks of first.
     *
     * @return the cells; empty if the finding is not about figures
     */
    public abstract List<CellFigure> cells();

    /**
     * Returns the address of what is wrong: a cell, or a line, a section or a fact such as {@code agency.name}.
     *
     * @return the address; that of the first cell unless set otherwise, {@code report} if there is none
     */
    @Value.Default
    public String address() {
        return cells().isEmpty() ? "report" : cells().get(0).cell().address();
    }

    /**
     * Returns what the figure should be by the rule.
     *
     * @return the number, or empty if the rule does not say
     */
    public abstract Optional<BigDecimal> expected();

    /**
     * Returns what the figure is.
     *
     * @return the number, or empty if the finding is not about one
     */
    public abstract Optional<BigDecimal> actual();

    /**
     * Returns actual minus expected, exactly.
     *
     * @return the difference, or empty if either is missing
     */
    public Optional<BigDecimal> difference() {
        return actual().flatMap(a -> expected().map(a::subtract));
    }

    /**
     * Returns where in the source it was read.
     *
     * @return the place, or empty if the report was not read from a source
     */
    public abstract Optional<Location> location();

    /**
     * Returns what else the message says, such as the text that could not be read, by the placeholder's name.
     *
     * @return texts as published, in no particular language, by name in alphabetical order
     */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> details();

    /**
     * Returns the message in the asked language; the JVM's default locale is never looked at, numbers are plain digits.
     *
     * <p>The rule's template may hold {@code {address}}, {@code {cells}}, {@code {expected}}, {@code {actual}},
     * {@code {difference}}, {@code {lines}} (the line of the first cell and, if another, that of the last); of the first
     * cell {@code {cell}}, {@code {line}}, {@code {column}}, {@code {unit}}, {@code {figure}}; and any name of
     * {@link #details()}, which also stands in for one of the above that has no value, such as {@code {line}} without a
     * cell. A placeholder without a value is printed as it stands.
     *
     * @param locale Chinese if its language is {@code zh}, English otherwise
     * @return the message
     */
    public String message(Locale locale) {
        return PLACEHOLDER
                .matcher(rule().message().in(locale))
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), locale)
                        .or(() -> Optional.ofNullable(details().get(found.group(1))))
                        .orElse(found.group())));
    }

    private Optional<String> value(String name, Locale locale) {
        return switch (name) {
            case "address" -> Optional.of(address());
            case "cells" ->
                Optional.of(cells().stream()
                        .map(c -> c.cell() + "=" + c.figure().in(locale))
                        .collect(Collectors.joining(", ")));
            case "expected" -> expected().map(BigDecimal::toPlainString);
            case "actual" -> actual().map(BigDecimal::toPlainString);
            case "difference" -> difference().map(BigDecimal::toPlainString);
            case "lines" -> lines(locale);
            case "cell" -> label(Cell::label, locale);
            case "line" -> label(cell -> cell.line().label(cell.edition()), locale);
            case "column" -> label(cell -> cell.column().label(cell.edition()), locale);
            case "unit" -> label(cell -> cell.unit().label(), locale);
            case "figure" -> cells().stream().findFirst().map(c -> c.figure().in(locale));
            default -> Optional.empty();
        };
    }

    private Optional<String> lines(Locale locale) {
        if (cells().isEmpty()) {
            return Optional.empty();
        }
        Cell first = cells().get(0).cell();
        Cell last = cells().get(cells().size() - 1).cell();
        String from = first.line().label(first.edition()).in(locale);
        String to = last.line().label(last.edition()).in(locale);
        String between = new Labels("至", " to ").in(locale);
        return Optional.of(first.line() == last.line() ? from : from + between + to);
    }

    private Optional<String> label(Function<Cell, Labels> labels, Locale locale) {
        return cells().stream().findFirst().map(c -> labels.apply(c.cell()).in(locale));
    }

    /** Collects a finding. */
    public static final class Builder extends ImmutableFinding.Builder {
        Builder() {}

        /**
         * Adds a cell with its figure.
         *
         * @param cell the cell
         * @param figure its figure
         * @return this builder
         */
        public Builder addCell(Cell cell, Figure figure) {
            return addCells(new CellFigure(cell, figure));
        }
    }
}
