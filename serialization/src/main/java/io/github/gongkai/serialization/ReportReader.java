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
import io.github.gongkai.report.Narrative;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads one document of {@code gongkai-report/1}. */
final class ReportReader implements JsonCursor.Members {

    private final Problems problems;
    private final JsonCursor cursor;
    private final String resource;
    /** Where the document begins, which is the place of what it lacks. */
    private final Place document;

    private final TableReader tables;
    private final NarrativeReader text;
    private final Map<Section, Narrative> narratives = new EnumMap<>(Section.class);
    private final Set<String> stated = new HashSet<>();
    private Optional<Edition> edition = Optional.empty();
    private Optional<Integer> year = Optional.empty();
    private Optional<Agency> agency = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<LocalDate> publishedOn = Optional.empty();
    private Optional<String> source = Optional.empty();

    private ReportReader(JsonCursor cursor, String resource, Problems problems) {
        this.resource = resource;
        this.problems = problems;
        this.cursor = cursor;
        this.document = cursor.place();
        this.tables = new TableReader(problems);
        this.text = new NarrativeReader(cursor, problems);
    }

    static Reading read(Reader source, String resource) throws IOException {
        Problems problems = new Problems(resource);
        try (JsonCursor cursor = new JsonCursor(source, resource, problems)) {
            cursor.begin();
            return new ReportReader(cursor, resource, problems).read();
        }
    }

    private Reading read() throws IOException {
        cursor.object("", this);
        cursor.end();
        for (String key : new String[] {Wire.FORMAT, Wire.EDITION, Wire.YEAR}) {
            if (!stated.contains(key)) {
                problems.missing(key, document);
            }
        }
        if (!stated.contains(Wire.AGENCY)) {
            problems.missing(Wire.AGENCY + '.' + Wire.NAME, document);
        }
        Edition form = editionOrThatOfTheYear();
        AnnualReport.Builder builder = AnnualReport.builder(form);
        year.ifPresent(builder::year);
        builder.agency(agency).title(title).publishedOn(publishedOn).source(source);
        narratives.forEach(builder::narrative);
        SourceMap.Builder sources = SourceMap.builder(resource);
        tables.interpret(form, builder, sources);
        AnnualReport report = builder.build();
        tables.checkComplete(report, document);
        return Reading.of(report, problems.inOrder(), sources.build());
    }

    private Edition editionOrThatOfTheYear() {
        return edition.or(() -> year.flatMap(Edition::of)).orElseGet(() -> {
            Edition[] editions = Edition.values();
            Edition newest = editions[editions.length - 1];
            problems.noEdition(Wire.EDITION, newest.id(), document);
            return newest;
        });
    }

    @Override
    public boolean take(String key, Place place) throws IOException {
        switch (key) {
            case Wire.FORMAT -> cursor.format(Wire.FORMAT_NAME, Wire.FORMAT_VERSION);
            case Wire.EDITION -> edition = cursor.known(key, Edition::withId);
            case Wire.YEAR -> year = cursor.integer(key, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case Wire.AGENCY -> agency = new AgencyMembers().read();
            case Wire.TITLE -> title = cursor.string(key);
            case Wire.PUBLISHED_ON -> publishedOn = cursor.known(key, Texts::date);
            case Wire.SOURCE -> source = cursor.string(key);
            default -> {
                return section(key, place);
            }
        }
        stated.add(key);
        return true;
    }

    private boolean section(String key, Place place) throws IOException {
        Optional<Section> section = Section.withKey(key);
        if (section.isEmpty()) {
            return false;
        }
        if (section.get().isTable()) {
            tables.take(section.get(), place, cursor);
        } else {
            text.take(key).ifPresent(narrative -> narratives.put(section.get(), narrative));
        }
        return true;
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, Function<E, String> key, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> key.apply(constant).equals(text))
                .findFirst();
    }

    /** What is said about the agency. */
    private final class AgencyMembers implements JsonCursor.Members {
        private final Agency.Builder builder = Agency.builder();
        private boolean nameStated;
        private boolean named;
        private boolean more;

        /** An agency without a name is none: what else is said of it cannot be kept, and that is told. */
        Optional<Agency> read() throws IOException {
            Place place = cursor.place();
            if (!cursor.object(Wire.AGENCY, this)) {
                return Optional.empty();
            }
            if (!nameStated) {
                problems.missing(Wire.AGENCY + '.' + Wire.NAME, place);
            }
            if (!named && more) {
                problems.badValue(Wire.AGENCY, "{…}", place);
            }
            return named ? Optional.of(builder.build()) : Optional.empty();
        }

        @Override
        public boolean take(String key, Place place) throws IOException {
            String at = Wire.AGENCY + '.' + key;
            if (key.equals(Wire.NAME)) {
                nameStated = true;
                Optional<String> name = cursor.known(at, Texts::notBlank);
                named = name.isPresent();
                name.ifPresent(builder::name);
                return true;
            }
            switch (key) {
                case Wire.CREDIT_CODE ->
                    builder.creditCode(cursor.known(at, Texts::notBlank).map(CreditCode::of));
                case Wire.DIVISION_CODE ->
                    builder.divisionCode(cursor.known(at, Texts::notBlank).map(DivisionCode::of));
                case Wire.AGENCY_LEVEL ->
                    builder.level(cursor.known(at, text -> named(AgencyLevel.class, AgencyLevel::key, text)));
                case Wire.AGENCY_KIND ->
                    builder.kind(cursor.known(at, text -> named(AgencyKind.class, AgencyKind::key, text)));
                default -> {
                    return false;
                }
            }
            more = true;
            return true;
        }
    }
}
