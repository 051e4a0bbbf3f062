package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The three shapes that table three comes in, as addresses and nothing else: what the code under test builds from the
 * catalogue is written here from the wording of the form, to hold one against the other.
 */
enum Shape {
    TRIAL(Edition.TRIAL_2019, 2019, 40),
    REVISED(Edition.REVISED_2021, 2023, 42),
    COLLAPSED(Edition.REVISED_2021, 2023, 40);

    private static final List<String> APPLICANTS = List.of(
            "naturalPersons",
            "commercialEnterprises",
            "researchInstitutions",
            "publicWelfareOrganizations",
            "legalServiceInstitutions",
            "otherOrganizations");
    private static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending");
    private static final List<String> DISPUTES =
            List.of("reconsideration", "directLitigation", "litigationAfterReconsideration");

    /** The rules that are equations. */
    static final List<String> IDENTITIES = List.of("AC01", "AC02", "AC03", "AC04", "AC05", "AC06");

    final Edition edition;
    final int year;
    final int identities;

    Shape(Edition edition, int year, int identities) {
        this.edition = edition;
        this.year = year;
        this.identities = identities;
    }

    /** What the equations of a report say, without the other rules. */
    static List<Finding> broken(Validation validation) {
        return validation.findings().stream()
                .filter(finding -> IDENTITIES.contains(finding.rule().id()))
                .toList();
    }

    /** The equations of a report that could not be checked, without the other rules. */
    static List<NotAssessed> unknown(Validation validation) {
        return validation.notAssessed().stream()
                .filter(note -> IDENTITIES.contains(note.rule().id()))
                .toList();
    }

    /** An equation as a person would write it down. */
    record Equation(String rule, String address, List<String> parts, List<String> totals) {
        boolean contains(String cell) {
            return parts.contains(cell) || totals.contains(cell);
        }
    }

    /** The equations of this shape, by rule and then by place in the form. */
    List<Equation> equations() {
        List<String> columns = new ArrayList<>(APPLICANTS);
        columns.add("total");
        List<Equation> equations = new ArrayList<>();
        for (String column : columns) {
            equations.add(new Equation(
                    "AC01",
                    "requests.*." + column,
                    List.of("requests.received." + column, "requests.broughtForward." + column),
                    List.of("requests.outcomes.total." + column, "requests.carriedForward." + column)));
        }
        for (String column : columns) {
            String total = "requests.outcomes.total." + column;
            equations.add(new Equation("AC02", total, at(outcomes(), "." + column), List.of(total)));
        }
        for (String line : lines()) {
            equations.add(new Equation(
                    "AC03", line, APPLICANTS.stream().map(a -> line + "." + a).toList(), List.of(line + ".total")));
        }
        for (int i = 0; i < DISPUTES.size(); i++) {
            String line = "disputes." + DISPUTES.get(i);
            equations.add(new Equation(
                    "AC0" + (4 + i),
                    line,
                    RESULTS.stream().map(r -> line + "." + r).toList(),
                    List.of(line + ".total")));
        }
        return equations;
    }

    /** The addresses of the cells that stand in some equation. */
    List<String> cells() {
        return equations().stream()
                .flatMap(e -> Stream.concat(e.parts().stream(), e.totals().stream()))
                .distinct()
                .toList();
    }

    Cell cell(String address) {
        return edition.cell(address).orElseThrow();
    }

    /**
     * A report that satisfies every equation, all of whose other figures come from a supplier of numbers that are not negative.
     */
    AnnualReport consistentReport(LongSupplier numbers) {
        Map<String, Long> figures = new HashMap<>();
        for (String applicant : APPLICANTS) {
            long outcomes = 0;
            for (String line : outcomes()) {
                long figure = numbers.getAsLong();
                figures.put(line + "." + applicant, figure);
                outcomes += figure;
            }
            long carriedForward = numbers.getAsLong();
            long broughtForward = Math.min(numbers.getAsLong(), outcomes + carriedForward);
            figures.put("requests.outcomes.total." + applicant, outcomes);
            figures.put("requests.carriedForward." + applicant, carriedForward);
            figures.put("requests.broughtForward." + applicant, broughtForward);
            figures.put("requests.received." + applicant, outcomes + carriedForward - broughtForward);
        }
        for (String line : lines()) {
            figures.put(
                    line + ".total",
                    APPLICANTS.stream()
                            .mapToLong(a -> figures.get(line + "." + a))
                            .sum());
        }
        for (String dispute : DISPUTES) {
            String line = "disputes." + dispute;
            RESULTS.forEach(result -> figures.put(line + "." + result, numbers.getAsLong()));
            figures.put(
                    line + ".total",
                    RESULTS.stream().mapToLong(r -> figures.get(line + "." + r)).sum());
        }
        Figures.Builder disclosure = Figures.builder(edition, Section.PROACTIVE_DISCLOSURE);
        edition.cells(Section.PROACTIVE_DISCLOSURE).forEach(cell -> disclosure.set(cell, Figure.of(0)));
        Figures.Builder requests = Figures.builder(edition, Section.REQUESTS);
        Figures.Builder disputes = Figures.builder(edition, Section.DISPUTES);
        figures.forEach((address, figure) ->
                (address.startsWith("requests.") ? requests : disputes).set(cell(address), Figure.of(figure)));
        return AnnualReport.builder(edition)
                .year(year)
                .figures(disclosure.build())
                .figures(requests.build())
                .figures(disputes.build())
                .build();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("requests.received", "requests.broughtForward"));
        lines.addAll(outcomes());
        lines.addAll(List.of("requests.outcomes.total", "requests.carriedForward"));
        return lines;
    }

    private List<String> outcomes() {
        List<String> outcomes = new ArrayList<>(List.of("granted", "partlyGranted"));
        outcomes.addAll(at(
                "refused.",
                "stateSecrets",
                "prohibitedByLaw",
                "securityAndStability",
                "thirdPartyRights",
                "internalAffairs",
                "processInformation",
                "enforcementFiles",
                "enquiryMatters"));
        outcomes.addAll(at("unavailable.", "notHeld", "needsCreation", "stillUnclear"));
        outcomes.addAll(at("notProcessed.", "complaints", "repeated", "publications", "excessive", "reconfirmation"));
        outcomes.addAll(
                this == REVISED
                        ? at("otherHandling.", "notCorrected", "feeUnpaid", "others")
                        : List.of("otherHandling"));
        return outcomes.stream().map(line -> "requests.outcomes." + line).toList();
    }

    private static List<String> at(String prefix, String... names) {
        return List.of(names).stream().map(name -> prefix + name).toList();
    }

    private static List<String> at(List<String> lines, String suffix) {
        return lines.stream().map(line -> line + suffix).toList();
    }
}
