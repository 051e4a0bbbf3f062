package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.form.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the schemas, in the jar and under docs, against the catalogue they are written from. */
class SchemaDocumentTest {

    private static final Path SHIPPED = Path.of("src", "main", "resources", "io", "github", "gongkai", "serialization");
    private static final Path PUBLISHED = Path.of("..", "docs", "schemas");
    private static final String REGENERATE = "gongkai.docs";

    @ParameterizedTest
    @EnumSource
    void theSchemasAreThoseOfTheCatalogue(Edition edition) throws IOException {
        check("report-1-" + edition.id() + ".schema.json", JsonSchemaText.of(edition));
        check("report-1-" + edition.id() + ".xsd", XmlSchemaText.of(edition));
    }

    @ParameterizedTest
    @EnumSource
    void theSchemasAreInTheJar(Edition edition) {
        assertThat(ReportSchemas.json(edition)).contains(edition.document());
        assertThat(ReportSchemas.xml(edition)).contains(edition.document());
    }

    @Test
    void theXmlSchemaOfResultsIsThatOfTheirJsonSchema() throws IOException {
        check("result-1.xsd", ResultSchemaText.of(new ObjectMapper().readTree(ResultJson.schema())));
    }

    private static void check(String name, String wanted) throws IOException {
        for (Path folder : new Path[] {SHIPPED, PUBLISHED}) {
            Path file = folder.resolve(name);
            if (Boolean.getBoolean(REGENERATE)) {
                Files.createDirectories(folder);
                Files.writeString(file, wanted);
            }
            assertThat(file)
                    .withFailMessage(file + " is stale; write it anew with:"
                            + " mvn -pl serialization -am test -Dtest=SchemaDocumentTest"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dgongkai.docs=true")
                    .content(StandardCharsets.UTF_8)
                    .isEqualTo(wanted);
        }
    }
}
