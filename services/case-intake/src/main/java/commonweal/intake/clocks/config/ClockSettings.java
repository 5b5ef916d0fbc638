package commonweal.intake.clocks.config;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.DefaultValue;

import commonweal.events.Code;
import commonweal.intake.clocks.ClockPolicies.PauseReason;
import commonweal.intake.clocks.ClockPolicy;

/**
 * A partnership's promises as they are written down.
 *
 * @param calendar whose bank holidays: eng, wls, sct or nir
 * @param daysOff further days on which nobody is at work
 * @param versions of the promises, in any order
 */
record ClockSettings(String calendar, @DefaultValue Set<LocalDate> daysOff, List<Version> versions,
        List<PauseReason> pauseReasons) {

    /** One version of the promises. */
    record Version(int version, LocalDate from, int acknowledge, Map<String, Integer> firstContact, int unassessed,
            int update, int silence, int feedback, int notFixed) {

        ClockPolicy policy() {
            return new ClockPolicy(version, from, acknowledge, firstContact.entrySet().stream()
                    .collect(Collectors.toMap(entry -> new Code(entry.getKey()), Map.Entry::getValue)), unassessed,
                    update, silence, feedback, notFixed);
        }
    }

    ClockSettings {
        daysOff = Collections.unmodifiableSet(new TreeSet<>(daysOff));
        versions = List.copyOf(versions);
        pauseReasons = List.copyOf(pauseReasons);
        BankHolidays.requireCalendar(calendar);
        List<ClockPolicy> policies = versions.stream().map(Version::policy).toList();
        if (policies.isEmpty() || policies.stream().map(ClockPolicy::version).distinct().count() < policies.size()
                || policies.stream().map(ClockPolicy::from).distinct().count() < policies.size()) {
            throw new IllegalArgumentException("versions: %s (expected: at least one, no version and no day twice)"
                    .formatted(policies.stream().map(ClockPolicy::version).toList()));
        }
    }

    List<ClockPolicy> newestFirst() {
        return versions.stream().map(Version::policy).sorted(Comparator.comparing(ClockPolicy::from).reversed())
                .toList();
    }

    /**
     * Promises that were made are kept: what holds already stays, and what is new begins later.
     *
     * @throws IllegalArgumentException when these do not
     */
    void follow(ClockSettings before, LocalDate today) {
        before.versions().stream().filter(version -> !version.from().isAfter(today) && !versions.contains(version))
                .findFirst().ifPresent(changed -> {
                    throw new IllegalArgumentException(
                            "versions: version %d, which holds from %s, is changed or missing (expected: as it was, and a further version from a later day)"
                                    .formatted(changed.version(), changed.from()));
                });
        versions.stream().filter(version -> !version.from().isAfter(today) && !before.versions().contains(version))
                .findFirst().ifPresent(late -> {
                    throw new IllegalArgumentException("from: %s of version %d (expected: %s or later)"
                            .formatted(late.from(), late.version(), today.plusDays(1)));
                });
    }
}
