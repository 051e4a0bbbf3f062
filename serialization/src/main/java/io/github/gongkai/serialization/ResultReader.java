package io.github.gongkai.serialization;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Reads one document of {@code gongkai-result/1}. Something that cannot be read is told of and replaced by something harmless; nothing
 * is made of such a document.
 */
final class ResultReader {

    private final Problems problems;
    private final Cursor cursor;
    private final Places places;
    private final List<Results.Result> reports = new ArrayList<>();
    private Results.Summary summary = new Results.Summary(0, 0, 0, 0, Map.of(), Map.of());

    private ResultReader(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
        this.places = new Places(cursor, problems);
    }

    /** Reads the document that a cursor stands before, and closes the cursor. */
    static Loaded<Results> read(Cursor source, Problems problems) throws IOException {
        try (Cursor cursor = source) {
            cursor.begin();
            return new ResultReader(cursor, problems).read();
        }
    }

    private Loaded<Results> read() throws IOException {
        boolean formatTold = cursor.tellsFormat();
        List<String> format = formatTold ? List.of() : List.of(Wire.FORMAT);
        List<String> required =
                Stream.concat(format.stream(), Stream.of("reports", "summary")).toList();
        places.object(required, key -> {
            switch (key) {
                case Wire.FORMAT -> {
                    if (formatTold) {
                        return false;
                    }
                    cursor.format(ResultWire.FORMAT_NAME, ResultWire.FORMAT_VERSION);
                }
                case "reports" -> places.list("result", () -> reports.add(new ResultMembers().read()));
                case "summary" -> summary = new SummaryMembers().read();
                default -> {
                    return false;
                }
            }
            return true;
        });
        cursor.end();
        return new Loaded<>(
                problems.count() == 0 ? Optional.of(new Results(reports, summary)) : Optional.empty(),
                problems.inOrder());
    }

    private String text() throws IOException {
        String text = cursor.string();
        return text == null ? Places.UNREAD : text;
    }

    private int number() throws IOException {
        return cursor.integer(0, Integer.MAX_VALUE).orElse(0);
    }

    private Figure figure() throws IOException {
        return switch (cursor.kind()) {
            case COUNT -> Figure.of(cursor.count());
            case NUMBER -> cursor.decimal().map(Figure::of).orElse(Figure.absent());
            case BLANK -> Figure.blank();
            case NOT_APPLICABLE -> Figure.notApplicable();
            case TEXT, OTHER -> {
                cursor.wrongKind("number");
                yield Figure.absent();
            }
        };
    }

