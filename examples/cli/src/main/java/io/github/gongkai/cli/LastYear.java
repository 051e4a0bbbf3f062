package io.github.gongkai.cli;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.CreditCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of many reports is last year's of an agency. Keeps whose the reports are and of which year, and the reports themselves as far
 * as there is room, so that few are read again; any number fits into memory.
 */
final class LastYear {

    private static final Labels AMBIGUOUS = new Labels(
            "{0} 均为上一年度报告且数据不同，未采用任何一份", "{0} are all last year's report, with different figures; none was taken");
    private static final Labels COMMA = new Labels("、", ", ");

    /** What a reading takes besides its texts, in bytes, and a character of these. */
    private static final int READING = 32_768;

    private static final int CHARACTER = 4;

    /** What part of the memory readings may take. */
    private static final int SHARE = 4;

    /** A report that was met. */
    private record Entry(Input input, Agency agency) {}

    /** What reports are found by, so that a folder of nothing but one agency's is gone through no more often than any other. */
    private record OfYear<T>(T whose, int year) {}

    /**
     * What was found.
     *
     * @param reading last year's report, or empty
     * @param remark why there is none although there are several, or empty
     */
    record Found(Optional<Reading> reading, Optional<String> remark) {
        static final Found NONE = new Found(Optional.empty(), Optional.empty());
    }

    private final Map<OfYear<CreditCode>, List<Entry>> byCode = new HashMap<>();
    private final Map<OfYear<String>, List<Entry>> byName = new HashMap<>();
    /** Readings by the name of the source. */
    private final Map<String, Reading> kept = new HashMap<>();

    private long room = Runtime.getRuntime().maxMemory() / SHARE;

    /**
     * Learns whose a report is and of which year, if it says so.
     *
     * @param input where it is
     * @param reading what was read from there
     */
    void add(Input input, Reading reading) {
        AnnualReport report = reading.report();
        if (!input.streamed()) {
            room -= READING + CHARACTER * (long) characters(report);
            if (room > 0) {
                kept.put(input.name(), reading);
            }
        }
        if (report.agency().isEmpty() || report.year().isEmpty()) {
            return;
        }
        Agency agency = report.agency().get();
        Input again = input.streamed() ? Input.of(input.name(), withFiguresOnly(reading, input.name())) : input;
        Entry entry = new Entry(again, agency);
        int year = report.year().getAsInt();
        code(agency).ifPresent(code -> add(byCode, new OfYear<>(code, year), entry));
        add(byName, new OfYear<>(agency.plainName(), year), entry);
    }

    private static <T> void add(Map<T, List<Entry>> entries, T key, Entry entry) {
        entries.computeIfAbsent(key, first -> new ArrayList<>()).add(entry);
    }

    private static int characters(AnnualReport report) {
        return Stream.of(report.overview(), report.problemsAndImprovements(), report.otherMatters())
                .flatMap(Optional::stream)
                .flatMap(narrative -> narrative.blocks().stream())
                .mapToInt(block -> block.toString().length())
                .sum();
    }

    /**
     * Returns of a reading only what figures are compared or added up by.
     *
     * @param reading the reading
     * @param name what its source is called
     * @return the reading without texts and places
     */
    static Reading withFiguresOnly(Reading reading, String name) {
        AnnualReport figures = reading.report()
                .withOverview(Optional.empty())
                .withProblemsAndImprovements(Optional.empty())
                .withOtherMatters(Optional.empty());
        return Reading.of(figures, reading.findings(), SourceMap.builder(name).build());
    }

    /**
     * Reads a report, or takes it from those that were kept.
     *
     * @param input where it is
     * @return what was made of it
     * @throws UnreadableDocumentException if it cannot be read or is no report
     */
    Reading read(Input input) {
        Reading reading = kept.get(input.name());
        return reading == null ? input.read() : reading;
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
        List<Reading> readings = inputs(report.agency().get(), report.year().getAsInt() - 1).stream()
                .map(this::readAgain)
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
    private Optional<Reading> readAgain(Input input) {
        try {
            return Optional.of(read(input));
        } catch (UnreadableDocumentException changedSince) {
            return Optional.empty();
        }
    }

    private Set<Input> inputs(Agency agency, int year) {
        List<Entry> entries = new ArrayList<>();
        code(agency).map(code -> byCode.get(new OfYear<>(code, year))).ifPresent(entries::addAll);
        entries.addAll(byName.getOrDefault(new OfYear<>(agency.plainName(), year), List.of()));
        Set<Input> inputs = new LinkedHashSet<>();
        entries.stream().filter(entry -> entry.agency().isSameAs(agency)).forEach(entry -> inputs.add(entry.input()));
        return inputs;
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
