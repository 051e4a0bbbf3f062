package io.github.gongkai.validation;

import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.CreditCode;
import java.util.Optional;

/** Whether a report is that of the same agency for the year before. */
final class Predecessor {

    private static final String GOVERNMENT = "人民政府";

    private Predecessor() {}

    /**
     * Tells why a report cannot be taken for last year's. What either report does not say is taken to agree.
     *
     * @param report the report
     * @param previous the report given as last year's
     * @return the reason, or empty if it can
     */
    static Optional<Labels> defect(AnnualReport report, AnnualReport previous) {
        if (report.year().isPresent()
                && previous.year().isPresent()
                && previous.year().getAsInt() != report.year().getAsInt() - 1) {
            int wanted = report.year().getAsInt() - 1;
            int found = previous.year().getAsInt();
            return Optional.of(new Labels(
                    "所给上一年度报告为 " + found + " 年度，应为 " + wanted + " 年度",
                    "the report given as last year's is for " + found + " instead of " + wanted));
        }
        if (report.agency().isPresent()
                && previous.agency().isPresent()
                && !isSame(report.agency().get(), previous.agency().get())) {
            String found = previous.agency().get().name();
            return Optional.of(new Labels(
                    "所给上一年度报告属于另一机关（" + found + "）",
                    "the report given as last year's is of another agency (" + found + ")"));
        }
        return Optional.empty();
    }

    /**
     * Tells whether two agencies are one and the same: by their codes or, if not both have one, by their names. 某市 and
     * 某市人民政府 are the same, 某市人民政府办公室 is another.
     *
     * @param one an agency
     * @param other an agency
     * @return true if nothing tells them apart
     */
    static boolean isSame(Agency one, Agency other) {
        Optional<CreditCode> code = one.creditCode();
        if (code.isPresent() && other.creditCode().isPresent()) {
            return code.equals(other.creditCode());
        }
        return name(one).equals(name(other));
    }

    private static String name(Agency agency) {
        String name = PlainText.of(agency.name());
        return name.endsWith(GOVERNMENT) && name.length() > GOVERNMENT.length()
                ? name.substring(0, name.length() - GOVERNMENT.length())
                : name;
    }
}
