package commonweal.local.installation;

import java.nio.file.Path;
import java.util.Map;

/**
 * What can be chosen about an installation.
 *
 * @param data the folder everything is kept in
 * @param sample whether an empty installation is filled with invented reports
 * @param ports one for every part, 0 for any free one
 */
public record Settings(Path data, boolean sample, Map<Part, Integer> ports) {

    public Settings {
        ports = Map.copyOf(ports);
        for (Part part : Part.values()) {
            if (!ports.containsKey(part)) {
                throw new IllegalArgumentException("ports: none for %s".formatted(part.id()));
            }
        }
    }
}
