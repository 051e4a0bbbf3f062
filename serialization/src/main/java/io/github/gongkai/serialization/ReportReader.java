package io.github.gongkai.serialization;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figures;
import io.github.gongkai.report.Narrative;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document of {@code gongkai-report/1}, whatever it is written in.
 *
 * <p>What every report has is read without lambdas, streams and regular expressions, here and in what is called: their first use in a
 * JVM takes longer than reading the report.
 */
final class ReportReader {

    private static final Keys FACTS = names();
    private static final Keys FORMAT_AND_FACTS = names(Wire.FORMAT);
    private static final Keys AGENCY =
            Keys.of(Wire.NAME, Wire.CREDIT_CODE, Wire.DIVISION_CODE, Wire.AGENCY_LEVEL, Wire.AGENCY_KIND);

    private final Cursor cursor;
    private final Problems problems;
    private final ReadOptions options;
    /** Where the document begins, which is the place of what it lacks. */
    private final long document;

    private final Keys names;
    private final SourceMap.Builder sources;
    private final Map<Section, Narrative> narratives = new EnumMap<>(Section.class);
    private final Map<Section, Figures> figures = new EnumMap<>(Section.class);
    private @Nullable TableReader tables;
    private boolean formatStated;
    private boolean editionStated;
    private boolean yearStated;
    private boolean agencyStated;
    private @Nullable Edition edition;
    private OptionalInt year = OptionalInt.empty();
    private @Nullable Agency agency;
    private @Nullable String title;
    private @Nullable LocalDate publishedOn;
    private @Nullable String source;

    private ReportReader(Cursor cursor, String resource, ReadOptions options) {
        this.cursor = cursor;
        this.problems = cursor.problems;
        this.options = options;
        this.document = cursor.place();
        this.formatStated = cursor.tellsFormat();
        this.names = formatStated ? FACTS : FORMAT_AND_FACTS;
        this.sources = SourceMap.builder(resource);
    }

    private static Keys names(String... first) {
        List<String> names = new ArrayList<>(List.of(first));
        names.addAll(List.of(Wire.EDITION, Wire.YEAR, Wire.AGENCY, Wire.TITLE, Wire.PUBLISHED_ON, Wire.SOURCE));
        for (Section section : Section.values()) {
            names.add(section.key());
        }
        return new Keys(names);
    }

    /** Reads the document that a cursor stands before, and closes the cursor. */
    static Reading read(Cursor source, String resource, ReadOptions options) throws IOException {
        try (Cursor cursor = source) {
            cursor.begin();
            return new ReportReader(cursor, resource, options).read();
        }
    }

    private Reading read() throws IOException {
        cursor.open(names);
        for (int index = cursor.next(); index != Cursor.END; index = cursor.next()) {
            take(names.name(index));
        }
        cursor.end();
        missing(formatStated, Wire.FORMAT);
        missing(editionStated, Wire.EDITION);
        missing(yearStated, Wire.YEAR);
        missing(agencyStated, Wire.AGENCY + '.' + Wire.NAME);
        TableReader read = tables == null ? new TableReader(cursor, editionOrTheNewest(), options, sources) : tables;
        AnnualReport report = report(read.edition());
        read.checkComplete(report, document);
        return Reading.of(report, problems.inOrder(), sources.build(report));
    }

    private void missing(boolean stated, String address) {
        if (!stated) {
            problems.missing(address, document);
        }
    }

    private AnnualReport report(Edition form) {
        AnnualReport.Builder builder = AnnualReport.builder(form)
                .agency(Optional.ofNullable(agency))
                .title(Optional.ofNullable(title))
                .publishedOn(Optional.ofNullable(publishedOn))
                .source(Optional.ofNullable(source))
                .year(year);
        for (Map.Entry<Section, Narrative> narrative : narratives.entrySet()) {
            builder.narrative(narrative.getKey(), narrative.getValue());
        }
        for (Figures table : figures.values()) {
            builder.figures(table);
        }
        return builder.build();
    }

    private void take(String key) throws IOException {
        switch (key) {
            case Wire.FORMAT -> format();
            case Wire.EDITION -> edition();
            case Wire.YEAR -> year();
            case Wire.AGENCY -> agency = agency();
            case Wire.TITLE -> title = cursor.string();
            case Wire.PUBLISHED_ON -> {
                String day = cursor.string();
                publishedOn = day == null ? null : cursor.meaning(Texts.date(day));
            }
            case Wire.SOURCE -> source = cursor.string();
            default -> section(Section.withKey(key).orElseThrow());
        }
    }

