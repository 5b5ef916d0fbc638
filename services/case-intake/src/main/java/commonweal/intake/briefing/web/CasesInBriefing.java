package commonweal.intake.briefing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Ids;
import commonweal.intake.briefing.web.Briefing.DueItem;
import commonweal.intake.briefing.web.Briefing.Expiring;
import commonweal.intake.briefing.web.Briefing.HighRisk;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseClocks;
import commonweal.intake.cases.ConfirmedBand;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.Clock;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.powers.PowerKinds;
import commonweal.intake.powers.PowersUsed;
import commonweal.intake.powers.UsedPower;
import commonweal.intake.powers.mongo.MongoPowers;
import commonweal.intake.powers.web.PowerViews;
import commonweal.messaging.Versioned;
import commonweal.practice.Practice;

/** What a briefing tells of cases. */
@Component
class CasesInBriefing {

    private static final Code HIGH = new Code("high");
    private static final int LOOKED_AT = 200;

    private final MongoCases cases;
    private final ClockPolicies policies;
    private final MongoPowers powers;
    private final Practice<PowerKinds> kinds;

    CasesInBriefing(MongoCases cases, ClockPolicies policies, MongoPowers powers,
            Practice<PowerKinds> kinds) {
        this.cases = cases;
        this.policies = policies;
        this.powers = powers;
        this.kinds = kinds;
    }

    /** The newest first. */
    List<HighRisk> highRisk(Set<Code> partnerships, Instant since, int most) {
        return live(cases.list(partnerships, MongoCases.Status.OPEN, HIGH, null, MongoCases.Order.RISK, 0, LOOKED_AT)
                .items()).flatMap(subject -> {
                    ConfirmedBand band = subject.file().partners().bands().getLast();
                    return band.at().isBefore(since)
                            ? Stream.empty()
                            : Stream.of(new HighRisk(subject.id(), Ids.reference(subject.id()),
                                    subject.file().heading().category(), band.band(), band.at()));
                }).sorted(Comparator.comparing(HighRisk::at).reversed()).limit(most).toList();
    }

    /** The promises that run out by a day, the most overdue first. */
    List<DueItem> due(Set<Code> partnerships, LocalDate by) {
        List<DueItem> due = new ArrayList<>();
        live(cases.runningOut(partnerships, by, null, 0, LOOKED_AT).items()).forEach(subject -> {
            for (Clock clock : CaseClocks.of(subject, policies)) {
                LocalDate day = clock.dueOn();
                if (clock.state() == Clock.State.RUNNING && day != null && !day.isAfter(by)) {
                    due.add(DueItem.of(subject.id(), clock, day, subject.file().partners().band().orElse(null)));
                }
            }
        });
        due.sort(Comparator.comparing(DueItem::due).thenComparing(DueItem::caseId));
        return due;
    }

    /** The powers that end by a day, the first first. */
    List<Expiring> expiring(Set<Code> partnerships, LocalDate today, LocalDate by, int most) {
        List<Expiring> expiring = new ArrayList<>();
        for (Versioned<CasePart<PowersUsed>> found : powers.expiring(partnerships, by, 0, LOOKED_AT).items()) {
            if (found.state() instanceof CasePart.Kept<PowersUsed> kept) {
                kept.content().used().forEach(power -> of(kept, power, today, by, expiring));
            }
        }
        return expiring.stream().sorted(Comparator.comparing(Expiring::expires)).limit(most).toList();
    }

    private void of(CasePart.Kept<PowersUsed> kept, UsedPower power, LocalDate today, LocalDate by,
            List<Expiring> expiring) {
        LocalDate last = power.expires();
        if (power.ended() == null && last != null && !last.isAfter(by)) {
            expiring.add(new Expiring(kept.caseId(), Ids.reference(kept.caseId()), power.id(), power.kind(),
                    PowerViews.label(power, kept.partnership(), kinds), last, last.isBefore(today)));
        }
    }

    private static Stream<LiveCase> live(List<Versioned<Case>> found) {
        return found.stream().map(Versioned::state).filter(LiveCase.class::isInstance).map(LiveCase.class::cast);
    }
}
