package example;

import io.github.gongkai.documents.ReportDocument;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.serialization.ReportXml;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a web page, checks the report in it, prints what it should say, and writes it as XML. */
public final class Quickstart {

    // sample: quickstart
    public static void main(String[] args) throws IOException {
        Reading reading = ReportDocument.read(Path.of(args[0]));
        Validation validation = ReportValidator.standard().validate(reading);
        validation.findings().forEach(finding -> System.out.println(finding.rule() + " " + finding.message(Locale.ENGLISH)));
        validation.repairs().forEach(repair -> System.out.println(repair.reason(Locale.ENGLISH)));
        ReportXml.write(reading.report(), Path.of(args[1]));
    }
    // end
}
