package io.github.gongkai.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import io.github.gongkai.serialization.ReadOptions;
import io.github.gongkai.serialization.ReportJson;
import io.github.gongkai.validation.ReportValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How time and memory grow: with the number of reports, read one after the other from lines of JSON and checked against the whole
 * catalogue; and with the length of a report's text. One thread; what is read comes out of memory and is not kept.
 *
 * <p>{@code java -Xmx64m -cp testing/benchmarks/target/benchmarks.jar io.github.gongkai.benchmarks.Scale file [largest]}
 */
final class Scale {

    /** The reports of a year, from all of China. */
    static final int NATIONAL_YEAR = 155_000;

    private static final int LARGEST = 1_000_000;
    private static final int DIFFERENT = 64;
    private static final int SENTENCES = 40;
    private static final int BYTES_OF_A_CHARACTER = 3;
    private static final int WARM = 20_000;
    private static final long LONG_ENOUGH = 300_000_000L;
    private static final int[] KILOBYTES = {0, 1, 3, 10, 30, 100, 300, 1000};

    private Scale() {}

    /**
     * Measures, and writes what it measured.
     *
     * @param arguments the file, and the largest number of reports
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        int largest = arguments.length < 2 ? LARGEST : Integer.parseInt(arguments[1]);
        List<AnnualReport> reports = Suqian2024.units(DIFFERENT, SENTENCES);
        byte[] lines = lines(reports.stream().map(Suqian2024::closed));
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode measured = mapper.createObjectNode();
        measured.put("heap", Runtime.getRuntime().maxMemory());
        measured.put("bytesOfAReport", lines.length / DIFFERENT);
        check(new Repeated(lines, WARM));
        ArrayNode byNumber = measured.putArray("reports");
        for (int size : sizes(largest)) {
            measure(byNumber, size, () -> check(new Repeated(lines, size)));
        }
        ArrayNode byText = measured.putArray("text");
        for (int kilobytes : KILOBYTES) {
            int characters = kilobytes * 1000 / BYTES_OF_A_CHARACTER;
            String text = kilobytes == 0 ? "本年度依法公开政府信息。" : TextRulesBenchmark.text(characters);
            AnnualReport report = Suqian2024.closed(Suqian2024.report())
                    .withAgency(Agency.of("某市人民政府"))
                    .withOverview(Narrative.of(List.of(new Block.Paragraph(text))));
            byte[] line = lines(Stream.of(report));
            measure(byText, line.length, () -> check(new Repeated(line, 1)));
        }
        mapper.writerWithDefaultPrettyPrinter().writeValue(Path.of(arguments[0]).toFile(), measured);
    }

    /** 1, 10, 100 …, with the reports of a year among them. */
    private static Iterable<Integer> sizes(int largest) {
        TreeSet<Integer> sizes = new TreeSet<>();
        for (long size = 1; size <= largest; size *= 10) {
            sizes.add((int) size);
        }
        if (NATIONAL_YEAR <= largest) {
            sizes.add(NATIONAL_YEAR);
        }
        return sizes;
    }

