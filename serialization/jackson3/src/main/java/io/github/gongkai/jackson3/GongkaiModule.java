package io.github.gongkai.jackson3;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.report.AnnualReport;
import tools.jackson.databind.module.SimpleModule;

/**
 * Lets a user's Jackson 3 mapper carry reports: {@code JsonMapper.builder().addModule(new GongkaiModule())}. The twin of {@link
 * io.github.gongkai.serialization.jackson.GongkaiModule}, for who has Jackson 3, as Spring Boot 4 does.
 *
 * <p>A report is written as {@link io.github.gongkai.serialization.ReportJson} writes it, as an object among the user's own. In XML,
 * where Jackson's data model has neither {@code null} nor empty lists, it is a text that holds that object.
 *
 * <p>A field of type {@link AnnualReport} is read strictly: an error among the problems fails with {@link
 * tools.jackson.databind.exc.MismatchedInputException}, whose message names the first of them. A field of type {@link Reading}
 * takes whatever can be read, and all problems; their places are those within the report, since a mapper does not tell others.
 */
public final class GongkaiModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Creates the module. */
    public GongkaiModule() {
        super("gongkai");
        addSerializer(AnnualReport.class, new ReportSerializer());
        addDeserializer(AnnualReport.class, new ReportDeserializer());
        addDeserializer(Reading.class, new ReadingDeserializer());
    }
}
