package commonweal.intake.clocks;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * One version of what a partnership promises, in working days. It holds for cases opened from a day on, so that a later
 * version changes no promise that was made.
 *
 * @param from the first day on which a case opened under it
 * @param acknowledge until the complaint is acknowledged
 * @param firstContact by confirmed band, until an officer has spoken with the complainant
 * @param unassessed the same as long as no band is confirmed
 * @param update between one word on how it stands and the next
 * @param silence without hearing from the complainant, after which closing is considered
 * @param feedback until a reporter has been told what was done
 * @param notFixed after closing, within which a reporter's "not fixed" takes the case up again
 */
public record ClockPolicy(int version, LocalDate from, int acknowledge, Map<Code, Integer> firstContact,
        int unassessed, int update, int silence, int feedback, int notFixed) {

    public ClockPolicy {
        firstContact = Map.copyOf(firstContact);
        Map<String, Integer> days = new TreeMap<>(Map.of("version", version, "acknowledge", acknowledge, "unassessed",
                unassessed, "update", update, "silence", silence, "feedback", feedback, "not-fixed", notFixed));
        firstContact.forEach((band, within) -> days.put("first-contact." + band, within));
        days.forEach((name, value) -> {
            if (value < 1) {
                throw new IllegalArgumentException("%s: %d (expected: 1 or more)".formatted(name, value));
            }
        });
    }

    int firstContact(@Nullable Code band) {
        return band == null ? unassessed : firstContact.getOrDefault(band, unassessed);
    }
}
