package io.github.gongkai.report;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * One agency's annual report on government information disclosure (政府信息公开工作年度报告, 条例 第四十九、五十条).
 *
 * <p>A report holds what its source says, right or wrong. What the source does not say is empty or absent: a page that is
 * cut short makes a report all the same. Instances are immutable and safe to share between threads.
 */
@Value.Immutable
public abstract sealed class AnnualReport implements WithAnnualReport permits ImmutableAnnualReport {

    /** For the generated class. */
    AnnualReport() {}

    /**
     * Starts a report in which every cell is absent.
     *
     * @param edition the edition of the form that the report's tables follow
     * @return a builder
     */
    public static Builder builder(Edition edition) {
        return new Builder().edition(edition);
    }

    /**
     * Returns the edition of the form that the tables follow; it may not be the one that the year asks for.
     *
     * @return the edition
     */
    public abstract Edition edition();

    /**
     * Returns the year reported on, 1 January to 31 December.
     *
     * @return the year, or empty if the source does not say
     */
    public abstract OptionalInt year();

    /**
     * Returns the agency reported on.
     *
     * @return the agency, or empty if the source does not say
     */
    public abstract Optional<Agency> agency();

    /**
     * Returns the title as published.
     *
     * @return the title, or empty if there is none
     */
    public abstract Optional<String> title();

    /**
     * Returns the day of publication.
     *
     * @return the day, or empty if not known
     */
    public abstract Optional<LocalDate> publishedOn();

    /**
     * Returns where the report was published.
     *
     * @return an address as given, or empty if not known
     */
    public abstract Optional<String> source();

    /**
     * Returns section 一、总体情况.
     *
     * @return the text, or empty if the source does not have the section
     */
    public abstract Optional<Narrative> overview();

    /**
     * Returns table two.
     *
     * @return the table
     */
    @Value.Default
    public ProactiveDisclosure proactiveDisclosure() {
        return ProactiveDisclosure.of(
                Figures.builder(edition(), Section.PROACTIVE_DISCLOSURE).build());
    }

    /**
     * Returns table three.
     *
     * @return the table
     */
    @Value.Default
    public Requests requests() {
        return Requests.of(Figures.builder(edition(), Section.REQUESTS).build());
    }

    /**
     * Returns table four.
     *
     * @return the table
     */
    @Value.Default
    public Disputes disputes() {
        return Disputes.of(Figures.builder(edition(), Section.DISPUTES).build());
    }

    /**
     * Returns section 五、存在的主要问题及改进情况.
     *
     * @return the text, or empty if the source does not have the section
     */
    public abstract Optional<Narrative> problemsAndImprovements();

    /**
     * Returns section 六、其他需要报告的事项.
     *
     * @return the text, or empty if the source does not have the section
     */
    public abstract Optional<Narrative> otherMatters();

    /**
     * Returns one of the three tables.
     *
     * @param table one of the three sections that are tables
     * @return the table
     * @throws IllegalArgumentException if the section is text
     */
    public ReportTable table(Section table) {
        return switch (table) {
            case PROACTIVE_DISCLOSURE -> proactiveDisclosure();
            case REQUESTS -> requests();
            case DISPUTES -> disputes();
            default -> throw new IllegalArgumentException(table.key() + " is not a table");
        };
    }

    /**
     * Returns one of the three text sections.
     *
     * @param section section one, five or six
     * @return the text, or empty if the source does not have the section
     * @throws IllegalArgumentException if the section is a table
     */
    public Optional<Narrative> narrative(Section section) {
        return switch (section) {
            case OVERVIEW -> overview();
            case PROBLEMS_AND_IMPROVEMENTS -> problemsAndImprovements();
            case OTHER_MATTERS -> otherMatters();
            default -> throw new IllegalArgumentException(section.key() + " is a table");
        };
    }

    /**
     * Tells whether the report prints as one line what its edition splits (（六）其他处理 in 2021-30): a figure of the collapsed
     * line is there, and none of the lines that it stands for.
     *
     * @return false for a report that follows the form
     */
    public boolean isCollapsed() {
        Figures figures = requests().figures();
        boolean printed = false;
        for (Cell cell : edition().collapsedCells()) {
            printed |= !figures.isAbsentAt(cell.index());
        }
        if (!printed) {
            return false;
        }
        for (RequestLine line : RequestGroup.OTHER_HANDLING.lines(edition())) {
            for (Cell cell : edition().cells(line)) {
                if (!figures.isAbsentAt(cell.index())) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Returns the cells that this report is expected to fill: those of its edition or, if it {@linkplain #isCollapsed()
     * prints a line collapsed}, that line's cells in place of those it stands for.
     *
     * @return the cells in the order in which they are printed
     */
    public List<Cell> cells() {
        if (!isCollapsed()) {
            return edition().cells();
        }
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : edition().cells()) {
            boolean split = cell.line() instanceof RequestLine line
                    && line.group().filter(RequestGroup.OTHER_HANDLING::equals).isPresent();
            if (!split) {
                cells.add(cell);
            } else if (cell == edition().cells(cell.line()).get(0)
                    && cell.line()
                            == RequestGroup.OTHER_HANDLING.lines(edition()).get(0)) {
                cells.addAll(edition().collapsedCells());
            }
        }
        return List.copyOf(cells);
    }

    /**
     * Returns the figure of a cell.
     *
     * @param cell a cell of this report's edition
     * @return the figure
     * @throws IllegalArgumentException if the cell is of another edition
     */
    public Figure figure(Cell cell) {
        return table(cell.section()).figures().get(cell);
    }

    /**
     * Returns this report with one figure changed.
     *
     * @param cell a cell of this report's edition
     * @param figure the new figure
     * @return a copy
     * @throws IllegalArgumentException if the cell is of another edition, or takes no such number
     */
    public AnnualReport with(Cell cell, Figure figure) {
        Figures changed = table(cell.section()).figures().with(cell, figure);
        return new Builder().from(this).figures(changed).build();
    }

    /** Refuses tables of another edition. */
    @Value.Check
    void check() {
        for (Section table : Section.tables()) {
            if (table(table).edition() != edition()) {
                throw new IllegalArgumentException(
                        table.key() + " of " + table(table).edition().id() + " in a report of "
                                + edition().id());
            }
        }
    }

    /** Collects a report. {@code build()} refuses tables of another edition with {@link IllegalArgumentException}. */
    public static final class Builder extends ImmutableAnnualReport.Builder {
        Builder() {}

        /**
         * Sets the table that the figures belong to.
         *
         * @param figures the figures of one table
         * @return this builder
         */
        public Builder figures(Figures figures) {
            return switch (figures.table()) {
                case PROACTIVE_DISCLOSURE -> proactiveDisclosure(ProactiveDisclosure.of(figures));
                case REQUESTS -> requests(Requests.of(figures));
                default -> disputes(Disputes.of(figures));
            };
        }

        /**
         * Sets one of the three text sections.
         *
         * @param section section one, five or six
         * @param text the text
         * @return this builder
         * @throws IllegalArgumentException if the section is a table
         */
        public Builder narrative(Section section, Narrative text) {
            return switch (section) {
                case OVERVIEW -> overview(text);
                case PROBLEMS_AND_IMPROVEMENTS -> problemsAndImprovements(text);
                case OTHER_MATTERS -> otherMatters(text);
                default -> throw new IllegalArgumentException(section.key() + " is a table");
            };
        }
    }
}
