package io.github.gongkai.finding;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a reader made of a source: the report, what it met on the way, and where each figure stood.
 *
 * <p>Every reader of the library gives this, whatever the format. Instances are immutable.
 */
@Value.Immutable
public abstract sealed class Reading permits ImmutableReading {

    /** For the generated class. */
    Reading() {}

    /**
     * Returns what was read.
     *
     * @param report the report
     * @param findings problems met, in the order of the source
     * @param sources where each figure stood
     * @return the reading
     */
    public static Reading of(AnnualReport report, List<Finding> findings, SourceMap sources) {
        return ImmutableReading.builder()
                .report(report)
                .addAllFindings(findings)
                .sources(sources)
                .build();
    }

    /**
     * Returns the report, holding what could be read.
     *
     * @return the report
     */
    public abstract AnnualReport report();

    /**
     * Returns the problems that were met, in the order of the source; empty if the whole report was read without any.
     *
     * @return the problems
     */
    public abstract List<Finding> findings();

    /**
     * Returns where each figure stood.
     *
     * @return the map
     */
    public abstract SourceMap sources();

    /**
     * Returns how many cells were found in the source, blank ones and {@code /} included.
     *
     * @return a number up to the size of {@link AnnualReport#cells()}
     */
    public int cellsRead() {
        int read = 0;
        for (Cell cell : report().cells()) {
            if (!report().table(cell.section()).figures().isAbsentAt(cell.index())) {
                read++;
            }
        }
        return read;
    }
}
