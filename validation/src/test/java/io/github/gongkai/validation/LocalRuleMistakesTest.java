package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRuleMistakesTest {

    private static final Term RECEIVED = Term.of("requests.received.total");
    private static final LinearComparison SOUND = LinearComparison.of(RECEIVED, Relation.AT_LEAST, Term.of(0));

    private static List<String> mistakes(LocalRule.Builder rule) {
        return rule.mistakes().stream()
                .map(mistake -> mistake.part() + ": " + mistake.reason().en())
                .toList();
    }

    private static List<String> mistakes(Term left) {
        return mistakes(LocalRuleTest.rule(LinearComparison.of(left, Relation.EQUAL, RECEIVED)));
    }

    @Test
    void aSoundRuleHasNone() {
        assertThat(mistakes(LocalRuleTest.rule(SOUND))).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertThat(mistakes(LocalRule.builder()))
                .containsExactly(
                        "id: missing",
                        "severity: missing",
                        "statement: missing",
                        "basis: missing",
                        "comparison: missing",
                        "message: missing");
    }

    @Test
    void whatHasMistakesCannotBeBuilt() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LocalRuleTest.rule(LinearComparison.of(Term.of("requests.x"), Relation.EQUAL, RECEIVED))
                                .id("AC01")
                                .build())
                .withMessage(
                        "local rule AC01: id: \"AC01\" looks like a rule of the library (two capital letters and digits),"
                                + " which is not open to local rules; comparison.left[0]: no form has \"requests.x\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalRule.builder().build())
                .withMessageStartingWith("local rule: id: missing; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-1", "苏州_01", "AC", "ac01", "A1", "ABC12", "AC01-SZ", "1"})
    void anIdIsLettersDigitsHyphensAndUnderscores(String id) {
        assertThat(mistakes(LocalRuleTest.rule(SOUND).id(id))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a.b", "a/b", "a\nb", "12345678901234567890123456789012345678901"})
    void nothingElseIsAnId(String id) {
        assertThat(mistakes(LocalRuleTest.rule(SOUND).id(id)))
                .singleElement()
                .asString()
                .contains("is no id");
    }

    @Test
    void noIdOfTheLibraryIsOpenToLocalRules() {
        List<String> ids = Stream.concat(
                        Catalogue.RULES.stream(),
                        Stream.of(ReadingProblem.values()).map(ReadingProblem::rule))
                .map(Rule::id)
                .toList();
        assertThat(ids)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(mistakes(LocalRuleTest.rule(SOUND).id(id)))
                        .singleElement()
                        .asString()
                        .contains("looks like a rule of the library"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "requests.received",
                "requests.recieved.total",
                "requests.received.total.",
                "Requests.received.total",
                " requests.received.total",
                "previous:requests.x.total",
                "previous: requests.received.total",
                "last:requests.received.total",
                "",
                "requests.*.*.*.*.*.total",
                "requests.total.*.naturalPersons",
                "agency.name"
            })
    void anAddressThatNoFormHasIsNamed(String address) {
        assertThat(mistakes(Term.of(address))).containsExactly("comparison.left[0]: no form has \"" + address + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "proactiveDisclosure.normativeDocuments.inForce, 2019-60",
        "requests.outcomes.otherHandling.others.total, 2019-60",
        "requests.outcomes.otherHandling.*.total, 2019-60",
        "proactiveDisclosure.procurement.items, 2021-30"
    })
    void anAddressThatOnlyTheOtherEditionHasIsNamedWithTheEdition(String address, String lacking) {
        assertThat(mistakes(Term.of(address)))
                .containsExactly("comparison.left[0]: the form of " + lacking + " has no \"" + address
                        + "\"; leave it out of editions");
        Edition other = lacking.equals("2019-60") ? Edition.REVISED_2021 : Edition.TRIAL_2019;
        assertThat(mistakes(LocalRuleTest.rule(LinearComparison.of(Term.of(address), Relation.EQUAL, RECEIVED))
                        .editions(Set.of(other))))
                .isEmpty();
    }

    @Test
    void lastYearsReportMayBeOfEitherEdition() {
        assertThat(mistakes(Term.of("previous:proactiveDisclosure.procurement.items")))
                .isEmpty();
    }

    @Test
    void figuresOfDifferentUnitsAreNotAddedUp() {
        assertThat(mistakes(LocalRuleTest.rule(
                                LinearComparison.of(Term.of("proactiveDisclosure.*.*"), Relation.EQUAL, RECEIVED))
                        .editions(Set.of(Edition.REVISED_2021))))
                .singleElement()
                .asString()
                .startsWith("comparison.left[0]: \"proactiveDisclosure.*.*\" adds up figures of different units: ");
    }

    @Test
    void figuresThatOnlyAnotherEditionHasInOtherUnitsAreAddedUp() {
        // Beside decisions the form of 2019 has items on these lines.
        String licences = "proactiveDisclosure.licences.*";
        LinearComparison now = LinearComparison.of(Term.of(licences), Relation.EQUAL, RECEIVED);
        LinearComparison before = LinearComparison.of(RECEIVED, Relation.EQUAL, Term.of("previous:" + licences));

        assertThat(mistakes(LocalRuleTest.rule(now).editions(Set.of(Edition.REVISED_2021))))
                .isEmpty();
        assertThat(mistakes(LocalRuleTest.rule(now).editions(Set.of(Edition.TRIAL_2019))))
                .containsExactly("comparison.left[0]: \"proactiveDisclosure.licences.*\" adds up figures of different"
                        + " units: items, pieces");
        assertThat(mistakes(LocalRuleTest.rule(before).editions(Set.of(Edition.REVISED_2021))))
                .as("last year's report may be of either edition")
                .containsExactly("comparison.right[0]: \"previous:proactiveDisclosure.licences.*\" adds up figures of"
                        + " different units: items, pieces");
    }

    @Test
    void aRuleWithoutAnEditionASideOrACellOfThisYearSaysNothing() {
        assertThat(mistakes(LocalRuleTest.rule(SOUND).editions(Set.of()))).containsExactly("editions: no edition");
        assertThat(mistakes(LocalRuleTest.rule(
                        new LinearComparison(List.of(), Relation.EQUAL, List.of(RECEIVED), BigDecimal.ZERO))))
                .containsExactly("comparison.left: no summand; to compare with nothing write 0");
        assertThat(mistakes(LocalRuleTest.rule(
                        LinearComparison.of(Term.of("previous:requests.received.total"), Relation.EQUAL, Term.of(0)))))
                .containsExactly("comparison: no cell of this year's report is compared");
        assertThat(mistakes(Term.times(0, "requests.received.total")))
                .containsExactly("comparison.left[0]: the coefficient is 0");
        assertThat(mistakes(LocalRuleTest.rule(new LinearComparison(
                        List.of(RECEIVED), Relation.EQUAL, List.of(Term.of(0)), BigDecimal.valueOf(-1)))))
                .containsExactly("comparison.tolerance: a tolerance is not negative");
    }

    @Test
    void theConditionIsLookedAtLikeTheComparison() {
        assertThat(mistakes(LocalRuleTest.rule(SOUND)
                        .condition(new LinearComparison(
                                List.of(Term.of("x")), Relation.EQUAL, List.of(), BigDecimal.ZERO))))
                .containsExactly(
                        "condition.left[0]: no form has \"x\"",
                        "condition.right: no summand; to compare with nothing write 0");
        assertThat(mistakes(LocalRuleTest.rule(SOUND)
                        .condition(LinearComparison.of(
                                Term.of("previous:requests.received.total"), Relation.MORE, Term.of(0)))))
                .isEmpty();
    }

    @Test
    void everyPlaceholderOfAMessageStandsForSomething() {
        assertThat(mistakes(LocalRuleTest.rule(SOUND)
                        .message(new Labels("{left}{合计}{previous}", "{requests.received.total}{Left}{}"))))
                .containsExactly(
                        "message.zh: nothing stands for the placeholder {合计}",
                        "message.zh: nothing stands for the placeholder {previous}",
                        "message.en: nothing stands for the placeholder {Left}",
                        "message.en: nothing stands for the placeholder {}");
        assertThat(mistakes(LocalRuleTest.rule(SOUND).message(new Labels("{left", "right} {{left}}"))))
                .containsExactly("message.zh: a brace has no partner", "message.en: a brace has no partner");
        for (String message : List.of("{", "}", "}合计", "合计{", "合计}", "}{")) {
            assertThat(mistakes(LocalRuleTest.rule(SOUND).message(new Labels(message, "{left}"))))
                    .containsExactly("message.zh: a brace has no partner");
        }
    }

    @Test
    void aMessageMayNameWhatTheConditionMentions() {
        assertThat(mistakes(LocalRuleTest.rule(SOUND)
                        .condition(
                                LinearComparison.of(Term.of("previous:requests.received.*"), Relation.MORE, Term.of(0)))
                        .message(new Labels("{previous}", "{previous:requests.received.*}"))))
                .isEmpty();
    }

    @Test
    void mistakesAreToldInChineseToo() {
        assertThat(LocalRuleTest.rule(LinearComparison.of(
                                new Term(BigDecimal.ONE, Optional.of("requests.x")), Relation.EQUAL, RECEIVED))
                        .mistakes())
                .containsExactly(new Mistake(
                        "comparison.left[0]", new Labels("任何格式都没有“requests.x”", "no form has \"requests.x\"")));
    }
}
