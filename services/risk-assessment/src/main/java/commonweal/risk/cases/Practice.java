package commonweal.risk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import commonweal.risk.questionnaires.Band;

/**
 * How a partnership works where practice differs.
 *
 * @param secondPersonConfirms true when a band waits for another person than the assessor
 * @param reassessAfterDays for each band the days until the next assessment
 */
public record Practice(boolean secondPersonConfirms, Map<Band, Integer> reassessAfterDays) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Practice {
        reassessAfterDays = Map.copyOf(reassessAfterDays);
        for (Band band : Band.values()) {
            int days = reassessAfterDays.getOrDefault(band, 0);
            if (days < 1) {
                throw new IllegalArgumentException(
                        "days until the next assessment at %s risk: %d (expected: 1 or more)".formatted(band.word(),
                                days));
            }
        }
    }

    LocalDate reassessBy(Band band, Instant confirmed) {
        return dayOf(confirmed).plusDays(reassessAfterDays.getOrDefault(band, 0));
    }

    /** The day it is then for people and deadlines here. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }
}
