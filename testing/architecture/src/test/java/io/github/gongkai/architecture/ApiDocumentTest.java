package io.github.gongkai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/api} against what users of each module can call: until there is a release to compare with, it is the
 * baseline. A change that is wanted is written there by hand or by the command that the failure names; one that is not is
 * seen in review, as a line that went away.
 */
class ApiDocumentTest {
    private static final Path DOCUMENTS = Path.of("..", "..", "docs", "api");
    private static final String REGENERATE = "gongkai.docs";

    @Test
    void thePublicApiOfEveryModuleIsTheOneOnRecord() throws IOException {
        Map<String, String> modules = new TreeMap<>();
        for (URL descriptor :
                Collections.list(ApiDocumentTest.class.getClassLoader().getResources("module-info.class"))) {
            try (InputStream in = descriptor.openStream()) {
                ModuleDescriptor module = ModuleDescriptor.read(in);
                if (module.name().startsWith("io.github.gongkai.")) {
                    modules.put(module.name(), document(module, descriptor));
                }
            }
        }
        assertThat(modules).hasSizeGreaterThanOrEqualTo(6);
        for (Map.Entry<String, String> module : modules.entrySet()) {
            Path document = DOCUMENTS.resolve(module.getKey() + ".txt");
            if (Boolean.getBoolean(REGENERATE)) {
                Files.createDirectories(DOCUMENTS);
                Files.writeString(document, module.getValue());
            }
            assertThat(document).exists();
            assertThat(module.getValue())
                    .as(
                            "%s. If the change is wanted: mvn -pl testing/architecture -am verify -Dtest=ApiDocumentTest"
                                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dgongkai.docs=true",
                            document)
                    .isEqualTo(Files.readString(document));
        }
    }

    private static String document(ModuleDescriptor module, URL descriptor) throws IOException {
        TreeSet<String> types = new TreeSet<>();
        for (ModuleDescriptor.Exports exports : module.exports()) {
            for (String name : classes(descriptor, exports.source())) {
                Class<?> type = load(name);
                if (!exports.isQualified() && isPublic(type)) {
                    types.add(document(type));
                }
            }
        }
        return String.join("\n", types);
    }

    private static List<String> classes(URL descriptor, String packageName) throws IOException {
        String folder = packageName.replace('.', '/') + "/";
        URLConnection connection = descriptor.openConnection();
        Stream<String> files;
        if (connection instanceof JarURLConnection jar) {
            files = jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.startsWith(folder));
        } else {
            Path root = Path.of(URI.create(descriptor.toString())).resolveSibling(folder);
            try (Stream<Path> listed = Files.list(root)) {
                files = listed.map(file -> folder + file.getFileName()).toList().stream();
            }
        }
        return files.filter(name -> name.indexOf('/', folder.length()) < 0)
                .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                .map(name ->
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiDocumentTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Stream.<Class<?>>iterate(type, t -> t != null, Class::getEnclosingClass)
                .allMatch(t -> Modifier.isPublic(t.getModifiers()) && !t.isAnonymousClass());
    }

    private static String document(Class<?> type) {
        StringBuilder text = new StringBuilder(type.toGenericString());
        List<Type> parents = new ArrayList<>(Arrays.asList(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            parents.add(0, type.getGenericSuperclass());
        }
        text.append(" : ")
                .append(names(parents.stream()
                        .filter(parent -> !(parent instanceof Class<?> hidden) || isPublic(hidden))
                        .toArray(Type[]::new)));
        TreeSet<String> members = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (isApi(method) && !method.isBridge()) {
                String value = method.getDefaultValue() == null ? "" : " default";
                members.add(modifiers(method) + method.getGenericReturnType().getTypeName() + " " + method.getName()
                        + signature(method) + value);
            }
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            members.add(modifiers(constructor) + "new" + signature(constructor));
        }
        for (Field field : type.getFields()) {
            if (isApi(field)) {
                members.add(modifiers(field) + field.getGenericType().getTypeName() + " " + field.getName());
            }
        }
        if (type.isRecord()) {
            members.add("record"
                    + Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.joining(", ", "(", ")")));
        }
        members.forEach(member -> text.append("\n    ").append(member));
        return text.append('\n').toString();
    }

    /** What users inherit from a hidden type of ours is theirs to call too. */
    private static boolean isApi(Member member) {
        return member.getDeclaringClass().getName().startsWith("io.github.gongkai.") && !member.isSynthetic();
    }

    private static String modifiers(Member member) {
        int relevant = Modifier.PUBLIC | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;
        return Modifier.toString(member.getModifiers() & relevant) + " ";
    }

    private static String signature(Executable executable) {
        String thrown = executable.getExceptionTypes().length == 0
                ? ""
                : " throws " + names(executable.getGenericExceptionTypes());
        return Arrays.stream(executable.getParameters())
                        .map(Parameter::getParameterizedType)
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", ", "(", ")"))
                + thrown;
    }

    private static String names(Type[] types) {
        return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    }
}
