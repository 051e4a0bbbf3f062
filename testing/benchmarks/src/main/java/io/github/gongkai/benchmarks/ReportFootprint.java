package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openjdk.jol.info.GraphLayout;

/** What the three tables of a report take in memory; the goal is less than 4 KB. */
public final class ReportFootprint {

    private static final double GOAL = 4096;

    private ReportFootprint() {}

    /**
     * Prints the objects that the tables of one report keep alive, without the form that all reports share.
     *
     * @param args the file, if there is to be one, for their size and that of the report as a whole
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        // Without it the layout of records, such as the labels of the form, cannot be seen.
        System.setProperty("jol.magicFieldOffset", "true");
        AnnualReport report = Suqian2024.report();
        GraphLayout tables = own(List.of(report.proactiveDisclosure(), report.requests(), report.disputes())
                .toArray());
        System.out.println(tables.toFootprint());
        if (args.length > 0) {
            Results.write(
                    Map.of(
                            "ReportFootprint.tables", bytes((double) tables.totalSize()),
                            "ReportFootprint.report", bytes((double) own(report).totalSize()),
                            "ReportFootprint.limit", bytes(GOAL)),
                    Path.of(args[0]));
        }
    }

    private static GraphLayout own(Object... objects) {
        GraphLayout form = GraphLayout.parseInstance(Edition.values(), Section.values());
        return GraphLayout.parseInstance(objects).subtract(form);
    }

    private static Measured bytes(double count) {
        return new Measured(count, Double.NaN, "B");
    }
}