    private static Optional<Verdict> verdict(String key) {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.key().equals(key))
                .findFirst();
    }

    private Optional<Location> location() throws IOException {
        int[] place = new int[2];
        places.object(List.of("line"), key -> {
            switch (key) {
                case "line" -> place[0] = number();
                case "column" -> place[1] = number();
                default -> {
                    return false;
                }
            }
            return true;
        });
        return Optional.of(new Location("", place[0], place[1]));
    }

    private List<Results.CellValue> cells() throws IOException {
        List<Results.CellValue> cells = new ArrayList<>();
        places.list("cell", () -> {
            String[] cell = {Places.UNREAD};
            Figure[] value = {Figure.absent()};
            places.object(List.of("cell"), key -> {
                switch (key) {
                    case "cell" -> cell[0] = text();
                    case "value" -> value[0] = figure();
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            cells.add(new Results.CellValue(cell[0], value[0]));
        });
        return cells;
    }

    /** A report among the others. */
    private final class ResultMembers implements Places.Members {
        private String source = Places.UNREAD;
        private Results.Status status = Results.Status.UNREADABLE;
        private Optional<Verdict> verdict = Optional.empty();
        private Optional<Edition> edition = Optional.empty();
        private OptionalInt year = OptionalInt.empty();
        private Optional<Agency> agency = Optional.empty();
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final List<Results.Stated> findings = new ArrayList<>();
        private final List<Results.Unassessed> notAssessed = new ArrayList<>();
        private final List<Results.Proposal> repairs = new ArrayList<>();
        private boolean determined = true;
        private Optional<String> undetermined = Optional.empty();
        private final List<Results.Lapsed> lapsed = new ArrayList<>();
        private final List<Results.Unused> unused = new ArrayList<>();
        private Optional<String> message = Optional.empty();
        private Optional<Location> location = Optional.empty();

        Results.Result read() throws IOException {
            String at = cursor.address();
            long place = cursor.place();
            places.object(List.of("source", "status"), this);
            boolean read = status != Results.Status.UNREADABLE;
            if (read != edition.isPresent() || read == message.isPresent() || determined == undetermined.isPresent()) {
                problems.badValue(at, cursor.group(), place);
            }
            return new Results.Result(
                    source,
                    status,
                    verdict,
                    edition,
                    year,
                    agency,
                    counts.getOrDefault("cellsRead", 0),
                    counts.getOrDefault("cells", 0),
                    counts.getOrDefault("identitiesHeld", 0),
                    counts.getOrDefault("identities", 0),
                    findings,
                    notAssessed,
                    repairs,
                    undetermined,
                    lapsed,
                    unused,
                    message,
                    location);
        }

        @Override
        public boolean take(String key) throws IOException {
            switch (key) {
                case "source" -> source = text();
                case "status" -> status = cursor.known(ResultReader::status).orElse(status);
                case "verdict" -> verdict = cursor.known(ResultReader::verdict);
                case Wire.EDITION -> edition = cursor.known(Edition::withId);
                case Wire.YEAR -> year = cursor.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
                case Wire.AGENCY -> agency = agency();
                case "cellsRead", "cells", "identitiesHeld", "identities" -> counts.put(key, number());
                case "findings" -> places.list("finding", () -> findings.add(new StatedMembers().read()));
                case "notAssessed" -> places.list("notAssessed", () -> notAssessed.add(unassessed()));
                case "repairs" -> places.list("repair", () -> repairs.add(proposal()));
                case "repairsDetermined" -> determined = cursor.truth();
                case "repairsUndeterminedReason" -> undetermined = Optional.of(text());
                case "unused" -> places.list("suppression", () -> unused.add(unused()));
                case "lapsed" -> places.list("lapse", () -> lapsed.add(lapsed()));
                case "message" -> message = Optional.of(text());
                case "location" -> location = location();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private static Optional<Results.Status> status(String key) {
        return Stream.of(Results.Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }

    private Optional<Agency> agency() throws IOException {
        Agency.Builder agency = Agency.builder().name(Places.UNREAD);
        places.object(List.of(Wire.NAME), key -> {
            switch (key) {
                case Wire.NAME -> cursor.known(Texts::notBlank).ifPresent(agency::name);
                case Wire.CREDIT_CODE ->
                    agency.creditCode(cursor.known(Texts::notBlank).map(CreditCode::of));
                case Wire.DIVISION_CODE ->
                    agency.divisionCode(cursor.known(Texts::notBlank).map(DivisionCode::of));
                case Wire.AGENCY_LEVEL ->
                    agency.level(cursor.known(text -> Stream.of(AgencyLevel.values())
                            .filter(level -> level.key().equals(text))
                            .findFirst()));
                case Wire.AGENCY_KIND ->
                    agency.kind(cursor.known(text -> Stream.of(AgencyKind.values())
                            .filter(kind -> kind.key().equals(text))
                            .findFirst()));
                default -> {
                    return false;
                }
            }
            return true;
        });
        return Optional.of(agency.build());
    }

    /** A finding. */
    private final class StatedMembers implements Places.Members {
        private final Map<String, String> texts = new LinkedHashMap<>();
        private Severity severity = Severity.ERROR;
        private List<Results.CellValue> cells = List.of();
        private Optional<BigDecimal> expected = Optional.empty();
        private Optional<BigDecimal> actual = Optional.empty();
        private Optional<Location> location = Optional.empty();
        private final Map<String, String> details = new LinkedHashMap<>();
        private Optional<Results.Decision> policy = Optional.empty();

        Results.Stated read() throws IOException {
            places.object(
                    List.of(PolicyWire.RULE, PolicyWire.SEVERITY, PolicyWire.ADDRESS, "cells", "message", "basis"),
                    this);
            return new Results.Stated(
                    texts.getOrDefault(PolicyWire.RULE, Places.UNREAD),
                    severity,
                    texts.getOrDefault(PolicyWire.ADDRESS, Places.UNREAD),
                    cells,
                    expected,
                    actual,
                    texts.getOrDefault("message", Places.UNREAD),
                    texts.getOrDefault("basis", Places.UNREAD),
                    location,
                    details,
                    policy);
        }

        @Override
        public boolean take(String key) throws IOException {
            switch (key) {
                case PolicyWire.RULE, PolicyWire.ADDRESS, "message", "basis" -> texts.put(key, text());
                case PolicyWire.SEVERITY ->
                    severity = cursor.known(RulesReader::severity).orElse(severity);
                case "cells" -> cells = cells();
                case "expected" -> expected = cursor.decimal();
                case "actual" -> actual = cursor.decimal();
                case "location" -> location = location();
                case PolicyWire.DETAILS ->
                    places.object(List.of(), name -> {
                        details.put(name, text());
                        return true;
                    });
                case "policy" -> policy = Optional.of(decision());
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private Results.Decision decision() throws IOException {
        Justifying reasons = new Justifying(cursor);
        String[] effect = {Places.UNREAD};
        List<Severity> severity = new ArrayList<>();
        places.object(List.of("effect", PolicyWire.REASON), key -> {
            switch (key) {
                case "effect" ->
                    effect[0] = cursor.known(text -> Optional.of(text).filter(ResultWire.EFFECTS::contains))
                            .orElse(Places.UNREAD);
                case PolicyWire.SEVERITY -> cursor.known(RulesReader::severity).ifPresent(severity::add);
                default -> {
                    return reasons.take(key);
                }
            }
            return true;
        });
        return new Results.Decision(effect[0], severity.stream().findFirst(), reasons.justification());
    }

    private Results.Unassessed unassessed() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Results.CellValue> cells = new ArrayList<>();
        places.object(List.of(PolicyWire.RULE, PolicyWire.ADDRESS, "cells", PolicyWire.REASON), key -> {
            switch (key) {
                case PolicyWire.RULE, PolicyWire.ADDRESS, PolicyWire.REASON -> texts.put(key, text());
                case "cells" -> cells.addAll(cells());
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Results.Unassessed(
                texts.getOrDefault(PolicyWire.RULE, Places.UNREAD),
                texts.getOrDefault(PolicyWire.ADDRESS, Places.UNREAD),
                cells,
                texts.getOrDefault(PolicyWire.REASON, Places.UNREAD));
    }

    private Results.Proposal proposal() throws IOException {
        List<Results.Change> changes = new ArrayList<>();
        String[] reason = {Places.UNREAD};
        boolean[] unique = new boolean[1];
        places.object(List.of("changes", PolicyWire.REASON, "unique"), key -> {
            switch (key) {
                case "changes" -> places.list("change", () -> changes.add(change()));
                case PolicyWire.REASON -> reason[0] = text();
                case "unique" -> unique[0] = cursor.truth();
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Results.Proposal(changes, reason[0], unique[0]);
    }

    private Results.Change change() throws IOException {
        String[] cell = {Places.UNREAD};
        Figure[] figures = {Figure.absent(), Figure.absent()};
        places.object(List.of("cell"), key -> {
            switch (key) {
                case "cell" -> cell[0] = text();
                case "from" -> figures[0] = figure();
                case "to" -> figures[1] = figure();
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Results.Change(cell[0], figures[0], figures[1]);
    }

    private Results.Lapsed lapsed() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Justifying reasons = new Justifying(cursor);
        places.object(List.of(PolicyWire.RULE, PolicyWire.ADDRESS, "message", PolicyWire.REASON), key -> {
            switch (key) {
                case PolicyWire.RULE, PolicyWire.ADDRESS, "message" -> texts.put(key, text());
                default -> {
                    return reasons.take(key);
                }
            }
            return true;
        });
        return new Results.Lapsed(
                texts.getOrDefault(PolicyWire.RULE, Places.UNREAD),
                texts.getOrDefault(PolicyWire.ADDRESS, Places.UNREAD),
                texts.getOrDefault("message", Places.UNREAD),
                reasons.justification());
    }

    private Results.Unused unused() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Justifying reasons = new Justifying(cursor);
        places.object(List.of(PolicyWire.RULE, PolicyWire.ADDRESS, PolicyWire.REASON), key -> {
            switch (key) {
                case PolicyWire.RULE, PolicyWire.ADDRESS -> texts.put(key, text());
                default -> {
                    return reasons.take(key);
                }
            }
            return true;
        });
        return new Results.Unused(
                texts.getOrDefault(PolicyWire.RULE, Places.UNREAD),
                texts.getOrDefault(PolicyWire.ADDRESS, Places.UNREAD),
                reasons.justification());
    }

    /** The numbers at the end. */
    private final class SummaryMembers implements Places.Members {
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
        private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

        Results.Summary read() throws IOException {
            places.object(List.of("reports", "passed", "failed", "unreadable", "errors", "warnings", "notices"), this);
            return new Results.Summary(
                    counts.getOrDefault("reports", 0),
                    counts.getOrDefault("passed", 0),
                    counts.getOrDefault("failed", 0),
                    counts.getOrDefault("unreadable", 0),
                    findings,
                    verdicts);
        }

        @Override
        public boolean take(String key) throws IOException {
            Optional<Severity> severity = Stream.of(Severity.values())
                    .filter(each -> key.equals(each.key() + 's'))
                    .findFirst();
            if (severity.isPresent()) {
                findings.put(severity.get(), number());
                return true;
            }
            switch (key) {
                case "reports", "passed", "failed", "unreadable" -> counts.put(key, number());
                case "verdicts" ->
                    places.object(List.of(), name -> {
                        Optional<Verdict> verdict = verdict(name);
                        if (verdict.isPresent()) {
                            verdicts.put(verdict.get(), number());
                        }
                        return verdict.isPresent();
                    });
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
