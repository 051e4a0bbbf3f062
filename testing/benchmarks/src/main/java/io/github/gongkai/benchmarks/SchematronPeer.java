package io.github.gongkai.benchmarks;

import com.helger.schematron.sch.SchematronResourceSCH;
import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.serialization.ReportXml;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.Document;

/**
 * Schematron as ph-schematron runs it: the schema compiled to XSLT once and kept, one assertion for each identity, the report as
 * the bytes of its XML form, as it would arrive. The count is read from the SVRL document that comes out.
 */
final class SchematronPeer implements IdentityPeer {

    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final String REPORT = "urn:gongkai:report:1";

    private final SchematronResourceSCH schema;
    private final byte[] document;

    /**
     * Compiles the schema.
     *
     * @param report a report that states every count
     * @throws IllegalStateException if the schema cannot be compiled
     */
    SchematronPeer(AnnualReport report) {
        this.schema = SchematronResourceSCH.fromString(schema(Sum.of(report.edition())), StandardCharsets.UTF_8);
        this.document = ReportXml.toBytes(report);
        if (!schema.isValidSchematron()) {
            throw new IllegalStateException("no Schematron schema");
        }
    }

    private static String schema(List<Sum> sums) {
        StringBuilder schema = new StringBuilder(
                        "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'>")
                .append("<ns prefix='r' uri='" + REPORT + "'/><pattern><rule context='/r:report'>");
        for (Sum sum : sums) {
            schema.append("<assert test='")
                    .append(terms(sum.parts()))
                    .append(" = ")
                    .append(terms(sum.totals()))
                    .append("'>does not add up</assert>");
        }
        return schema.append("</rule></pattern></schema>").toString();
    }

    private static String terms(List<Cell> cells) {
        return cells.stream().map(SchematronPeer::path).collect(Collectors.joining(" + "));
    }

    /** The address is the path: its last step is an attribute, the others are elements. */
    private static String path(Cell cell) {
        int last = cell.address().lastIndexOf('.');
        return "r:" + cell.address().substring(0, last).replace(".", "/r:") + "/@"
                + cell.address().substring(last + 1);
    }

    @Override
    public int broken() {
        try {
            Document result = schema.applySchematronValidation(new StreamSource(new ByteArrayInputStream(document)));
            if (result == null) {
                throw new IllegalStateException("no result");
            }
            return result.getElementsByTagNameNS(SVRL, "failed-assert").getLength();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
