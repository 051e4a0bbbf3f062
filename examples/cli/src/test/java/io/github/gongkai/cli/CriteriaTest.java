package io.github.gongkai.cli;

import static io.github.gongkai.cli.Run.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules and policies of the user's own, and the page about all reports. */
class CriteriaTest {

    private static final Path IMBALANCE = report("heyang-2025-imbalance.txt");

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aPolicyThatSetsErrorsAsideAcceptsWithRemarksAndSaysWhatAndWhy() throws IOException {
        Path policy = file("policy.json", """
                {"format": "gongkai-policy/1", "rules": [
                  {"rule": "AC02", "severity": "off", "reason": "由县公开办核对"},
                  {"rule": "AC03", "severity": "warning", "reason": "试运行"}]}
                """);
        assertThat(Run.gongkai("check", IMBALANCE).exit()).isEqualTo(1);

        Run run = Run.gongkai("check", "--lang", "zh", "--policy", policy, IMBALANCE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("附意见通过  ")
                .contains("按审核口径不计")
                .contains("AC02")
                .contains("由县公开办核对");
        assertThat(run.exit()).isZero();
    }

    @Test
    void withoutDeparturesAPolicyRejectsWhatHasAnError() throws IOException {
        Path policy = file("policy.json", "{\"format\": \"gongkai-policy/1\"}");
        Run run = Run.gongkai("check", "--lang", "en", "--policy", policy, IMBALANCE);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("REJECT  ");
        assertThat(Run.gongkai("check", "--lang", "zh", "--policy", policy, IMBALANCE)
                        .out())
                .startsWith("退回  ");
    }

    @Test
    void aSuppressionThatIsNotNeededIsNamedSoThatItCanBeTakenOut() throws IOException {
        Path policy = file("policy.json", """
                {"format": "gongkai-policy/1", "suppressions": [
                  {"rule": "AC04", "agency": "禾阳县人民政府", "year": 2025, "address": "disputes.reconsideration",
                   "reason": "原件如此，已核对"}]}
                """);
        Run text = Run.gongkai("check", "--lang", "zh", "--policy", policy, IMBALANCE);
        assertThat(text.out()).contains("不再需要的豁免", "AC04 disputes.reconsideration — 原件如此，已核对");
        Run json = Run.gongkai("check", "--format=json", "--policy", policy, IMBALANCE);
        assertThat(json.out().replaceAll("\\s+", " "))
                .contains("\"unused\": [ { \"rule\": \"AC04\", \"address\": \"disputes.reconsideration\"");
    }

    @Test
    void theVerdictStandsInTheJsonResult() throws IOException {
        Path policy = file("policy.json", "{\"format\": \"gongkai-policy/1\"}");
        Run run = Run.gongkai("check", "--format=json", "--policy", policy, IMBALANCE);
        assertThat(run.out()).contains("\"verdict\": \"reject\"");
    }

    @Test
    void aLocalRuleIsCheckedLikeTheOthers() throws IOException {
        Path rules = file("rules.json", """
                {"format": "gongkai-rules/1", "rules": [{
                  "id": "at-least", "severity": "warning", "editions": ["2021-30"],
                  "statement": {"zh": "新收不少于一万件", "en": "At least ten thousand requests"},
                  "basis": {"zh": "本县约定", "en": "Agreed in this county"},
                  "comparison": {"left": ["requests.received.total"], "relation": ">=", "right": [10000]},
                  "message": {"zh": "新收 {left} 件", "en": "{left} received"}}]}
                """);
        Run run = Run.gongkai("check", "--lang", "en", "--local-rules", rules, report("quyang-2021.txt"));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("at-least");
    }

    @Test
    void whatCannotBeUsedIsToldWithItsPlaceAndNothingIsChecked() throws IOException {
        Path policy = file(
                "policy.json",
                "{\"format\": \"gongkai-policy/1\", \"rules\": [\n{\"rule\": \"AC99\", \"severity\": \"off\", \"reason\": \"x\"}]}");
        Run run = Run.gongkai("check", "--lang", "en", "--policy", policy, IMBALANCE);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("policy.json:2:").contains("AC99");

        Run none = Run.gongkai("check", "--lang", "en", "--local-rules", folder.resolve("none.json"), IMBALANCE);
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("none.json: no such file");
    }

    @Test
    void aPageAboutAllReportsHasEachOfThem() throws IOException {
        Path page = folder.resolve("all.html");
        Run.gongkai(
                "check",
                "--lang",
                "zh",
                "--report",
                page,
                report("quyang-2021.txt"),
                IMBALANCE,
                folder.resolve("none.txt"));
        assertThat(Files.readString(page)).contains("曲阳街道", "heyang-2025-imbalance.txt", "none.txt", "通过 1 份");
    }

    @Test
    void thePageGivesThePolicysVerdict() throws IOException {
        Path page = folder.resolve("all.html");
        Path policy = file("policy.json", """
                {"format": "gongkai-policy/1", "verdict": {"reject": {"error": 100}, "acceptWithRemarks": {"error": 1}}}
                """);
        Run run = Run.gongkai("check", "--lang", "zh", "--policy", policy, "--report", page, IMBALANCE);
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(page)).contains("共 1 份：通过 1 份");
    }
}
