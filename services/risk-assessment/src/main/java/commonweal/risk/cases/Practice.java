package commonweal.risk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import commonweal.events.Id;
import commonweal.risk.questionnaires.Band;

/**
 * How a partnership works where practice differs.
 *
 * @param secondPersonConfirms true when a band waits for another person than the assessor
 * @param reassessAfterDays for each band the days until the next assessment
 * @param reassessAfterNewsDays for each kind of news the days until an assessment, 0 for the same day; a kind that is not
 *     in it makes none due
 */
public record Practice(boolean secondPersonConfirms, Map<Band, Integer> reassessAfterDays,
        Map<Cause, Integer> reassessAfterNewsDays) {

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
        reassessAfterNewsDays = Map.copyOf(reassessAfterNewsDays);
        reassessAfterNewsDays.forEach((cause, days) -> {
            if (cause == Cause.BAND_CLOCK || days < 0) {
                throw new IllegalArgumentException(
                        "days until an assessment after %s: %d (expected: 0 or more, after %s)"
                                .formatted(cause.code(), days, "hate-marker, repeat or linked-report"));
            }
        });
    }

    LocalDate reassessBy(Band band, Instant confirmed) {
        return dayOf(confirmed).plusDays(reassessAfterDays.getOrDefault(band, 0));
    }

    Optional<Prompt> prompt(Cause cause, Id about, Instant at) {
        return Optional.ofNullable(reassessAfterNewsDays.get(cause))
                .map(days -> new Prompt(cause, about, at, dayOf(at).plusDays(days)));
    }

    /** The day it is then for people and deadlines here. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }
}
