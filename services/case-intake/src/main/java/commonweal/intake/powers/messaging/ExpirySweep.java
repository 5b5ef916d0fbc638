package commonweal.intake.powers.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;
import commonweal.intake.messaging.Sweep;
import commonweal.intake.powers.PowersUsed;
import commonweal.intake.powers.mongo.MongoPowers;
import commonweal.messaging.Change;
import commonweal.messaging.Versioned;

/** Reminds of powers some days before they expire, of each once; several instances may sweep at the same time. */
@Component
class ExpirySweep {

    private final MongoPowers powers;
    private final Clock clock;

    ExpirySweep(MongoPowers powers, Clock clock) {
        this.powers = powers;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${commonweal.intake.sweep-every:PT1M}")
    void sweep() {
        LocalDate today = WorkingDays.dayOf(clock.instant());
        Sweep.through(most -> powers.reminderDue(today, most), id -> remind(id, today));
    }

    private boolean remind(Id id, LocalDate today) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Versioned<CasePart<PowersUsed>> found = powers.parts().aggregates().find(id).orElseThrow();
        Optional<CasePart<PowersUsed>> reminded = found.state() instanceof Kept<PowersUsed> kept
                ? kept.content().reminded(today, Act.ofSystem(now))
                        .map(after -> new Kept<>(id, kept.caseId(), kept.partnership(), after))
                : Optional.empty();
        return reminded.isPresent()
                && Sweep.save(powers.parts().aggregates(), found, Change.silent(reminded.get()), now,
                        "Reminded of a power that expires").isPresent();
    }
}
