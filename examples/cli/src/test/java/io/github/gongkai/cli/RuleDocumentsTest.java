package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.serialization.PolicyJson;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.serialization.RulesJson;
import io.github.gongkai.validation.LocalRule;
import io.github.gongkai.validation.NotAssessed;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.RuledFinding;
import io.github.gongkai.validation.Ruling;
import io.github.gongkai.validation.Submission;
import io.github.gongkai.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the pages on local rules and policies to the examples that they show. */
class RuleDocumentsTest {

    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    /** A file, and below it what comes of it for each report. */
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```.*?```text\n(.*?)```", Pattern.DOTALL);

    private static final Pattern REPORT = Pattern.compile("(?m)^(\\S+?)(?:, after (\\S+))?$");

    private static List<MatchResult> examples(String page) throws IOException {
        return EXAMPLE.matcher(Files.readString(DOCS.resolve(page))).results().toList();
    }

    private static Reading read(String name) throws IOException {
        Path file = Run.report(name);
        return name.endsWith(".json") ? ReportJson.read(file) : ReportDocument.read(file);
    }

    @Test
    void theExamplesOfLocalRulesGiveWhatThePageStates() throws IOException {
        List<MatchResult> examples = examples("local-rules.md");

        assertThat(examples).hasSize(5);
        for (MatchResult example : examples) {
            List<LocalRule> rules = RulesJson.parse(example.group(1)).orElseThrow();
            assertThat(ofEachReport(rules, example.group(2))).isEqualTo(example.group(2));
        }
    }

    private static String ofEachReport(List<LocalRule> rules, String shown) throws IOException {
        StringBuilder text = new StringBuilder();
        for (MatchResult report : REPORT.matcher(shown).results().toList()) {
            Submission.Builder submission = Submission.builder().reading(read(report.group(1)));
            if (report.group(2) != null) {
                submission.previous(read(report.group(2)).report());
            }
            text.append(report.group()).append('\n');
            result(rules, ReportValidator.standard().with(rules).validate(submission.build()))
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static List<String> result(List<LocalRule> rules, Validation validation) {
        List<String> lines = new ArrayList<>();
        for (LocalRule rule : rules) {
            for (Locale language : LANGUAGES) {
                for (Finding finding : validation.findings()) {
                    if (finding.rule().id().equals(rule.id())) {
                        lines.add(finding.severity().key() + " " + rule.id() + ": " + finding.message(language));
                    }
                }
                for (NotAssessed note : validation.notAssessed()) {
                    if (note.rule().id().equals(rule.id())) {
                        lines.add("not assessed: " + note.reason(language));
                    }
                }
            }
        }
        return lines.isEmpty() ? List.of("passed") : lines;
    }

    @Test
    void theExampleOfAPolicyGivesWhatThePageStates() throws IOException {
        List<MatchResult> examples = examples("policy.md");

        assertThat(examples).hasSize(1);
        String shown = examples.get(0).group(2);
        ReportValidator validator = ReportValidator.standard();
        Policy policy = PolicyJson.parse(examples.get(0).group(1), validator).orElseThrow();
        StringBuilder text = new StringBuilder();
        for (MatchResult report : REPORT.matcher(shown).results().toList()) {
            text.append(report.group()).append('\n');
            result(policy.applyTo(validator.validate(read(report.group(1)))))
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        assertThat(text.toString()).isEqualTo(shown);
    }

    private static List<String> result(Ruling ruling) {
        List<String> lines = new ArrayList<>();
        lines.add("verdict: " + ruling.verdict().key());
        for (RuledFinding ruled : ruling.all()) {
            String what = ruled.finding().rule() + " " + ruled.finding().address();
            String how = ruled.suppression().isPresent()
                    ? "suppressed"
                    : ruled.severity().map(severity -> severity.key()).orElse("off");
            String why = ruled.justification()
                    .map(reason -> " (" + reason.reason() + ")")
                    .orElse("");
            lines.add(how + ": " + what + why);
        }
        ruling.lapsed().forEach(lapse -> lines.add("lapsed: " + lapse.reason(Locale.ENGLISH)));
        return lines;
    }
}
