package io.github.gongkai.serialization;

import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.validation.LinearComparison;
import io.github.gongkai.validation.LocalRule;
import io.github.gongkai.validation.Mistake;
import io.github.gongkai.validation.Relation;
import io.github.gongkai.validation.Term;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one document of {@code gongkai-rules/1}.
 *
 * <p>Something that cannot be read is told of and replaced by something harmless, so that what is wrong with the rest of the rule
 * is told too; nothing is made of such a document.
 */
final class RulesReader {

    private static final Term UNREAD = Term.of(0);

    private final Problems problems;
    private final JsonCursor cursor;
    private final Places places;
    private final List<LocalRule> rules = new ArrayList<>();
    /** Where each id stands first. */
    private final Map<String, String> ids = new HashMap<>();

    private RulesReader(JsonCursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
        this.places = new Places(cursor, problems);
    }

    static Loaded<List<LocalRule>> read(byte[] document, String resource) throws IOException {
        Problems problems = new Problems(resource);
        try (JsonCursor cursor = JsonCursor.of(document, resource, problems)) {
            cursor.begin();
            return new RulesReader(cursor, problems).read();
        }
    }

    private Loaded<List<LocalRule>> read() throws IOException {
        places.object(List.of(Wire.FORMAT, RulesWire.RULES), key -> {
            switch (key) {
                case Wire.FORMAT -> cursor.format(RulesWire.FORMAT_NAME, RulesWire.FORMAT_VERSION);
                case RulesWire.RULES -> places.list("rule", this::rule);
                default -> {
                    return false;
                }
            }
            return true;
        });
        cursor.end();
        return new Loaded<>(
                problems.count() == 0 ? Optional.of(List.copyOf(rules)) : Optional.empty(), problems.inOrder());
    }

    private void rule() throws IOException {
        String at = cursor.address();
        LocalRule.Builder rule = LocalRule.builder();
        boolean object = places.object(
                List.of(
                        RulesWire.ID,
                        RulesWire.SEVERITY,
                        RulesWire.STATEMENT,
                        RulesWire.BASIS,
                        RulesWire.COMPARISON,
                        RulesWire.MESSAGE),
                key -> {
                    switch (key) {
                        case RulesWire.ID ->
                            Optional.ofNullable(cursor.string()).ifPresent(id -> id(rule, id));
                        case RulesWire.SEVERITY ->
                            cursor.known(RulesReader::severity).ifPresent(rule::severity);
                        case RulesWire.EDITIONS -> editions().ifPresent(rule::editions);
                        case RulesWire.STATEMENT -> labels().ifPresent(rule::statement);
                        case RulesWire.BASIS -> labels().ifPresent(rule::basis);
                        case RulesWire.CONDITION -> comparison().ifPresent(rule::condition);
                        case RulesWire.COMPARISON -> comparison().ifPresent(rule::comparison);
                        case RulesWire.MESSAGE -> labels().ifPresent(rule::message);
                        default -> {
                            return false;
                        }
                    }
                    return true;
                });
        if (!object) {
            return;
        }
        List<Mistake> mistakes = rule.mistakes();
        places.unusable(at + '.', mistakes);
        if (mistakes.isEmpty()) {
            rules.add(rule.build());
        }
    }

    private void id(LocalRule.Builder rule, String id) {
        String address = cursor.address();
        rule.id(id);
        String first = ids.putIfAbsent(id, address);
        if (first != null) {
            problems.unusable(
                    address,
                    new Labels("编号“" + id + "”与 " + first + " 相同", "the id \"" + id + "\" is that of " + first),
                    cursor.place());
        }
    }

    static Optional<Severity> severity(String key) {
        for (Severity severity : Severity.values()) {
            if (severity.key().equals(key)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    private Optional<Set<Edition>> editions() throws IOException {
        Set<Edition> editions = EnumSet.noneOf(Edition.class);
        boolean array = places.list("edition", () -> {
            Optional<Edition> edition = cursor.known(Edition::withId);
            if (edition.isPresent() && !editions.add(edition.get())) {
                problems.repeated(cursor.address(), cursor.literal(), cursor.place());
            }
        });
        return array ? Optional.of(editions) : Optional.empty();
    }

    private Optional<Labels> labels() throws IOException {
        Map<String, String> texts = new HashMap<>();
        places.object(List.of(RulesWire.ZH, RulesWire.EN), key -> {
            if (!key.equals(RulesWire.ZH) && !key.equals(RulesWire.EN)) {
                return false;
            }
            cursor.known(Texts::notBlank).ifPresent(text -> texts.put(key, text));
            return true;
        });
        String zh = texts.get(RulesWire.ZH);
        String en = texts.get(RulesWire.EN);
        return zh == null || en == null ? Optional.empty() : Optional.of(new Labels(zh, en));
    }

    private Optional<LinearComparison> comparison() throws IOException {
        ComparisonMembers members = new ComparisonMembers();
        return places.object(List.of(RulesWire.LEFT, RulesWire.RELATION, RulesWire.RIGHT), members)
                ? Optional.of(members.comparison())
                : Optional.empty();
    }

    /** What is said of a comparison. */
    private final class ComparisonMembers implements Places.Members {
        private final List<Term> left = new ArrayList<>();
        private Relation relation = Relation.EQUAL;
        private final List<Term> right = new ArrayList<>();
        private BigDecimal tolerance = BigDecimal.ZERO;

        LinearComparison comparison() {
            return new LinearComparison(left, relation, right, tolerance);
        }

        @Override
        public boolean take(String key) throws IOException {
            switch (key) {
                case RulesWire.LEFT -> places.list("term", () -> left.add(term()));
                case RulesWire.RELATION ->
                    relation = cursor.known(Relation::withSign).orElse(relation);
                case RulesWire.RIGHT -> places.list("term", () -> right.add(term()));
                case RulesWire.TOLERANCE -> tolerance = cursor.decimal().orElse(tolerance);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private Term term() throws IOException {
        places.put();
        if (cursor.token().isNumber()) {
            return cursor.decimal()
                    .map(number -> new Term(number, Optional.empty()))
                    .orElse(UNREAD);
        }
        if (cursor.token() == JsonScanner.Token.TEXT) {
            return Optional.ofNullable(cursor.string()).map(Term::of).orElse(UNREAD);
        }
        if (cursor.token() == JsonScanner.Token.OBJECT) {
            return product();
        }
        cursor.wrongKind("string, number or object");
        return UNREAD;
    }

    private Term product() throws IOException {
        Term[] factors = {Term.of(1), UNREAD};
        places.object(List.of(RulesWire.TIMES, RulesWire.OF), key -> {
            switch (key) {
                case RulesWire.TIMES ->
                    cursor.decimal().ifPresent(number -> factors[0] = new Term(number, Optional.empty()));
                case RulesWire.OF -> Optional.ofNullable(cursor.string()).ifPresent(cell -> factors[1] = Term.of(cell));
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Term(factors[0].coefficient(), factors[1].address());
    }
}
