package commonweal.intake.repeats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Kent Police's published figures: open data that lies beside the project and is no part of it. */
public final class KentFiles {

    public static final Path FOLDER = Path.of("../../../shared/data/police-uk");

    private static final int FIELDS = 12;

    private KentFiles() {}

    /**
     * A report of anti-social behaviour.
     *
     * @param at the first moment of its month, which is all that is published
     * @param spot the point near which it was, in four decimals of a degree
     */
    public record Row(Instant at, String spot, boolean sevenoaks) {}

    /** The reports that have a point. */
    public static List<Row> rows(Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] fields = line.split(",", -1);
                    if (fields.length == FIELDS && fields[9].equals("Anti-social behaviour") && !fields[4].isEmpty()) {
                        rows.add(row(fields));
                    }
                }
            }
        }
        return rows;
    }

    private static Row row(String[] fields) {
        return new Row(YearMonth.parse(fields[1]).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                "%.4f,%.4f".formatted(Double.valueOf(fields[4]), Double.valueOf(fields[5])),
                fields[8].startsWith("Sevenoaks"));
    }
}
