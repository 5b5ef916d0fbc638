package commonweal.intake.powers;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.powers.PowerKind.Expiry;

import static org.assertj.core.api.Assertions.assertThat;

class PowersUsedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Act OFFICER = new Act("officer-1", Instant.parse("2026-11-21T10:00:00Z"));
    private static final Id POWER = new Id("pow-1");
    private static final PowerKind ABC = kind("abc", null, Expiry.REQUIRED, null, 28);
    private static final PowerKind CPN = kind("cpn", 16, Expiry.OPTIONAL, null, 28);
    private static final PowerKind CLOSURE = kind("closure-order", null, Expiry.REQUIRED, 184, 28);
    private static final PowerKind ADVICE = kind("words-of-advice", null, Expiry.NONE, null, 0);

    @Test
    void hasAnEndWhereTheLawOrThePartnershipSaysSo() {
        assertRefused(use(ABC, TODAY, null, null), "expires: none");
        assertRefused(use(ADVICE, TODAY, TODAY.plusDays(5), null), "expires: 2026-11-26 (expected: none");
        assertRefused(use(CLOSURE, TODAY, TODAY.plusDays(185), null), "at most 184 days");
        assertRefused(use(ABC, TODAY, TODAY.minusDays(1), null), "or later");
        assertThat(used(use(CLOSURE, TODAY, TODAY.plusDays(184), null)).nextExpiry()).contains(TODAY.plusDays(184));
    }

    @Test
    void isUsedOnNobodyWhoIsTooYoungForIt() {
        assertRefused(use(CPN, TODAY, null, TODAY.minusYears(16).plusDays(1)), "16 or older");
        assertThat(used(use(CPN, TODAY, null, TODAY.minusYears(16))).used()).hasSize(1);
        assertThat(used(use(CPN, TODAY, null, null)).used()).hasSize(1);
    }

    @Test
    void isEnteredOnceItWasUsed() {
        assertRefused(use(ADVICE, TODAY.plusDays(1), null, null), "on: 2026-11-22");
    }

    @Test
    void remindsOnceSoManyDaysBeforeItsEnd() {
        PowersUsed powers = used(use(ABC, TODAY, TODAY.plusDays(60), null));

        assertThat(powers.reminderDue()).contains(TODAY.plusDays(32));
        assertThat(powers.reminded(TODAY.plusDays(31), OFFICER)).isEmpty();
        PowersUsed reminded = powers.reminded(TODAY.plusDays(32), OFFICER).orElseThrow();
        assertThat(reminded.reminderDue()).isEmpty();
        assertThat(reminded.reminded(TODAY.plusDays(40), OFFICER)).isEmpty();
    }

    @Test
    void needsNoReminderAfterItWasEnded() {
        PowersUsed powers = used(use(ABC, TODAY.minusDays(10), TODAY.plusDays(60), null));

        PowersUsed ended = ((Accepted<PowersUsed>) powers.end(POWER, TODAY, new Code("complied"), TODAY, OFFICER))
                .state();

        assertThat(ended.reminderDue()).isEmpty();
        assertThat(ended.nextExpiry()).isEmpty();
        assertThat(ended.used().getFirst().statusOn(TODAY)).isEqualTo("ended");
        assertThat(powers.used().getFirst().statusOn(TODAY.plusDays(61))).isEqualTo("expired");
        assertRefused(ended.end(POWER, TODAY, new Code("breached"), TODAY, OFFICER), "ended on");
        assertRefused(powers.end(POWER, TODAY.minusDays(11), new Code("breached"), TODAY, OFFICER), "on: ");
    }

    private static Outcome<PowersUsed> use(PowerKind kind, LocalDate on, @Nullable LocalDate expires,
            @Nullable LocalDate bornOn) {
        return PowersUsed.NONE.use(new PowersUsed.Use(POWER, kind, on, expires, new Id("per-1"), null), bornOn, TODAY,
                OFFICER);
    }

    private static PowersUsed used(Outcome<PowersUsed> outcome) {
        return ((Accepted<PowersUsed>) outcome).state();
    }

    private static PowerKind kind(String code, @Nullable Integer age, Expiry expires, @Nullable Integer longest,
            int remind) {
        return new PowerKind(new Code(code), code, "formal", age, expires, longest, remind);
    }

    private static void assertRefused(Outcome<PowersUsed> outcome, String words) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class,
                rejected -> assertThat(rejected.sentence()).contains(words).contains("(expected: "));
    }
}
