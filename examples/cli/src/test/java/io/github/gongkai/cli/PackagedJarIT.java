package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar that the README runs, as a process of its own; in the phase {@code integration-test}, when it is there. */
@Timeout(300)
class PackagedJarIT {

    private static final Path JAR = Path.of("target", "gongkai.jar");

    @TempDir
    private Path folder;

    @BeforeAll
    static void jarIsThere() {
        Assumptions.assumeTrue(Files.exists(JAR), "not packaged");
    }

    @Test
    void theFirstCommandOfTheReadmeReadsARealReport() throws Exception {
        Run run = java(List.of(), "check", Run.report("quyang-2021.txt").toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("曲阳街道").contains("200 of 200 cells read").contains("all 42 identities hold");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void everyFormIsReadAndJsonWritten() throws Exception {
        for (String name : List.of("yunlan-2025.html", "heyang-2025.md", "pingluo-2023.json", "zean-2024-rows.txt")) {
            Path out = folder.resolve(name + ".json");
            Run run = java(List.of(), "convert", Run.report(name).toString(), "-o", out.toString());
            assertThat(run).isEqualTo(new Run(0, "", ""));
            assertThat(out).isNotEmptyFile();
        }
    }

    @Test
    void outputIsUtf8WhateverTheLocale() throws Exception {
        Run run = java(
                List.of("LC_ALL=C"),
                "check",
                "--format=json",
                Run.report("quyang-2021.txt").toString());
        assertThat(run.out()).contains("曲阳街道");
        Run chinese = java(
                List.of("LC_ALL=zh_CN.GBK"),
                "check",
                Run.report("quyang-2021.txt").toString());
        assertThat(chinese.out()).startsWith("通过").contains("曲阳街道");
    }

    @Test
    void theJarKnowsItsVersion() throws Exception {
        assertThat(java(List.of(), "--version").out()).matches("gongkai \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void aClosedPipeEndsQuietly() throws Exception {
        Process process = start(List.of(), "check", Run.REPORTS.toString());
        process.getInputStream().close();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(process.getErrorStream().readAllBytes()).isEmpty();
    }

    private Run java(List<String> environment, String... arguments) throws IOException, InterruptedException {
        Process process = start(environment, arguments);
        // What these commands complain of fits the pipe, so that reading one after the other does not block.
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    private static Process start(List<String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(JAR.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        // A JVM that is told options by the environment says so on standard error.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("LANG", "C.UTF-8");
        for (String variable : environment) {
            String[] parts = variable.split("=", 2);
            builder.environment().put(parts[0], parts[1]);
        }
        return builder.start();
    }
}
