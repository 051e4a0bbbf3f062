package io.github.gongkai.documents.internal.ooxml;

import io.github.gongkai.documents.internal.print.Markup;
import io.github.gongkai.documents.internal.print.Printed;
import io.github.gongkai.documents.internal.recognition.StatedFacts;
import io.github.gongkai.report.AnnualReport;
import org.apache.poi.ooxml.POIXMLProperties;

/** What a file states about itself, apart from its text: its author and title, and the facts of the report by name. */
public final class FileProperties {

    /** Who writes our files and the comments in them. */
    public static final String AUTHOR = "Gongkai";

    private FileProperties() {}

    /** Sets what a document of ours states about itself. */
    public static void set(POIXMLProperties properties, AnnualReport report) {
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(AUTHOR);
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setCreator(
                report.agency().map(agency -> Markup.carried(agency.name())).orElse(AUTHOR));
        core.setTitle(Markup.carried(report.title().orElseGet(() -> Printed.untitled(report))));
        POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
        StatedFacts.of(report).forEach((name, value) -> custom.addProperty(name, Markup.carried(value)));
    }
}
