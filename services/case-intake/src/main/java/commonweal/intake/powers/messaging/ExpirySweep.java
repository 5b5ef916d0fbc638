package commonweal.intake.powers.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;
import commonweal.intake.powers.PowersUsed;
import commonweal.intake.powers.mongo.MongoPowers;
import commonweal.messaging.Change;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;

/** Reminds of powers some days before they expire, of each once; several instances may sweep at the same time. */
@Component
class ExpirySweep {

    private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);
    private static final int AT_ONCE = 500;

    private final MongoPowers powers;
    private final Clock clock;

    ExpirySweep(MongoPowers powers, Clock clock) {
        this.powers = powers;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${commonweal.intake.sweep-every:PT1M}")
    void sweep() {
        LocalDate today = clock.instant().atZone(WorkingDays.LONDON).toLocalDate();
        List<Id> due;
        long reminded;
        do {
            due = powers.reminderDue(today, AT_ONCE);
            reminded = due.stream().filter(id -> remind(id, today)).count();
        } while (due.size() == AT_ONCE && reminded > 0);
    }

    private boolean remind(Id id, LocalDate today) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Versioned<CasePart<PowersUsed>> found = powers.parts().aggregates().find(id).orElseThrow();
        Optional<CasePart<PowersUsed>> reminded = found.state() instanceof Kept<PowersUsed> kept
                ? kept.content().reminded(today, Act.ofSystem(now))
                        .map(after -> new Kept<>(id, kept.caseId(), kept.partnership(), after))
                : Optional.empty();
        if (reminded.isEmpty()) {
            return false;
        }
        try {
            powers.parts().aggregates().save(found, Change.silent(reminded.get()), now);
            LOG.atInfo().addKeyValue("caseId", found.state().caseId()).log("Reminded of a power that expires");
            return true;
        } catch (StaleAggregate e) {
            LOG.atInfo().addKeyValue("caseId", found.state().caseId()).addKeyValue("reason", e.getMessage())
                    .log("Reminder left to the next sweep");
            return false;
        }
    }
}
