package commonweal.local.policeuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A row of a street-level file. */
sealed interface Row {

    long line();

    /** Something else than anti-social behaviour. */
    record Other(long line) implements Row {}

    /** A row that cannot be read, and why. */
    record Unreadable(long line, List<String> fields, String reason) implements Row {}

    /**
     * An incident of anti-social behaviour.
     *
     * @param occurrence which of the rows of this file that say exactly the same, from 1: police.uk moves incidents to
     *     the nearest snap point and gives them no id, so equal rows are still different incidents
     */
    record Incident(long line, List<String> fields, String month, String force, @Nullable Double longitude,
            @Nullable Double latitude, String location, String lsoa, int occurrence) implements Row {}
}
