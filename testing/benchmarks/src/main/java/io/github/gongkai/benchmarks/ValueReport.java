package io.github.gongkai.benchmarks;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** {@link BoundReport} as types of Immutables, which Jackson binds as their documentation shows. */
@Value.Enclosing
@Value.Style(jdkOnly = true, jdk9Collections = true, visibility = Value.Style.ImplementationVisibility.PACKAGE)
final class ValueReport {

    private ValueReport() {}

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Report.class)
    @JsonDeserialize(as = ImmutableValueReport.Report.class)
    interface Report {
        @Nullable
        String format();

        String edition();

        int year();

        Agency agency();

        @Nullable
        Narrative overview();

        Disclosure proactiveDisclosure();

        Requests requests();

        Disputes disputes();

        @Nullable
        Narrative problemsAndImprovements();

        @Nullable
        Narrative otherMatters();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Agency.class)
    @JsonDeserialize(as = ImmutableValueReport.Agency.class)
    interface Agency {
        String name();

        @Nullable
        String creditCode();

        @Nullable
        String divisionCode();

        @Nullable
        String level();

        @Nullable
        String kind();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Narrative.class)
    @JsonDeserialize(as = ImmutableValueReport.Narrative.class)
    interface Narrative {
        List<Block> blocks();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Block.class)
    @JsonDeserialize(as = ImmutableValueReport.Block.class)
    interface Block {
        @Nullable
        String heading();

        @Value.Default
        default int level() {
            return 0;
        }

        @Nullable
        String paragraph();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Disclosure.class)
    @JsonDeserialize(as = ImmutableValueReport.Disclosure.class)
    interface Disclosure {
        Issued administrativeRules();

        Issued normativeDocuments();

        Decisions licences();

        Decisions penalties();

        Decisions coerciveMeasures();

        Charges charges();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Issued.class)
    @JsonDeserialize(as = ImmutableValueReport.Issued.class)
    interface Issued {
        long issued();

        long repealed();

        long inForce();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Decisions.class)
    @JsonDeserialize(as = ImmutableValueReport.Decisions.class)
    interface Decisions {
        long decisions();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Charges.class)
    @JsonDeserialize(as = ImmutableValueReport.Charges.class)
    interface Charges {
        BigDecimal amount();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Requests.class)
    @JsonDeserialize(as = ImmutableValueReport.Requests.class)
    interface Requests {
        Applicants received();

        Applicants broughtForward();

        Outcomes outcomes();

        Applicants carriedForward();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Applicants.class)
    @JsonDeserialize(as = ImmutableValueReport.Applicants.class)
    interface Applicants {
        long naturalPersons();

        long commercialEnterprises();

        long researchInstitutions();

        long publicWelfareOrganizations();

        long legalServiceInstitutions();

        long otherOrganizations();

        long total();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Outcomes.class)
    @JsonDeserialize(as = ImmutableValueReport.Outcomes.class)
    interface Outcomes {
        Applicants granted();

        Applicants partlyGranted();

        Refused refused();

        Unavailable unavailable();

        NotProcessed notProcessed();

        OtherHandling otherHandling();

        Applicants total();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Refused.class)
    @JsonDeserialize(as = ImmutableValueReport.Refused.class)
    interface Refused {
        Applicants stateSecrets();

        Applicants prohibitedByLaw();

        Applicants securityAndStability();

        Applicants thirdPartyRights();

        Applicants internalAffairs();

        Applicants processInformation();

        Applicants enforcementFiles();

        Applicants enquiryMatters();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Unavailable.class)
    @JsonDeserialize(as = ImmutableValueReport.Unavailable.class)
    interface Unavailable {
        Applicants notHeld();

        Applicants needsCreation();

        Applicants stillUnclear();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.NotProcessed.class)
    @JsonDeserialize(as = ImmutableValueReport.NotProcessed.class)
    interface NotProcessed {
        Applicants complaints();

        Applicants repeated();

        Applicants publications();

        Applicants excessive();

        Applicants reconfirmation();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.OtherHandling.class)
    @JsonDeserialize(as = ImmutableValueReport.OtherHandling.class)
    interface OtherHandling {
        Applicants notCorrected();

        Applicants feeUnpaid();

        Applicants others();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Disputes.class)
    @JsonDeserialize(as = ImmutableValueReport.Disputes.class)
    interface Disputes {
        Results reconsideration();

        Results directLitigation();

        Results litigationAfterReconsideration();
    }

    @Value.Immutable
    @JsonSerialize(as = ImmutableValueReport.Results.class)
    @JsonDeserialize(as = ImmutableValueReport.Results.class)
    interface Results {
        long upheld();

        long corrected();

        long other();

        long pending();

        long total();
    }
}
