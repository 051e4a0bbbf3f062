package io.github.gongkai.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link BoundReport} with what the format asks of a reader, as far as data binding can give it: a figure has four states ({@link
 * StrictFigure}), and what default mappers pass over or turn into something else is refused ({@link #strict}).
 */
record StrictReport(
        @Nullable String format,
        String edition,
        int year,
        StrictAgency agency,
        @Nullable Narrative overview,
        Disclosure proactiveDisclosure,
        Requests requests,
        Disputes disputes,
        @Nullable Narrative problemsAndImprovements,
        @Nullable Narrative otherMatters) {

    record StrictAgency(
            String name,
            @Nullable String creditCode,
            @Nullable String divisionCode,
            @Nullable String level,
            @Nullable String kind) {}

    record Narrative(@JsonProperty(required = true) List<Block> blocks) {}

    record Block(
            @Nullable String heading,
            @Nullable Integer level,
            @Nullable String paragraph) {}

    record Disclosure(
            Issued administrativeRules,
            Issued normativeDocuments,
            Decisions licences,
            Decisions penalties,
            Decisions coerciveMeasures,
            Charges charges) {}

    record Issued(StrictFigure issued, StrictFigure repealed, StrictFigure inForce) {}

    record Decisions(StrictFigure decisions) {}

    record Charges(
            @JsonDeserialize(using = StrictFigure.AmountReader.class)
            StrictFigure amount) {}

    record Requests(Applicants received, Applicants broughtForward, Outcomes outcomes, Applicants carriedForward) {}

    record Applicants(
            StrictFigure naturalPersons,
            StrictFigure commercialEnterprises,
            StrictFigure researchInstitutions,
            StrictFigure publicWelfareOrganizations,
            StrictFigure legalServiceInstitutions,
            StrictFigure otherOrganizations,
            StrictFigure total) {}

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

    record Results(
            StrictFigure upheld,
            StrictFigure corrected,
            StrictFigure other,
            StrictFigure pending,
            StrictFigure total) {}

    /** Sets every feature that keeps a mapper from guessing. What it refuses it tells by an exception, the first of many. */
    static <B extends MapperBuilder<?, B>> B strict(B mapper) {
        return mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }
}
