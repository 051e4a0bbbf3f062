package io.github.gongkai.form;

import java.util.ArrayList;
import java.util.List;

/**
 * What the published format says about addresses and printed tables, typed in by hand from the documents: the independent
 * oracle that the catalogue is held against. Nothing here looks at the code under test.
 */
final class PublishedForm {

    private static final String APPLICANTS = "naturalPersons commercialEnterprises researchInstitutions"
            + " publicWelfareOrganizations legalServiceInstitutions otherOrganizations total";

    private static final String RESULTS = "upheld corrected other pending total";

    private static final String REQUESTS_BEFORE_OTHER_HANDLING = """
            requests.received
            requests.broughtForward
            requests.outcomes.granted
            requests.outcomes.partlyGranted
            requests.outcomes.refused.stateSecrets
            requests.outcomes.refused.prohibitedByLaw
            requests.outcomes.refused.securityAndStability
            requests.outcomes.refused.thirdPartyRights
            requests.outcomes.refused.internalAffairs
            requests.outcomes.refused.processInformation
            requests.outcomes.refused.enforcementFiles
            requests.outcomes.refused.enquiryMatters
            requests.outcomes.unavailable.notHeld
            requests.outcomes.unavailable.needsCreation
            requests.outcomes.unavailable.stillUnclear
            requests.outcomes.notProcessed.complaints
            requests.outcomes.notProcessed.repeated
            requests.outcomes.notProcessed.publications
            requests.outcomes.notProcessed.excessive
            requests.outcomes.notProcessed.reconfirmation
            """;

    private static final String REQUESTS_AFTER_OTHER_HANDLING = """
            requests.outcomes.total
            requests.carriedForward
            """;

    private static final String DISPUTES = """
            disputes.reconsideration
            disputes.directLitigation
            disputes.litigationAfterReconsideration
            """;

    /** Table two of 2019-60: 22 cells. */
    static final List<String> DISCLOSURE_2019 = List.of(
            "proactiveDisclosure.administrativeRules.newlyMade",
            "proactiveDisclosure.administrativeRules.newlyDisclosed",
            "proactiveDisclosure.administrativeRules.totalDisclosed",
            "proactiveDisclosure.normativeDocuments.newlyMade",
            "proactiveDisclosure.normativeDocuments.newlyDisclosed",
            "proactiveDisclosure.normativeDocuments.totalDisclosed",
            "proactiveDisclosure.licences.itemsLastYear",
            "proactiveDisclosure.licences.change",
            "proactiveDisclosure.licences.decisions",
            "proactiveDisclosure.otherServices.itemsLastYear",
            "proactiveDisclosure.otherServices.change",
            "proactiveDisclosure.otherServices.decisions",
            "proactiveDisclosure.penalties.itemsLastYear",
            "proactiveDisclosure.penalties.change",
            "proactiveDisclosure.penalties.decisions",
            "proactiveDisclosure.coerciveMeasures.itemsLastYear",
            "proactiveDisclosure.coerciveMeasures.change",
            "proactiveDisclosure.coerciveMeasures.decisions",
            "proactiveDisclosure.charges.itemsLastYear",
            "proactiveDisclosure.charges.change",
            "proactiveDisclosure.procurement.items",
            "proactiveDisclosure.procurement.amount");

    /** Table two of 2021-30: 10 cells. */
    static final List<String> DISCLOSURE_2021 = List.of(
            "proactiveDisclosure.administrativeRules.issued",
            "proactiveDisclosure.administrativeRules.repealed",
            "proactiveDisclosure.administrativeRules.inForce",
            "proactiveDisclosure.normativeDocuments.issued",
            "proactiveDisclosure.normativeDocuments.repealed",
            "proactiveDisclosure.normativeDocuments.inForce",
            "proactiveDisclosure.licences.decisions",
            "proactiveDisclosure.penalties.decisions",
            "proactiveDisclosure.coerciveMeasures.decisions",
            "proactiveDisclosure.charges.amount");

    /** Table three of 2019-60: 161 cells. */
    static final List<String> REQUESTS_2019 = cross(
            REQUESTS_BEFORE_OTHER_HANDLING + "requests.outcomes.otherHandling\n" + REQUESTS_AFTER_OTHER_HANDLING,
            APPLICANTS);

    /** Table three of 2021-30: 175 cells. */
    static final List<String> REQUESTS_2021 =
            cross(REQUESTS_BEFORE_OTHER_HANDLING + """
                    requests.outcomes.otherHandling.notCorrected
                    requests.outcomes.otherHandling.feeUnpaid
                    requests.outcomes.otherHandling.others
                    """ + REQUESTS_AFTER_OTHER_HANDLING, APPLICANTS);

    /** What some reports print in 2021-30 in place of the three lines of （六）. */
    static final List<String> COLLAPSED_2021 = cross("requests.outcomes.otherHandling\n", APPLICANTS);

    /** Table four of both editions: 15 cells. */
    static final List<String> DISPUTES_BOTH = cross(DISPUTES, RESULTS);

    private PublishedForm() {}

    static List<String> addresses(Edition edition) {
        List<String> addresses = new ArrayList<>();
        for (Section table : Section.tables()) {
            addresses.addAll(addresses(edition, table));
        }
        return addresses;
    }

    static List<String> addresses(Edition edition, Section table) {
        boolean trial = edition == Edition.TRIAL_2019;
        return switch (table) {
            case PROACTIVE_DISCLOSURE -> trial ? DISCLOSURE_2019 : DISCLOSURE_2021;
            case REQUESTS -> trial ? REQUESTS_2019 : REQUESTS_2021;
            case DISPUTES -> DISPUTES_BOTH;
            default -> throw new IllegalArgumentException(table.name());
        };
    }

    private static List<String> cross(String lines, String columns) {
        return lines.lines()
                .flatMap(line -> List.of(columns.split(" ")).stream().map(column -> line + "." + column))
                .toList();
    }
}
