package commonweal.local.policeuk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;

/** The rows of a file that were not taken, with line number and reason, to be looked at and sent again. */
final class RejectedRows {

    private final SortedMap<Long, List<String>> byLine = new ConcurrentSkipListMap<>();

    void add(long line, String reason, List<String> fields) {
        byLine.put(line, Stream.concat(Stream.of(Long.toString(line), reason), fields.stream()).toList());
    }

    /** Writes them, or takes away what an earlier run has written when there are none. */
    Optional<Path> write(Path folder, Path source) {
        String name = source.getFileName().toString().replaceFirst("(?i)\\.csv$", "");
        Path file = folder.resolve(name + ".rejected.csv");
        try {
            Files.deleteIfExists(file);
            if (byLine.isEmpty()) {
                return Optional.empty();
            }
            try (CsvWriter csv = CsvWriter.builder().build(file)) {
                csv.writeRecord(
                        Stream.concat(Stream.of("Line", "Reason"), Stream.of(StreetFile.HEADER.split(","))).toList());
                byLine.values().forEach(csv::writeRecord);
            }
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
