package io.github.gongkai.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: {@code gongkai check}, {@code convert}, {@code aggregate}, {@code compare} and {@code rules}. */
@Command(
        name = "gongkai",
        description = {
            "Checks, converts, adds up and compares annual reports on government information disclosure (政府信息公开工作年度报告).",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        commandListHeading = "%nCommands:%n",
        footer = {"", "gongkai COMMAND --help tells more."})
public final class Main {

    /** What a program ends with whose reader went away: 128 and the number of SIGPIPE. */
    private static final int PIPE_CLOSED = 141;

    private Main() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /**
     * Runs a command.
     *
     * @param terminal where it writes
     * @param arguments the command and its arguments
     * @return the exit code
     */
    static int run(Terminal terminal, String... arguments) {
        CommandLine gongkai = new CommandLine(new Main())
                .addSubcommand(new Check(terminal))
                .addSubcommand(new Convert(terminal))
                .addSubcommand(new Aggregate(terminal))
                .addSubcommand(new Compare(terminal))
                .addSubcommand(new Rules(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(new OutputStreamWriter(terminal.out(), terminal.charset())))
                .setErr(new PrintWriter(new OutputStreamWriter(terminal.err(), terminal.charset())))
                .setParameterExceptionHandler((e, given) -> misunderstood(e))
                .setExecutionExceptionHandler((e, command, given) -> failed(e, terminal));
        int exitCode = gongkai.execute(arguments);
        gongkai.getOut().flush();
        return exitCode;
    }

    private static int misunderstood(ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        boolean noSuchCommand = command.getParent() == null
                && e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption();
        String message = noSuchCommand
                ? "no such command; there are "
                        + String.join(", ", command.getSubcommands().keySet())
                : String.valueOf(e.getMessage());
        err.println(command.getCommandSpec().qualifiedName() + ": " + DisplayText.clean(message));
        command.usage(err);
        err.flush();
        return Tally.UNREADABLE;
    }

    private static int failed(Exception e, Terminal terminal) {
        if (e instanceof IOException cannotWrite) {
            String reason = String.valueOf(cannotWrite.getMessage()).toLowerCase(Locale.ROOT);
            if (reason.contains("pipe") || reason.contains("管道")) {
                return PIPE_CLOSED;
            }
            terminal.complain("gongkai: " + DisplayText.clean(String.valueOf(cannotWrite.getMessage())) + "\n");
            return Tally.UNREADABLE;
        }
        StackTraceElement[] trace = e.getStackTrace();
        terminal.complain("gongkai: internal error, please report it: "
                + DisplayText.clean(e.toString())
                + (trace.length == 0 ? "" : " at " + trace[0])
                + "\n");
        return Tally.UNREADABLE;
    }

    /** Tells the version of the jar that the classes are in. */
    static final class Version implements IVersionProvider {

        /** Creates the provider; picocli calls this. */
        Version() {}

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"gongkai " + (version == null ? "(not packaged)" : version)};
        }
    }
}
