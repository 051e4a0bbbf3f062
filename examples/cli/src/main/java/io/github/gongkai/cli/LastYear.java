package io.github.gongkai.cli;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.CreditCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of many files holds last year's report of an agency. Keeps the names and years of the reports and reads a file again
 * when it is asked for, so that any number of files fits into memory.
 */
final class LastYear {

    private static final Labels AMBIGUOUS = new Labels(
            "{0} 均为上一年度报告且数据不同，未采用任何一份", "{0} are all last year's report, with different figures; none was taken");
    private static final Labels COMMA = new Labels("、", ", ");

    /** A report among the files. */
    private record Entry(Path file, Agency agency, int year) {}

    /**
     * What was found.
     *
     * @param reading last year's report, or empty
     * @param remark why there is none although there are several, or empty
     */
    record Found(Optional<Reading> reading, Optional<String> remark) {
        static final Found NONE = new Found(Optional.empty(), Optional.empty());
    }

    private final Map<CreditCode, List<Entry>> byCode = new HashMap<>();
    private final Map<String, List<Entry>> byName = new HashMap<>();

    /**
     * Learns what a file holds, if it is a report that says whose and of which year.
     *
     * @param file a file
     * @param report what was read from it
     */
    void add(Path file, AnnualReport report) {
        if (report.agency().isEmpty() || report.year().isEmpty()) {
            return;
        }
        Agency agency = report.agency().get();
        Entry entry = new Entry(file, agency, report.year().getAsInt());
        code(agency)
                .ifPresent(code ->
                        byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(entry));
        byName.computeIfAbsent(agency.plainName(), name -> new ArrayList<>()).add(entry);
    }

    private static Optional<CreditCode> code(Agency agency) {
        return agency.creditCode().filter(CreditCode::isValid);
    }

    /**
     * Looks for the report of the same agency for the year before.
     *
     * @param report a report
     * @param locale the language of the remark
     * @return last year's report; of several with the same figures the first
     */
    Found of(AnnualReport report, Locale locale) {
        if (report.agency().isEmpty() || report.year().isEmpty()) {
            return Found.NONE;
        }
        List<Reading> readings = files(report.agency().get(), report.year().getAsInt() - 1).stream()
                .map(LastYear::read)
                .flatMap(Optional::stream)
                .toList();
        if (readings.isEmpty()) {
            return Found.NONE;
        }
        Reading first = readings.get(0);
        boolean same = readings.stream().allMatch(other -> haveSameFigures(first.report(), other.report()));
        return same
                ? new Found(Optional.of(first), Optional.empty())
                : new Found(Optional.empty(), Optional.of(ambiguous(readings, locale)));
    }

    /** Empty for a file that changed since it was learnt; it is told of when its own turn comes. */
    private static Optional<Reading> read(Path file) {
        try {
            return Optional.of(ReportFile.read(file));
        } catch (UnreadableDocumentException changedSince) {
            return Optional.empty();
        }
    }

    private Set<Path> files(Agency agency, int year) {
        List<Entry> entries =
                new ArrayList<>(code(agency).map(byCode::get).map(List::copyOf).orElse(List.of()));
        entries.addAll(byName.getOrDefault(agency.plainName(), List.of()));
        Set<Path> files = new LinkedHashSet<>();
        entries.stream()
                .filter(entry -> entry.year() == year && entry.agency().isSameAs(agency))
                .forEach(entry -> files.add(entry.file()));
        return files;
    }

    private static boolean haveSameFigures(AnnualReport one, AnnualReport other) {
        return Section.tables().stream()
                .allMatch(table ->
                        one.table(table).figures().equals(other.table(table).figures()));
    }

    private static String ambiguous(Collection<Reading> readings, Locale locale) {
        List<String> names =
                readings.stream().map(reading -> reading.sources().resource()).toList();
        return AMBIGUOUS.in(locale).replace("{0}", String.join(COMMA.in(locale), names));
    }
}
