package commonweal.local;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.local.installation.Part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandLineTest {

    @Test
    void startsEverythingWhenNothingIsAskedFor() {
        assertThat(CommandLine.parse()).isInstanceOfSatisfying(Command.Run.class, run -> {
            assertThat(run.settings().data()).isEqualTo(Path.of("data").toAbsolutePath());
            assertThat(run.settings().sample()).isTrue();
            assertThat(run.settings().ports()).containsEntry(Part.CASEWORK_WEB, 8080).containsEntry(Part.STORE, 27017);
        });
    }

    @Test
    void takesFolderSampleAndPortsFromOptions() {
        Command command = CommandLine.parse("--data=/tmp/x", "--no-sample", "--port-offset=100", "--web-port=0");

        assertThat(command).isInstanceOfSatisfying(Command.Run.class, run -> {
            assertThat(run.settings().data()).isEqualTo(Path.of("/tmp/x"));
            assertThat(run.settings().sample()).isFalse();
            assertThat(run.settings().ports()).containsEntry(Part.CASEWORK_WEB, 0).containsEntry(Part.IDENTITY, 8190);
        });
    }

    @Test
    void readsTheOtherCommands() {
        Path data = Path.of("/tmp/x");

        assertThat(CommandLine.parse("stop", "tasking", "--data=/tmp/x"))
                .isEqualTo(new Command.Switch(data, "stop", Optional.of(Part.TASKING)));
        assertThat(CommandLine.parse("--data=/tmp/x", "stop"))
                .isEqualTo(new Command.Switch(data, "stop", Optional.empty()));
        assertThat(CommandLine.parse("remove-sample", "--data=/tmp/x")).isEqualTo(new Command.RemoveSample(data));
        assertThat(CommandLine.parse("import", "police-uk", "/a.csv", "/b.csv", "--partnership=sevenoaks")).isEqualTo(
                new Command.ImportPoliceUk(Path.of("data").toAbsolutePath(),
                        java.util.List.of(Path.of("/a.csv"), Path.of("/b.csv")), Optional.of("sevenoaks")));
        assertThat(CommandLine.parse("stop", "--help")).isEqualTo(new Command.Help());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                                                                  launch                | 'launch' is no command (expected: nothing, import
                                                                  --dta=x               | --dta is not known here (expected: --data, --port-offset
                                                                  --data                | --data has no value (expected: --data=...)
                                                                  --no-sample=yes       | --no-sample=yes takes no value (expected: --no-sample)
                                                                  --web-port=eighty     | --web-port=eighty (expected: a whole number from 0 to 65535)
                                                                  --web-port=70000      | --web-port=70000 (expected: a whole number from 0 to 65535)
                                                                  start                 | start: no service (expected: one of casework-web, case-intake
                                                                  stop kafka            | 'kafka' is no service (expected: one of
                                                                  stop tasking now      | 'now' is one word too many
                                                                  import                | import: no kind (expected: import police-uk FILE...)
                                                                  import kml a.kml      | import: unknown kind 'kml' (expected: import police-uk FILE...)
                                                                  import police-uk      | import police-uk: no file
                                                                  remove-sample --web-port=1 | --web-port is not known here (expected: --data)
                                                                  """)
    void refusesWhatItDoesNotUnderstand(String line, String sentence) {
        assertThatThrownBy(() -> CommandLine.parse(line.split(" "))).isInstanceOf(Failure.class)
                .hasMessageStartingWith(sentence)
                .satisfies(failure -> assertThat(((Failure) failure).exitCode()).isEqualTo(Failure.USAGE));
    }
}
