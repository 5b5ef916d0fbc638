package commonweal.intake.powers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;

/** All powers used in one case, in the order in which they were entered. */
public record PowersUsed(List<UsedPower> used) {

    public static final PowersUsed NONE = new PowersUsed(List.of());

    /** How a power can end. */
    public static final Set<Code> OUTCOMES = Set.of(new Code("expired"), new Code("complied"), new Code("breached"),
            new Code("withdrawn"), new Code("quashed"));

    private static final int MOST = 200;

    public PowersUsed {
        used = List.copyOf(used);
    }

    /** What is to be entered. */
    public record Use(Id id, PowerKind kind, LocalDate on, @Nullable LocalDate expires, @Nullable Id personId,
            @Nullable String reference) {}

    /**
     * Enters a power that was used.
     *
     * @param bornOn the birthday of whoever it was used on, if it is known
     */
    public Outcome<PowersUsed> use(Use use, @Nullable LocalDate bornOn, LocalDate today, Act act) {
        if (used.size() >= MOST) {
            return Outcome.conflict("too-many-powers", "The case has %d powers (expected: at most %d)", used.size(),
                    MOST);
        }
        return refused(use, bornOn, today).orElseGet(() -> Outcome.accepted(new PowersUsed(
                Stream.concat(used.stream(), Stream.of(new UsedPower(use.id(), use.kind().code(), use.on(),
                        use.expires(), use.personId(), use.reference(),
                        use.expires() == null ? null : use.expires().minusDays(use.kind().remindDays()), null, null,
                        act))).toList())));
    }

    private static Optional<Outcome<PowersUsed>> refused(Use use, @Nullable LocalDate bornOn, LocalDate today) {
        PowerKind kind = use.kind();
        LocalDate expires = use.expires();
        Integer longest = kind.longestDays();
        Integer age = kind.minimumAge();
        if (use.on().isAfter(today)) {
            return invalid("on", use.on(), "%s or earlier".formatted(today));
        } else if (expires == null && kind.expires() == PowerKind.Expiry.REQUIRED) {
            return invalid("expires", "none", "the last day of %s".formatted(kind.code()));
        } else if (expires != null && kind.expires() == PowerKind.Expiry.NONE) {
            return invalid("expires", expires, "none for %s".formatted(kind.code()));
        } else if (expires != null && expires.isBefore(use.on())) {
            return invalid("expires", expires, "%s or later".formatted(use.on()));
        } else if (expires != null && longest != null && expires.isAfter(use.on().plusDays(longest))) {
            return invalid("expires", expires, "at most %d days after %s, by law".formatted(longest, use.on()));
        } else if (bornOn != null && age != null && bornOn.plusYears(age).isAfter(use.on())) {
            return invalid("personId", use.personId(),
                    "somebody who was %d or older on %s, by law".formatted(age, use.on()));
        }
        return Optional.empty();
    }

    private static Optional<Outcome<PowersUsed>> invalid(String field, @Nullable Object got, String expected) {
        return Optional
                .of(Outcome.invalid("power-refused", "%s: %s (expected: %s)", field, String.valueOf(got), expected));
    }

    /** Says how a power ended. */
    public Outcome<PowersUsed> end(Id id, LocalDate on, Code outcome, LocalDate today, Act act) {
        Optional<UsedPower> power = used.stream().filter(one -> one.id().equals(id)).findFirst();
        if (power.isEmpty()) {
            return Outcome.invalid("power-unknown", "power: '%s' (expected: a power of this case)", id);
        }
        if (power.get().ended() != null) {
            return Outcome.conflict("power-ended", "The power ended on %s (expected: one that is in force)",
                    power.get().ended().on());
        }
        if (on.isBefore(power.get().on()) || on.isAfter(today)) {
            return Outcome.invalid("power-refused", "on: %s (expected: %s to %s)", on, power.get().on(), today);
        }
        return Outcome.accepted(with(power.get(), one -> one.ended(new UsedPower.Ending(on, outcome, act))));
    }

    /** The next day on which somebody is to be reminded of something. */
    public Optional<LocalDate> reminderDue() {
        return used.stream().filter(UsedPower::waitsForReminder).flatMap(one -> Stream.ofNullable(one.remindOn()))
                .min(Comparator.naturalOrder());
    }

    /** The first last day among powers that nobody has ended. */
    public Optional<LocalDate> nextExpiry() {
        return used.stream().filter(one -> one.ended() == null).flatMap(one -> Stream.ofNullable(one.expires()))
                .min(Comparator.naturalOrder());
    }

    /** The same once somebody was reminded of what is due by a day, or nothing when there is nothing new. */
    public Optional<PowersUsed> reminded(LocalDate today, Act act) {
        PowersUsed after = new PowersUsed(used.stream()
                .map(one -> one.waitsForReminder() && one.remindOn() != null && !one.remindOn().isAfter(today)
                        ? one.reminded(act)
                        : one)
                .toList());
        return after.equals(this) ? Optional.empty() : Optional.of(after);
    }

    private PowersUsed with(UsedPower power, UnaryOperator<UsedPower> change) {
        return new PowersUsed(used.stream().map(one -> one.id().equals(power.id()) ? change.apply(one) : one).toList());
    }
}
