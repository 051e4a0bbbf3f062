package io.github.gongkai.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.CellChange;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.testkit.FaultyReport;
import io.github.gongkai.validation.ReportValidator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The guide's samples of a user's own property tests. */
class TestkitSamplesTest {

    // sample: testkit
    @Property
    void ourStoreKeepsEveryReport(@ForAll AnnualReport report) {
        assertThat(ReportJson.parse(ReportJson.toJson(report)).report()).isEqualTo(report);
    }

    @Property
    void theTruthOfEveryFaultAddsUp(@ForAll FaultyReport faulty) {
        AnnualReport repaired = faulty.report();
        for (CellChange change : faulty.changes()) {
            repaired = repaired.with(change.cell(), change.to());
        }
        assertThat(repaired).isEqualTo(faulty.truth());
        assertThat(ReportValidator.balance().validate(repaired).findings()).isEmpty();
    }
    // end
}
