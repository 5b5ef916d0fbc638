package commonweal.intake.clocks.config;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.DefaultValue;

import commonweal.events.Code;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.ClockPolicy;
import commonweal.intake.clocks.WorkingDays;

/**
 * The promises as settings.
 *
 * @param defaults of a partnership that says nothing else, in any order
 * @param partnerships by code, what a partnership does differently
 */
record ClockSettings(Practice defaults, @DefaultValue Map<String, Practice> partnerships) {

    /**
     * @param calendar whose bank holidays: eng, wls, sct or nir
     * @param daysOff further days on which nobody is at work
     */
    record Practice(String calendar, @DefaultValue Set<LocalDate> daysOff, List<Version> versions,
            List<ClockPolicies.PauseReason> pauseReasons) {}

    /** One version of the promises. */
    record Version(int version, LocalDate from, int acknowledge, Map<String, Integer> firstContact, int unassessed,
            int update, int silence, int feedback, int notFixed) {

        ClockPolicy policy() {
            return new ClockPolicy(version, from, acknowledge, firstContact.entrySet().stream()
                    .collect(Collectors.toMap(entry -> new Code(entry.getKey()), Map.Entry::getValue)), unassessed,
                    update, silence, feedback, notFixed);
        }
    }

    /** Settings that make no sense stop the start. */
    ClockPolicies policies() {
        Promises usual = Promises.of(defaults);
        Map<Code, Promises> special = partnerships.entrySet().stream().collect(
                Collectors.toMap(entry -> new Code(entry.getKey()), entry -> Promises.of(entry.getValue())));
        return new ByPartnership(usual, special);
    }

    private record ByPartnership(Promises usual, Map<Code, Promises> special) implements ClockPolicies {

        @Override
        public ClockPolicy inForce(Code partnership, LocalDate day) {
            return of(partnership).inForce(day);
        }

        @Override
        public WorkingDays workingDays(Code partnership) {
            return of(partnership).workingDays();
        }

        @Override
        public List<PauseReason> pauseReasons(Code partnership) {
            return of(partnership).pauseReasons();
        }

        private Promises of(Code partnership) {
            return special.getOrDefault(partnership, usual);
        }
    }

    /** @param newestFirst all versions */
    private record Promises(List<ClockPolicy> newestFirst, WorkingDays workingDays,
            List<ClockPolicies.PauseReason> pauseReasons) {

        static Promises of(Practice practice) {
            List<ClockPolicy> policies = practice.versions().stream().map(Version::policy)
                    .sorted(Comparator.comparing(ClockPolicy::from).reversed()).toList();
            long versions = policies.stream().map(ClockPolicy::version).distinct().count();
            long days = policies.stream().map(ClockPolicy::from).distinct().count();
            if (policies.isEmpty() || versions < policies.size() || days < policies.size()) {
                throw new IllegalArgumentException(
                        "clocks.versions: %s (expected: at least one, no version and no day twice)"
                                .formatted(policies.stream().map(ClockPolicy::version).toList()));
            }
            return new Promises(policies, new BankHolidays(practice.calendar(), practice.daysOff()),
                    List.copyOf(practice.pauseReasons()));
        }

        /** What began before there was any version is held to the first. */
        ClockPolicy inForce(LocalDate day) {
            return newestFirst.stream().filter(policy -> !policy.from().isAfter(day)).findFirst()
                    .orElse(newestFirst.getLast());
        }
    }
}
