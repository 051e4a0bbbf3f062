package io.github.gongkai.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a developer without the library would bind it: a type for each kind of line, a primitive for each figure. Records, which
 * data binders read at least as fast as the classes that Immutables generates.
 */
record BoundReport(
        @Nullable String format,
        String edition,
        int year,
        BoundAgency agency,
        @Nullable Narrative overview,
        Disclosure proactiveDisclosure,
        Requests requests,
        Disputes disputes,
        @Nullable Narrative problemsAndImprovements,
        @Nullable Narrative otherMatters) {

    record BoundAgency(
            String name,
            @Nullable String creditCode,
            @Nullable String divisionCode,
            @Nullable String level,
            @Nullable String kind) {}

    record Narrative(List<Block> blocks) {}

    record Block(
            @Nullable String heading, int level, @Nullable String paragraph) {}

    record Disclosure(
            Issued administrativeRules,
            Issued normativeDocuments,
            Decisions licences,
            Decisions penalties,
            Decisions coerciveMeasures,
            Charges charges) {}

    record Issued(long issued, long repealed, long inForce) {}

    record Decisions(long decisions) {}

    record Charges(BigDecimal amount) {}

    record Requests(Applicants received, Applicants broughtForward, Outcomes outcomes, Applicants carriedForward) {}

    record Applicants(
            long naturalPersons,
            long commercialEnterprises,
            long researchInstitutions,
            long publicWelfareOrganizations,
            long legalServiceInstitutions,
            long otherOrganizations,
            long total) {}

    record Outcomes(
            Applicants granted,
            Applicants partlyGranted,
            Refused refused,
            Unavailable unavailable,
            NotProcessed notProcessed,
            OtherHandling otherHandling,
            Applicants total) {}

    record Refused(
            Applicants stateSecrets,
            Applicants prohibitedByLaw,
            Applicants securityAndStability,
            Applicants thirdPartyRights,
            Applicants internalAffairs,
            Applicants processInformation,
            Applicants enforcementFiles,
            Applicants enquiryMatters) {}

    record Unavailable(Applicants notHeld, Applicants needsCreation, Applicants stillUnclear) {}

    record NotProcessed(
            Applicants complaints,
            Applicants repeated,
            Applicants publications,
            Applicants excessive,
            Applicants reconfirmation) {}

    record OtherHandling(Applicants notCorrected, Applicants feeUnpaid, Applicants others) {}

    record Disputes(Results reconsideration, Results directLitigation, Results litigationAfterReconsideration) {}

    record Results(long upheld, long corrected, long other, long pending, long total) {}
}
