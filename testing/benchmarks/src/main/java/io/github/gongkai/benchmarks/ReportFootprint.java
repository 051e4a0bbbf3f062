package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import java.util.List;
import org.openjdk.jol.info.GraphLayout;

/** What the three tables of a report take in memory; the goal is less than 4 KB. */
public final class ReportFootprint {
    private ReportFootprint() {}

    /**
     * Prints the objects that the tables of one report keep alive, without the form that all reports share.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // Without it the layout of records, such as the labels of the form, cannot be seen.
        System.setProperty("jol.magicFieldOffset", "true");
        AnnualReport report = Suqian2024.report();
        List<Object> tables = List.of(report.proactiveDisclosure(), report.requests(), report.disputes());
        GraphLayout form = GraphLayout.parseInstance(Edition.values(), Section.values());
        GraphLayout own = GraphLayout.parseInstance(tables.toArray()).subtract(form);
        System.out.println(own.toFootprint());
    }
}
