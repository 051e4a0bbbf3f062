package io.github.gongkai.serialization;

import io.github.gongkai.form.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The schemas of {@code gongkai-report/1}, one for each edition of the form, for systems that do not run this library.
 *
 * <p>A document that a schema rejects is one that the strict reader finds an error in, and the reverse, but for what schemas cannot
 * say; {@code docs/compatibility.md} lists it. The identities of the form stand in the schemas as annotations: they are rules, which
 * a published report may break.
 */
public final class ReportSchemas {

    private ReportSchemas() {}

    /**
     * Returns the JSON Schema (2020-12) of an edition.
     *
     * @param edition the edition of the form
     * @return the schema
     */
    public static String json(Edition edition) {
        return text(edition, "schema.json");
    }

    /**
     * Returns the XML Schema (XSD 1.0) of an edition.
     *
     * @param edition the edition of the form
     * @return the schema, declared to be in UTF-8
     */
    public static String xml(Edition edition) {
        return text(edition, "xsd");
    }

    private static String text(Edition edition, String ending) {
        return text("report-" + Wire.FORMAT_VERSION + '-' + edition.id() + '.' + ending);
    }

    static String text(String name) {
        try (InputStream in = ReportSchemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
