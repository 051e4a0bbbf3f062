package io.github.gongkai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a user can call, a user can also name: javac's {@code exports} lint would say so, but is off for the sake of our
 * annotations, and does not look at what a public class inherits from a hidden one.
 */
class PublicApiTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.gongkai");

    private static final List<ModuleDescriptor> MODULES = ourModules();

    /** Packages for users of a library that nobody else has to have, with the module of that library. */
    private static final Map<String, String> OPTIONAL =
            Map.of("io.github.gongkai.validation.constraint", "jakarta.validation");

    @Test
    void everyModuleOfTheLibraryIsSeen() {
        assertThat(MODULES)
                .extracting(ModuleDescriptor::name)
                .containsExactlyInAnyOrder(
                        "io.github.gongkai.core",
                        "io.github.gongkai.validation",
                        "io.github.gongkai.serialization",
                        "io.github.gongkai.jackson3",
                        "io.github.gongkai.documents",
                        "io.github.gongkai.testkit");
    }

    @Test
    void everyTypeInAPublicSignatureIsPublicToo() {
        assertThat(LIBRARY.stream()
                        .filter(PublicApiTest::isPublicApi)
                        .flatMap(type -> signatures(type)
                                .flatMap(signature -> typesIn(signature)
                                        .filter(used -> !isVisibleWith(used, type))
                                        .map(used -> type.getName() + " shows " + used.getName() + " in "
                                                + signature.getFullName())))
                        .sorted())
                .isEmpty();
    }

    private static Stream<JavaCodeUnit> signatures(JavaClass type) {
        return Stream.concat(type.getAllMethods().stream(), type.getConstructors().stream())
                .filter(unit -> isOurs(unit.getOwner()))
                .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                        || unit.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static Stream<JavaClass> typesIn(JavaCodeUnit signature) {
        return Stream.of(
                        Stream.of(signature.getReturnType()),
                        signature.getParameterTypes().stream(),
                        signature.getExceptionTypes().stream())
                .flatMap(types -> types)
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream)
                .map(JavaClass::getBaseComponentType)
                .filter(used -> !used.isPrimitive())
                .distinct();
    }

    /** A type of ours has to be public itself; any other has to come along with our module, without a second one named. */
    private static boolean isVisibleWith(JavaClass used, JavaClass type) {
        if (isOurs(used)) {
            return isPublicApi(used);
        }
        Set<String> alongWithUs = MODULES.stream()
                .filter(module -> module.packages().contains(type.getPackageName()))
                .flatMap(module -> module.requires().stream())
                .filter(requires -> requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                .map(ModuleDescriptor.Requires::name)
                .collect(Collectors.toCollection(HashSet::new));
        Optional.ofNullable(OPTIONAL.get(type.getPackageName())).ifPresent(alongWithUs::add);
        if (used.getPackageName().startsWith("java")) {
            String module = used.reflect().getModule().getName();
            if (module != null) {
                return module.equals("java.base") || alongWithUs.contains(module);
            }
        }
        // Seen from the class path other libraries have no module; those we use are named like their first package.
        return alongWithUs.stream().anyMatch(module -> (used.getPackageName() + ".").startsWith(module + "."));
    }

    private static boolean isPublicApi(JavaClass type) {
        return isOurs(type)
                && Stream.iterate(
                                type, t -> t != null, t -> t.getEnclosingClass().orElse(null))
                        .allMatch(t -> t.getModifiers().contains(JavaModifier.PUBLIC))
                && MODULES.stream()
                        .flatMap(module -> module.exports().stream())
                        .anyMatch(exports -> exports.source().equals(type.getPackageName()) && !exports.isQualified());
    }

    private static boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith("io.github.gongkai.");
    }

    private static List<ModuleDescriptor> ourModules() {
        try {
            List<ModuleDescriptor> modules = new ArrayList<>();
            for (URL descriptor :
                    Collections.list(PublicApiTest.class.getClassLoader().getResources("module-info.class"))) {
                try (InputStream in = descriptor.openStream()) {
                    modules.add(ModuleDescriptor.read(in));
                }
            }
            modules.removeIf(module -> !module.name().startsWith("io.github.gongkai."));
            return modules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
