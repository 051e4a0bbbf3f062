package io.github.gongkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.Line;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

class GongkaiArbitrariesTest {

    @Example
    void everyPublicTypeOfCoreCanBeDrawn() throws Exception {
        List<Class<?>> types = publicTypesOfCore();
        assertThat(types)
                .contains(AnnualReport.class, Finding.class, Block.Picture.class)
                .hasSizeGreaterThan(50);
        assertThat(types).allSatisfy(type -> {
            Object drawn = Arbitraries.defaultFor(type).sample();
            assertThat(drawn).isInstanceOf(type);
        });
    }

    /** Without builders, which are no values, and what holds nothing but constants. */
    private static List<Class<?>> publicTypesOfCore() throws IOException, URISyntaxException {
        Path place = Path.of(AnnualReport.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(place)) {
            return publicTypes(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
            return publicTypes(jar.getPath("/"));
        }
    }

    private static List<Class<?>> publicTypes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("-info"))
                    .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
                    .filter(name -> !name.contains(".internal."))
                    .<Class<?>>map(GongkaiArbitrariesTest::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass())
                    .filter(type -> !type.getSimpleName().equals("Builder"))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 1000)
    void codesAreMostlyWellFormed(@ForAll CreditCode credit, @ForAll DivisionCode division) {
        Statistics.label("credit").collect(credit.isValid()).coverage(c -> {
            c.check(true).percentage(p -> p > 60);
            c.check(false).percentage(p -> p > 10);
        });
        Statistics.label("division").collect(division.isValid()).coverage(c -> {
            c.check(true).percentage(p -> p > 60);
            c.check(false).percentage(p -> p > 5);
        });
    }

    /** The rarest states are 2.4 % of 60 000 figures: that 2 000 hold 0.5 % or less is a matter of one run in ten billion. */
    @Property(tries = 2000)
    void figuresAreInEveryState(@ForAll Figure figure) {
        Statistics.label("state").collect(figure.state()).coverage(c -> {
            for (Figure.State state : Figure.State.values()) {
                c.check(state).percentage(p -> p > 0.5);
            }
        });
    }

    @Property
    void linesAndColumnsAreOfTheForm(@ForAll Cell cell, @ForAll Line line, @ForAll Column column) {
        assertThat(cell.edition().cell(cell.address())).containsSame(cell);
        assertThat(line.key()).isNotBlank();
        assertThat(column.key()).isNotBlank();
    }

    @Property(tries = 50)
    void findingsHaveAMessageAndReadingsAPlaceForEveryCell(@ForAll Finding finding, @ForAll Reading reading) {
        assertThat(finding.message(Locale.CHINESE)).isNotBlank();
        assertThat(reading.report().edition().cells())
                .allSatisfy(cell -> assertThat(reading.sources().of(cell)).isPresent());
    }
}
