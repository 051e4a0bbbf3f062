package io.github.gongkai.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house: who may know whom, and what no library class may do. */
class HouseRulesTest {
    private static final String[] CORE = {
        "io.github.gongkai.form..",
        "io.github.gongkai.report..",
        "io.github.gongkai.finding..",
        "io.github.gongkai.collation.."
    };
    private static final String VALIDATION = "io.github.gongkai.validation..";
    private static final String SERIALIZATION = "io.github.gongkai.serialization..";
    private static final String JACKSON3 = "io.github.gongkai.jackson3..";
    private static final String DOCUMENTS = "io.github.gongkai.documents..";
    private static final String TESTKIT = "io.github.gongkai.testkit..";

    /** The library modules as users get them; a module that lost its last class would fail the layer rule. */
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.gongkai");

    @Test
    void everyPackageBelongsToOneOfTheModules() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of(CORE), Stream.of(VALIDATION, SERIALIZATION, JACKSON3, DOCUMENTS, TESTKIT))
                        .toArray(String[]::new))
                .check(LIBRARY);
    }

    @Test
    void arrowsGoDownOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("core")
                .definedBy(CORE)
                .layer("validation")
                .definedBy(VALIDATION)
                .layer("serialization")
                .definedBy(SERIALIZATION)
                .layer("jackson3")
                .definedBy(JACKSON3)
                .layer("documents")
                .definedBy(DOCUMENTS)
                .layer("testkit")
                .definedBy(TESTKIT)
                .whereLayer("core")
                .mayNotAccessAnyLayer()
                .whereLayer("validation")
                .mayOnlyAccessLayers("core")
                .whereLayer("serialization")
                .mayOnlyAccessLayers("core", "validation")
                .whereLayer("jackson3")
                .mayOnlyAccessLayers("core", "serialization")
                .whereLayer("documents")
                .mayOnlyAccessLayers("core")
                .whereLayer("testkit")
                .mayOnlyAccessLayers("core")
                .check(LIBRARY);
    }

    @Test
    void coreNeedsTheJdkOnly() {
        classes()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .onlyDependOnClassesThat(Predicates.resideInAnyPackage(CORE)
                        .or(Predicates.resideInAnyPackage(
                                "java..", "org.jspecify.annotations", "org.immutables.value")))
                .because("whoever takes the types takes nothing else with them")
                .check(LIBRARY);
    }

    @Test
    void packagesKnowEachOtherOneWayOnly() {
        slices().matching("io.github.gongkai.(**)").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void aLibraryDoesNotPrintOrLog() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARY);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(LIBRARY);
    }

    @Test
    void aLibraryDoesNotDependOnTheMachineItRunsOn() {
        noClasses()
                .should(accessTargetWhere(methodOf(System.class, "getProperty")
                        .or(methodOf(System.class, "getProperties"))
                        .or(methodOf(System.class, "getenv"))
                        .or(methodOf(System.class, "lineSeparator"))
                        .or(methodOf(Boolean.class, "getBoolean"))
                        .or(methodOf(Integer.class, "getInteger"))
                        .or(methodOf(Long.class, "getLong"))
                        .or(methodOf(Locale.class, "getDefault"))
                        .or(methodOf(TimeZone.class, "getDefault"))))
                .because("the same report gives the same result everywhere; what may differ is a parameter")
                .check(LIBRARY);
    }

    @Test
    void oneClassMakesParsersOfXml() {
        noClasses()
                .that()
                .resideInAnyPackage(SERIALIZATION, JACKSON3)
                .and()
                .doNotHaveSimpleName("XmlParsers")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "javax\\.xml\\..*Factory|org\\.xml\\.sax\\..*Factory|org\\.w3c\\.dom\\.bootstrap\\..*")
                .because("what a parser may fetch and how far it goes is decided in one place")
                .check(LIBRARY);
    }

    private static DescribedPredicate<JavaAccess<?>> methodOf(Class<?> type, String method) {
        return target(owner(Predicates.type(type))).and(target(name(method)));
    }
}