    private void format() throws IOException {
        formatStated = true;
        cursor.format(Wire.FORMAT_NAME, Wire.FORMAT_VERSION);
    }

    private void edition() throws IOException {
        editionStated = true;
        String id = cursor.string();
        edition = id == null ? null : cursor.meaning(Edition.withId(id));
    }

    private void year() throws IOException {
        yearStated = true;
        year = cursor.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private void section(Section section) throws IOException {
        if (section.isTable()) {
            figures.put(section, tables().take(section));
        } else {
            Optional<Narrative> narrative = cursor.narrative();
            if (narrative.isPresent()) {
                narratives.put(section, narrative.get());
            }
        }
    }

    /** The first table that comes must know the edition: what has been stated of it so far, or is stated after it. */
    private TableReader tables() throws IOException {
        if (tables == null) {
            Edition form = edition;
            Cursor ahead = form == null ? cursor.again() : null;
            if (ahead != null) {
                try (ahead) {
                    form = new ReportReader(ahead, "", options).editionAhead();
                }
            }
            tables = new TableReader(cursor, form == null ? editionOrTheNewest() : form, options, sources);
        }
        return tables;
    }

    /** Reads of a document nothing but what tells its edition. */
    private @Nullable Edition editionAhead() throws IOException {
        cursor.open(names);
        for (int index = cursor.next(); index != Cursor.END; index = cursor.next()) {
            switch (names.name(index)) {
                case Wire.EDITION -> edition();
                case Wire.YEAR -> year();
                default -> cursor.skip();
            }
        }
        return editionOrThatOfTheYear();
    }

    private @Nullable Edition editionOrThatOfTheYear() {
        return edition == null && year.isPresent() ? Edition.of(year.getAsInt()).orElse(null) : edition;
    }

    private Edition editionOrTheNewest() {
        Edition told = editionOrThatOfTheYear();
        if (told != null) {
            return told;
        }
        Edition[] editions = Edition.values();
        Edition newest = editions[editions.length - 1];
        problems.noEdition(Wire.EDITION, newest.id(), document);
        return newest;
    }

    private static <E extends Enum<E>> Optional<E> named(List<E> constants, Function<E, String> key, String text) {
        for (E constant : constants) {
            if (key.apply(constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** An agency without a name is none: what else is said of it cannot be kept, and that is told. */
    private @Nullable Agency agency() throws IOException {
        agencyStated = true;
        long place = cursor.place();
        if (!cursor.open(AGENCY)) {
            return null;
        }
        Agency.Builder builder = Agency.builder();
        boolean nameStated = false;
        boolean named = false;
        boolean more = false;
        for (int index = cursor.next(); index != Cursor.END; index = cursor.next()) {
            String key = AGENCY.name(index);
            if (key.equals(Wire.NAME)) {
                nameStated = true;
                String name = notBlank();
                if (name != null) {
                    named = true;
                    builder.name(name);
                }
            } else {
                more = true;
                agency(key, builder);
            }
        }
        if (!nameStated) {
            problems.missing(Wire.AGENCY + '.' + Wire.NAME, place);
        }
        if (!named && more) {
            problems.badValue(Wire.AGENCY, cursor.group(), place);
        }
        return named ? builder.build() : null;
    }

    private void agency(String key, Agency.Builder builder) throws IOException {
        switch (key) {
            case Wire.CREDIT_CODE -> {
                String code = notBlank();
                if (code != null) {
                    builder.creditCode(CreditCode.of(code));
                }
            }
            case Wire.DIVISION_CODE -> {
                String code = notBlank();
                if (code != null) {
                    builder.divisionCode(DivisionCode.of(code));
                }
            }
            case Wire.AGENCY_LEVEL ->
                builder.level(cursor.known(text -> named(List.of(AgencyLevel.values()), AgencyLevel::key, text)));
            default -> builder.kind(cursor.known(text -> named(List.of(AgencyKind.values()), AgencyKind::key, text)));
        }
    }

    /** Takes a text that says something; null if the value is none, which is a problem. */
    private @Nullable String notBlank() throws IOException {
        String text = cursor.string();
        return text == null ? null : cursor.meaning(Texts.notBlank(text));
    }
}
