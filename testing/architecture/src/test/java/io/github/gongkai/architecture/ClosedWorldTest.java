package io.github.gongkai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.gongkai.validation.constraint.ConsistentReport;
import io.github.gongkai.validation.constraint.CreditCode;
import io.github.gongkai.validation.constraint.DivisionCode;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a native image cannot see by itself: whatever the library looks up by name, and whatever others of it. All of it is
 * listed here, and in the metadata that comes with the jars. (jqwik, the providers of Jakarta Validation, POI and PDFBox need
 * metadata of their own.)
 */
class ClosedWorldTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.gongkai");

    /** By class: which of its methods look something up. */
    private static final Map<String, Pattern> LOOK_UPS = Map.of(
            "java.lang.Class",
            Pattern.compile(
                    "forName|newInstance|getResource.*|getRecordComponents|getEnumConstants|getPermittedSubclasses"
                            + "|get(Declared)?(Method|Field|Constructor)s?"),
            "java.lang.ClassLoader",
            Pattern.compile("loadClass|getResources?|getResourceAsStream|getSystemResource.*"),
            "java.lang.Module",
            Pattern.compile("getResourceAsStream"),
            "java.lang.invoke.MethodHandles$Lookup",
            Pattern.compile("find.*|unreflect.*|define.*"),
            "java.util.ServiceLoader",
            Pattern.compile("load.*"),
            "java.util.ResourceBundle",
            Pattern.compile("getBundle"),
            "java.io.ObjectInputStream",
            Pattern.compile("<init>"),
            "java.io.ObjectOutputStream",
            Pattern.compile("<init>"));

    @Test
    void oneClassLooksUpByNameAndItLooksUpSchemas() {
        assertThat(LIBRARY.stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(access -> isLookUp(access.getTarget()))
                        .map(access -> access.getOriginOwner().getName() + " calls "
                                + access.getTarget().getFullName())
                        .distinct())
                .containsExactly("io.github.gongkai.serialization.ReportSchemas calls"
                        + " java.lang.Class.getResourceAsStream(java.lang.String)");
    }

    private static boolean isLookUp(AccessTarget target) {
        String owner = target.getOwner().getName();
        return owner.startsWith("java.lang.reflect.")
                || (LOOK_UPS.containsKey(owner)
                        && LOOK_UPS.get(owner).matcher(target.getName()).matches());
    }

    @Test
    void theSchemasAreInTheMetadata() throws IOException {
        String packageFolder = "io/github/gongkai/serialization";
        try (Stream<Path> schemas = Files.list(
                Path.of("..", "..", "serialization", "src", "main", "resources").resolve(packageFolder))) {
            List<String> names = schemas.map(schema -> "\\\\Q" + packageFolder + "/" + schema.getFileName() + "\\\\E")
                    .toList();
            assertThat(names).hasSize(6);
            assertThat(quoted(metadata("gongkai-serialization/resource-config.json"), ".*\\.(json|xsd).*"))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void whatProvidersOfJakartaValidationMakeIsInTheMetadata() throws IOException {
        Stream<Class<?>> constraints = Stream.of(ConsistentReport.class, CreditCode.class, DivisionCode.class);
        assertThat(quoted(metadata("gongkai-validation/reflect-config.json"), "io\\.github\\..*"))
                .containsExactlyInAnyOrderElementsOf(constraints
                        .map(constraint ->
                                constraint.getAnnotation(Constraint.class).validatedBy())
                        .flatMap(Arrays::stream)
                        .map(Class::getName)
                        .toList());
        assertThat(quoted(metadata("gongkai-validation/resource-config.json"), "Contributor.*"))
                .isEqualTo(Set.of("ContributorValidationMessages"));
    }

    private static String metadata(String file) throws IOException {
        String path = "META-INF/native-image/io.github.gongkai/" + file;
        try (InputStream in = ClosedWorldTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> quoted(String json, String pattern) {
        return Set.copyOf(Pattern.compile("\"([^\"]*)\"")
                .matcher(json)
                .results()
                .map(match -> match.group(1))
                .filter(text -> text.matches(pattern))
                .toList());
    }
}