    /** The least time of as many rounds as take long enough, at least one, and the most heap in use. */
    private static void measure(ArrayNode points, long size, Runnable work) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long least = Long.MAX_VALUE;
        long begin = System.nanoTime();
        long end = begin;
        while (end - begin < LONG_ENOUGH) {
            long start = end;
            work.run();
            end = System.nanoTime();
            least = Math.min(least, end - start);
        }
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        points.addObject().put("size", size).put("seconds", least / 1e9).put("peakHeap", peak);
        System.out.printf(Locale.ROOT, "%,d: %.6f s, %.1f MB%n", size, least / 1e9, peak / 1e6);
    }

    private static void check(InputStream documents) {
        try (Stream<Reading> readings = ReportJson.readAll(documents, "generated", ReadOptions.strict(), unreadable -> {
            throw new IllegalStateException(unreadable);
        })) {
            readings.forEach(reading -> {
                if (!ReportValidator.standard().validate(reading).isPass()) {
                    throw new IllegalStateException("an error in " + reading.report());
                }
            });
        }
    }

    private static byte[] lines(Stream<AnnualReport> reports) {
        try (ByteArrayOutputStream lines = new ByteArrayOutputStream()) {
            ReportJson.writeAll(reports, lines);
            return lines.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines over and over, without a copy of them all. */
    private static final class Repeated extends InputStream {
        private final byte[] lines;
        private long left;
        private int at;

        /** So many lines of some that may be fewer. */
        Repeated(byte[] lines, int count) {
            this.lines = lines;
            List<Integer> ends = new ArrayList<>();
            for (int i = 0; i < lines.length; i++) {
                if (lines[i] == '\n') {
                    ends.add(i + 1);
                }
            }
            int rest = count % ends.size();
            this.left = (long) (count / ends.size()) * lines.length + (rest == 0 ? 0 : ends.get(rest - 1));
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, left), lines.length - at);
            System.arraycopy(lines, at, target, offset, count);
            at = (at + count) % lines.length;
            left -= count;
            return count;
        }
    }

    /** What was measured, in Markdown, and the pictures beside it. */
    static String section(JsonNode measured, Pictures pictures) throws IOException {
        double heap = measured.path("heap").asDouble() / (1 << 20);
        String page =
                "## Scale\n\nReading from lines of JSON (NDJSON) and checking against all rules, one thread, in a heap of "
                        + Measured.digits(heap, 3) + " MB. A line has "
                        + measured.path("bytesOfAReport").asInt()
                        + " bytes. Least time of several rounds; the heap in use at its peak contains what"
                        + " the collector had not yet taken away, so that it says what is enough, not what is needed.\n\n"
                        + table("Reports", measured.path("reports"));
        for (JsonNode point : measured.path("reports")) {
            if (point.path("size").asInt() == NATIONAL_YEAR) {
                page += "\n**A national year**, " + Measured.digits(NATIONAL_YEAR, 3) + " reports: "
                        + Measured.digits(point.path("seconds").asDouble(), 3) + " s and at most "
                        + Measured.digits(point.path("peakHeap").asDouble() / 1e6, 3) + " MB of heap.\n";
            }
        }
        page += "\n" + growth(measured.path("reports"), 1, "time", "reports", pictures);
        page += growth(measured.path("reports"), 1, "heap", "reports", pictures);
        page +=
                "\nOne report, by the length of its JSON, nearly all of it text; fitted from 10 KB on, where the text counts.\n\n"
                        + table("Bytes", measured.path("text")) + "\n";
        page += growth(measured.path("text"), 10_000, "time", "text", pictures);
        return page + growth(measured.path("text"), 10_000, "heap", "text", pictures) + "\n";
    }

    private static String table(String what, JsonNode points) {
        StringBuilder table =
                new StringBuilder("| " + what + " | Time | Each | Heap at its peak |\n|--:|--:|--:|--:|\n");
        for (JsonNode point : points) {
            double size = point.path("size").asDouble();
            double seconds = point.path("seconds").asDouble();
            table.append("| " + Measured.digits(size, 3) + " | " + Measured.digits(seconds * 1e3, 3) + " ms | "
                    + Measured.digits(seconds * 1e6 / size, 3) + " µs | "
                    + Measured.digits(point.path("peakHeap").asDouble() / 1e6, 3) + " MB |\n");
        }
        return table.toString();
    }

    private static String growth(JsonNode measured, double from, String of, String by, Pictures pictures)
            throws IOException {
        boolean time = of.equals("time");
        List<Plot.Point> points = new ArrayList<>();
        for (JsonNode point : measured) {
            points.add(new Plot.Point(
                    point.path("size").asDouble(),
                    time
                            ? point.path("seconds").asDouble()
                            : point.path("peakHeap").asDouble() / 1e6));
        }
        Plot.Fit fit =
                Plot.fit(points.stream().filter(point -> point.x() >= from).toList());
        String file = by + "-" + of + ".svg";
        String title = (time ? "Time" : "Heap at its peak") + " by " + (by.equals("text") ? "bytes of a report" : by);
        pictures.write(
                file, new Plot(title, by.equals("text") ? "bytes" : by, time ? "seconds" : "MB", points).svg(from));
        return title + ": exponent " + Measured.digits(fit.exponent(), 3) + ".\n\n![" + title + "](benchmarks/" + file
                + ")\n\n";
    }

    /** Where pictures go. */
    interface Pictures {

        /**
         * Keeps a picture.
         *
         * @param name the name of its file
         * @param svg the picture
         * @throws IOException if it cannot be written
         */
        void write(String name, String svg) throws IOException;
    }
}
