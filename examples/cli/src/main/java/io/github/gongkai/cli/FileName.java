package io.github.gongkai.cli;

import io.github.gongkai.documents.DocumentFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes the names of files and folders. */
class FileName implements ITypeConverter<Path> {

    /** Creates the converter; picocli calls this. */
    FileName() {}

    @Override
    public Path convert(String name) {
        if (name.isEmpty()) {
            // Java takes it for the current folder; it is a shell variable that is not set.
            throw new TypeConversionException("the name of a file is empty");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "this locale has no such name; with Chinese names set LC_ALL=C.UTF-8: " + name);
        }
    }

    /** Takes the names of files that a report can be written to. */
    static final class Report extends FileName {
        /** What a name may end with after the ending of a format that is text. */
        static final String PACKED = ".gz";

        static final String XML = ".xml";
        static final String LINES = ".ndjson";

        /** The endings, in the order in which they are told. */
        private static final List<String> ENDINGS = Stream.of(
                        Stream.of(Json.ENDING, XML, LINES),
                        Stream.of(DocumentFormat.values()).map(DocumentFormat::ending),
                        Stream.of(Json.ENDING + PACKED, XML + PACKED, LINES + PACKED))
                .flatMap(Function.identity())
                .toList();

        /** Creates the converter; picocli calls this. */
        Report() {}

        @Override
        public Path convert(String name) {
            if (ENDINGS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                throw new TypeConversionException(
                        "only " + String.join(", ", ENDINGS) + " can be written, not '" + name + "'");
            }
            return super.convert(name);
        }
    }

    /** Takes the names of files that JSON can be written to. */
    static final class Json extends FileName {
        private static final String ENDING = ".json";

        /** Creates the converter; picocli calls this. */
        Json() {}

        @Override
        public Path convert(String name) {
            if (!name.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
                throw new TypeConversionException("only " + ENDING + " can be written, not '" + name + "'");
            }
            return super.convert(name);
        }
    }
}
