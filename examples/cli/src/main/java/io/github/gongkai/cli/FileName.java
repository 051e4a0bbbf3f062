package io.github.gongkai.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
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

    /** Takes the names of files that can be written. */
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
