package io.github.gongkai.serialization;

import io.github.gongkai.finding.Severity;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.RuleOverride;
import io.github.gongkai.validation.Suppression;
import io.github.gongkai.validation.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Reads one document of {@code gongkai-policy/1}.
 *
 * <p>Something that cannot be read is told of and replaced by something harmless, so that what is wrong with the rest is told
 * too; nothing is made of such a document.
 */
final class PolicyReader {

    private final Problems problems;
    private final JsonCursor cursor;
    private final Places places;
    private final Policy.Builder policy;

    private PolicyReader(JsonCursor cursor, Problems problems, ReportValidator validator) {
        this.cursor = cursor;
        this.problems = problems;
        this.places = new Places(cursor, problems);
        this.policy = Policy.builder(validator);
    }

    static Loaded<Policy> read(byte[] document, String resource, ReportValidator validator) throws IOException {
        Problems problems = new Problems(resource);
        try (JsonCursor cursor = JsonCursor.of(document, resource, problems)) {
            cursor.begin();
            return new PolicyReader(cursor, problems, validator).read();
        }
    }

    private Loaded<Policy> read() throws IOException {
        places.object(List.of(Wire.FORMAT), key -> {
            switch (key) {
                case Wire.FORMAT -> cursor.format(PolicyWire.FORMAT_NAME, PolicyWire.FORMAT_VERSION);
                case PolicyWire.RULES -> places.list("rule", () -> policy.add(new OverrideMembers().read()));
                case PolicyWire.SUPPRESSIONS ->
                    places.list("suppression", () -> policy.add(new SuppressionMembers().read()));
                case PolicyWire.VERDICT -> verdict();
                default -> {
                    return false;
                }
            }
            return true;
        });
        cursor.end();
        places.unusable("", policy.mistakes());
        return new Loaded<>(problems.count() == 0 ? Optional.of(policy.build()) : Optional.empty(), problems.inOrder());
    }

    private void verdict() throws IOException {
        places.object(List.of(), key -> {
            if (key.equals(Verdict.REJECT.key())) {
                thresholds(policy::rejectFrom);
            } else if (key.equals(Verdict.ACCEPT_WITH_REMARKS.key())) {
                thresholds(policy::remarksFrom);
            } else {
                return false;
            }
            return true;
        });
    }

    private void thresholds(Consumer<Map<Severity, Integer>> target) throws IOException {
        Map<Severity, Integer> thresholds = new EnumMap<>(Severity.class);
        places.object(List.of(), key -> {
            Optional<Severity> severity = RulesReader.severity(key);
            if (severity.isPresent()) {
                cursor.integer(Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .ifPresent(number -> thresholds.put(severity.get(), number));
            }
            return severity.isPresent();
        });
        target.accept(thresholds);
    }

    /** What is said of a rule. */
    private final class OverrideMembers implements Places.Members {
        private final Justifying justification = new Justifying(cursor);
        private String rule = Places.UNREAD;
        private Optional<Severity> severity = Optional.empty();

        RuleOverride read() throws IOException {
            places.object(List.of(PolicyWire.RULE, PolicyWire.SEVERITY, PolicyWire.REASON), this);
            return new RuleOverride(rule, severity, justification.justification());
        }

        @Override
        public boolean take(String key) throws IOException {
            switch (key) {
                case PolicyWire.RULE ->
                    rule = Optional.ofNullable(cursor.string()).orElse(Places.UNREAD);
                case PolicyWire.SEVERITY ->
                    severity = cursor.known(OverrideMembers::known).flatMap(RulesReader::severity);
                default -> {
                    return justification.take(key);
                }
            }
            return true;
        }

        /** Off is no severity, and yet known. */
        private static Optional<String> known(String text) {
            boolean known =
                    text.equals(PolicyWire.OFF) || RulesReader.severity(text).isPresent();
            return known ? Optional.of(text) : Optional.empty();
        }
    }

    /** A finding that is let pass. */
    private final class SuppressionMembers implements Places.Members {
        private final Justifying justification = new Justifying(cursor);
        private String rule = Places.UNREAD;
        private Optional<String> agency = Optional.empty();
        private OptionalInt year = OptionalInt.empty();
        private Optional<String> address = Optional.empty();
        private final Map<String, Figure> cells = new LinkedHashMap<>();
        private Optional<BigDecimal> expected = Optional.empty();
        private Optional<BigDecimal> actual = Optional.empty();
        private final Map<String, String> details = new LinkedHashMap<>();

        Suppression read() throws IOException {
            places.object(List.of(PolicyWire.RULE, PolicyWire.ADDRESS, PolicyWire.REASON), this);
            return new Suppression(
                    rule,
                    agency,
                    year,
                    address.orElse(Places.UNREAD),
                    cells,
                    expected,
                    actual,
                    details,
                    justification.justification());
        }

        @Override
        public boolean take(String key) throws IOException {
            switch (key) {
                case PolicyWire.RULE ->
                    rule = Optional.ofNullable(cursor.string()).orElse(Places.UNREAD);
                case PolicyWire.AGENCY -> agency = cursor.known(Texts::notBlank);
                case PolicyWire.YEAR -> year = cursor.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
                case PolicyWire.ADDRESS -> address = cursor.known(Texts::notBlank);
                case PolicyWire.CELLS -> places.list("cell", this::cell);
                case PolicyWire.EXPECTED -> expected = cursor.decimal();
                case PolicyWire.ACTUAL -> actual = cursor.decimal();
                case PolicyWire.DETAILS ->
                    places.object(List.of(), name -> {
                        Optional.ofNullable(cursor.string()).ifPresent(text -> details.put(name, text));
                        return true;
                    });
                default -> {
                    return justification.take(key);
                }
            }
            return true;
        }

        private void cell() throws IOException {
            String at = cursor.address();
            long place = cursor.place();
            String[] cell = {""};
            Figure[] figure = {Figure.absent()};
            places.object(List.of(PolicyWire.CELL), key -> {
                switch (key) {
                    case PolicyWire.CELL ->
                        cell[0] = cursor.known(Texts::notBlank).orElse("");
                    case PolicyWire.VALUE -> figure[0] = figure();
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            if (!cell[0].isEmpty() && cells.putIfAbsent(cell[0], figure[0]) != null) {
                problems.repeated(at, cell[0], place);
            }
        }

        /** A figure as in a report; what is absent has no value. */
        private Figure figure() throws IOException {
            if (cursor.token() == JsonScanner.Token.NULL) {
                return Figure.blank();
            }
            if (cursor.token() == JsonScanner.Token.TEXT) {
                return cursor.known(text -> text.equals("/") ? Optional.of(Figure.notApplicable()) : Optional.empty())
                        .orElse(Figure.absent());
            }
            return cursor.decimal().map(Figure::of).orElse(Figure.absent());
        }
    }
}
