package commonweal.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import commonweal.local.installation.Part;
import commonweal.local.installation.Settings;

/** What is asked for on the command line. */
sealed interface Command {

    record Help() implements Command {}

    /** Start everything and stay until stopped. */
    record Run(Settings settings) implements Command {}

    /** Stop or start a part of the running installation, or stop it all. */
    record Switch(Path data, String action, Optional<Part> part) implements Command {}

    /** Send police.uk files to the running installation. */
    record ImportPoliceUk(Path data, List<Path> files, Optional<String> partnership) implements Command {}

    /** Erase what the sample brought in. */
    record RemoveSample(Path data) implements Command {}
}
