package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Rules do not hear of one another. Apart from the catalogue because it goes through all of it for each try. */
class CheckOrderTest {

    @Property(tries = 30)
    void theOrderOfTheChecksDoesNotChangeTheResult(@ForAll Random random) {
        List<Check> shuffled = new ArrayList<>(Catalogue.CHECKS);
        Collections.shuffle(shuffled, random);
        ReportValidator other = new ReportValidator(shuffled);

        List<CatalogueTest.Fault> faults = CatalogueTest.faults().toList();
        Submission submission =
                faults.get(random.nextInt(faults.size())).broken().submission();
        Validation expected = ReportValidator.standard().validate(submission);
        Validation actual = other.validate(submission);
        assertThat(actual.findings()).containsExactlyInAnyOrderElementsOf(expected.findings());
        assertThat(actual.notAssessed()).containsExactlyInAnyOrderElementsOf(expected.notAssessed());
        assertThat(actual.identitiesHeld()).isEqualTo(expected.identitiesHeld());
    }
}
