package commonweal.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import tools.jackson.databind.json.JsonMapper;

/**
 * How far the sample has come, kept in the data folder so that a start after a kill goes on where the last one was.
 *
 * @param wanted false when the installation was first started without, or when the sample was removed
 * @param now the moment that the sample's dates are counted back from
 * @param told the tales that are complete
 */
record SampleState(boolean wanted, Instant now, Set<Integer> told) {

    private static final String NAME = "sample.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    SampleState {
        told = Set.copyOf(told);
    }

    static SampleState begin(boolean wanted, Instant now) {
        return new SampleState(wanted, now, Set.of());
    }

    SampleState with(int tale) {
        Set<Integer> more = new TreeSet<>(told);
        more.add(tale);
        return new SampleState(wanted, now, more);
    }

    SampleState removed() {
        return new SampleState(false, now, Set.of());
    }

    /** Changes what is kept, one after the other: another process may remove the sample while this one tells it. */
    static synchronized SampleState change(Path data, Function<Optional<SampleState>, SampleState> change) {
        try (FileChannel file = FileChannel.open(data.resolve(".sample.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            file.lock();
            SampleState after = change.apply(in(data));
            after.writeInto(data);
            return after;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<SampleState> in(Path data) {
        Path file = data.resolve(NAME);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), SampleState.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeInto(Path data) {
        try {
            Path unfinished = Files.createTempFile(data, NAME, null);
            Files.writeString(unfinished, JSON.writeValueAsString(this));
            Files.move(unfinished, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
