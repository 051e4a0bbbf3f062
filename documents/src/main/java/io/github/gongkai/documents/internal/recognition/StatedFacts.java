package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The facts about a report as a document of ours states them in its properties: metadata of a page, custom properties of a
 * Word or Excel file. A reader gets back what the visible text cannot tell, such as codes, and what it tells otherwise.
 *
 * <p>They hold only as long as the title that is shown is the one that was written: a file that somebody has made over into
 * next year's report says so in its title, and its properties are stale.
 */
public final class StatedFacts {

    /** What the names of the properties begin with. */
    static final String PREFIX = "gongkai.";

    private static final String EDITION = PREFIX + "edition";
    private static final String TITLE = PREFIX + "title";
    private static final String YEAR = PREFIX + "year";
    private static final String AGENCY = PREFIX + "agency";
    private static final String CREDIT_CODE = AGENCY + ".creditCode";
    private static final String DIVISION_CODE = AGENCY + ".divisionCode";
    private static final String LEVEL = AGENCY + ".level";
    private static final String KIND = AGENCY + ".kind";
    private static final String PUBLISHED_ON = PREFIX + "publishedOn";
    private static final String SOURCE = PREFIX + "source";

    private final Map<String, String> properties = new LinkedHashMap<>();

    /** The properties of a report, in their order; never empty. */
    public static Map<String, String> of(AnnualReport report) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(EDITION, report.edition().id());
        report.title().ifPresent(title -> properties.put(TITLE, title));
        report.year().ifPresent(year -> properties.put(YEAR, Integer.toString(year)));
        report.agency().ifPresent(agency -> {
            properties.put(AGENCY, agency.name());
            agency.creditCode().ifPresent(code -> properties.put(CREDIT_CODE, code.text()));
            agency.divisionCode().ifPresent(code -> properties.put(DIVISION_CODE, code.text()));
            agency.level().ifPresent(level -> properties.put(LEVEL, level.key()));
            agency.kind().ifPresent(kind -> properties.put(KIND, kind.key()));
        });
        report.publishedOn().ifPresent(day -> properties.put(PUBLISHED_ON, day.toString()));
        report.source().ifPresent(source -> properties.put(SOURCE, source));
        return properties;
    }

    /** Takes in a property of a document; those of others are passed over. */
    void add(String name, String value) {
        if (name.startsWith(PREFIX)) {
            properties.putIfAbsent(name, value);
        }
    }

    /**
     * Whether the properties are there and still hold.
     *
     * @param lines the lines that stand before section one
     * @param titled whether one of them was recognised as a title
     */
    boolean hold(List<String> lines, boolean titled) {
        String title = Wording.tight(properties.getOrDefault(TITLE, ""));
        if (title.isEmpty()) {
            return !properties.isEmpty() && !titled;
        }
        return lines.stream().anyMatch(line -> Wording.tight(line).equals(title));
    }

    /** Sets the facts, and tells what is known; a value that has no meaning is none. */
    Facts.Known addTo(AnnualReport.Builder report) {
        value(TITLE).ifPresent(report::title);
        value(SOURCE).ifPresent(report::source);
        value(PUBLISHED_ON).flatMap(StatedFacts::day).ifPresent(report::publishedOn);
        OptionalInt year = value(YEAR).map(StatedFacts::number).orElse(OptionalInt.empty());
        Optional<Agency> agency = value(AGENCY).filter(name -> !name.isBlank()).map(this::agency);
        report.year(year).agency(agency);
        return new Facts.Known(agency.isPresent(), year);
    }

    private Agency agency(String name) {
        return Agency.builder()
                .name(name)
                .creditCode(value(CREDIT_CODE).filter(code -> !code.isBlank()).map(CreditCode::of))
                .divisionCode(
                        value(DIVISION_CODE).filter(code -> !code.isBlank()).map(DivisionCode::of))
                .level(value(LEVEL)
                        .flatMap(key -> Arrays.stream(AgencyLevel.values())
                                .filter(level -> level.key().equals(key))
                                .findFirst()))
                .kind(value(KIND)
                        .flatMap(key -> Arrays.stream(AgencyKind.values())
                                .filter(kind -> kind.key().equals(key))
                                .findFirst()))
                .build();
    }

    /** The edition; empty if none is named that is known. */
    Optional<Edition> edition() {
        return value(EDITION).flatMap(Edition::withId);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
