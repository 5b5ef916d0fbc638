package commonweal.local.policeuk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import commonweal.local.Failure;

/** A street-level file as police.uk publishes it: all incidents of one force in one month. */
record StreetFile(Path path) {

    static final String HEADER = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

    /** How many rows there are, once it is certain that the file is one of these. */
    long check() {
        long[] rows = {0};
        lines((number, line) -> rows[0]++);
        return rows[0];
    }

    /** Hands every row after the header to the reader, in the order of the file. */
    void read(Consumer<Row> reader) {
        RowReader rows = new RowReader();
        lines((number, line) -> reader.accept(rows.read(number, line)));
    }

    private interface LineReader {

        void line(long number, String line);
    }

    /** Line by line, for these files have no line breaks inside a field and one bad quote must not swallow the rest. */
    private void lines(LineReader reader) {
        try (BufferedReader characters = characters()) {
            header(characters.readLine());
            long number = 1;
            for (String line = characters.readLine(); line != null; line = characters.readLine()) {
                number++;
                if (!line.isEmpty()) {
                    reader.line(number, line);
                }
            }
        } catch (NoSuchFileException e) {
            throw Failure.notDone("There is no file %s".formatted(path));
        } catch (IOException e) {
            throw Failure.notDone("%s cannot be read (expected: a street-level CSV file of police.uk): %s"
                    .formatted(path, e.getMessage()));
        }
    }

    private BufferedReader characters() throws IOException {
        // why: a byte that is not UTF-8 shows as U+FFFD, so that its row can be rejected by itself
        return new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    private void header(@Nullable String line) {
        String got = line == null ? "" : line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (!List.of(HEADER, HEADER + "\r").contains(got)) {
            throw Failure.notDone("%s is no street-level file of police.uk: its first line is '%s' (expected: '%s')"
                    .formatted(path, got.length() > 80 ? got.substring(0, 80) + "..." : got, HEADER));
        }
    }
}
