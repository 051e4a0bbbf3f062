package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @Test
    void theWrongCellIsFoundAndTheReportWrittenAsItStands(@TempDir Path folder) throws IOException {
        Path xml = folder.resolve("heyang-2025.xml");
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Quickstart.main(new String[] {"heyang-2025.html", xml.toString()});
        } finally {
            System.setOut(console);
        }

        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("AC02 "), lines.get(0));
        assertTrue(lines.get(1).startsWith("AC03 "), lines.get(1));
        assertTrue(lines.get(2).startsWith("(1) Granted, Natural persons: 209 should be 290"), lines.get(2));
        assertTrue(Files.readString(xml).contains("<granted naturalPersons=\"209\""), xml.toString());
    }
}
