package commonweal.local;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;

import commonweal.embedded.CannotStart;
import commonweal.local.api.Api;
import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Part;
import commonweal.local.installation.Progress;
import commonweal.local.installation.RemoteControl;
import commonweal.local.policeuk.ImportPoliceUk;
import commonweal.local.sample.Sample;

/** The program: does what the command line asks for and tells, in one sentence, when it cannot. */
public final class Local {

    /** How long a sub-command waits for an installation that is away, for example because it is being started again. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PrintStream out;
    private final PrintStream err;

    private Local(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new Local(System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        try {
            carryOut(CommandLine.parse(arguments));
            return 0;
        } catch (Failure e) {
            err.println(e.getMessage());
            return e.exitCode();
        } catch (CannotStart e) {
            err.println(e.getMessage());
            return Failure.NOT_DONE;
        }
    }

    private void carryOut(Command command) {
        switch (command) {
            case Command.Help() -> out.print(Help.TEXT);
            case Command.Run(var settings) -> Stay.untilStopped(settings, new Progress(out));
            case Command.Switch(var data, var action, var part) ->
                out.println(new RemoteControl(data).send(action, part));
            case Command.ImportPoliceUk importing -> importPoliceUk(importing);
            case Command.RemoveSample(var data) ->
                out.println(new Sample(data, LocalFile.in(data), Clock.systemUTC()).remove());
        }
    }

    private void importPoliceUk(Command.ImportPoliceUk command) {
        LocalFile local = LocalFile.in(command.data());
        LocalFile.Client client = local.clientFor(command.partnership());
        try (Api api = local.client(client, PATIENCE)) {
            new ImportPoliceUk(api, local.address(Part.CASE_INTAKE), command.partnership()).run(command.files(),
                    command.data(), out, System.console() != null && System.console().isTerminal());
        }
    }
}
