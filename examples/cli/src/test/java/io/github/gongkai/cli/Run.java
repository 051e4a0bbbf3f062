package io.github.gongkai.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One run of the command line within the test's own process. */
record Run(int exit, String out, String err) {

    /** Where the reports of the project are, as seen from this module. */
    static final Path REPORTS = Path.of("..", "reports");

    static Run gongkai(Object... arguments) {
        return gongkai(Language.EN, false, arguments);
    }

    static Run inChinese(Object... arguments) {
        return gongkai(Language.ZH, false, arguments);
    }

    static Run inColour(Object... arguments) {
        return gongkai(Language.EN, true, arguments);
    }

    private static Run gongkai(Language language, boolean colours, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(out, err, StandardCharsets.UTF_8, language, colours, () -> 100, () -> false);
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exit = Main.run(terminal, words);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Path report(String name) {
        return REPORTS.resolve(name);
    }
}
