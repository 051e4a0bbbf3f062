package io.github.gongkai.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.gongkai.documents.ReportDocument;

class DocumentFuzzTest {

    @FuzzTest(maxDuration = Targets.DURATION)
    void whateverIsTakenForADocumentIsReadOrRefused(byte[] document) {
        Watch.read(() -> ReportDocument.read(document, "fuzz"));
    }
}
