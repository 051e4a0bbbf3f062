package io.github.gongkai.cli;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.serialization.Loaded;
import io.github.gongkai.serialization.PolicyJson;
import io.github.gongkai.serialization.RulesJson;
import io.github.gongkai.validation.LocalRule;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Ruling;
import io.github.gongkai.validation.Submission;
import io.github.gongkai.validation.Validation;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reports are held to: the rules of the form, the user's own, and what the user's policy makes of their findings.
 *
 * @param validator the rules
 * @param policy the policy, or null if every finding stands as it is given
 */
record Criteria(ReportValidator validator, @Nullable Policy policy) {

    private static final Labels NOT_FOUND = new Labels("没有这个文件", "no such file");

    /**
     * Reads the user's rules and policy.
     *
     * @param localRules a file of local rules, or null
     * @param policy a policy, or null
     * @param terminal where to tell what is wrong with them
     * @param locale in which language
     * @return the criteria, or empty if a file cannot be used
     */
    static Optional<Criteria> load(@Nullable Path localRules, @Nullable Path policy, Terminal terminal, Locale locale) {
        ReportValidator validator = ReportValidator.standard();
        if (localRules != null) {
            Optional<List<LocalRule>> rules = load(localRules, () -> RulesJson.read(localRules), terminal, locale);
            if (rules.isEmpty()) {
                return Optional.empty();
            }
            validator = validator.with(rules.get());
        }
        if (policy == null) {
            return Optional.of(new Criteria(validator, null));
        }
        ReportValidator known = validator;
        return load(policy, () -> PolicyJson.read(policy, known), terminal, locale)
                .map(read -> new Criteria(known, read));
    }

    /** How a file is read. */
    private interface Reader<T> {
        Loaded<T> read() throws IOException;
    }

    private static <T> Optional<T> load(Path file, Reader<T> reader, Terminal terminal, Locale locale) {
        Problems problems = new Problems(terminal, locale);
        try {
            Loaded<T> loaded = reader.read();
            for (Finding problem : loaded.problems()) {
                String place = problem.location().map(Location::toString).orElse(file.toString());
                problems.tell(place, problem.message(locale));
            }
            return loaded.value();
        } catch (UnreadableDocumentException e) {
            problems.tell(e);
        } catch (NoSuchFileException e) {
            problems.tell(file.toString(), NOT_FOUND.in(locale));
        } catch (IOException e) {
            problems.tell(file.toString(), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /**
     * Checks a report.
     *
     * @param submission the report with what it is compared with
     * @param lastYear what was taken for last year's report
     * @return what the rules say, and what the policy makes of it
     */
    Checked check(Submission submission, LastYear.Found lastYear) {
        Validation validation = validator.validate(submission);
        Optional<Ruling> ruling = Optional.ofNullable(policy).map(p -> p.applyTo(validation));
        return new Checked(submission.reading(), lastYear, validation, ruling);
    }
}
