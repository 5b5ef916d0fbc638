package commonweal.intake.powers.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.web.CaseSection;
import commonweal.intake.cases.web.TimelineItem;
import commonweal.intake.decisions.Act;
import commonweal.intake.powers.PowerKinds;
import commonweal.intake.powers.UsedPower;
import commonweal.intake.powers.mongo.MongoPowers;
import commonweal.practice.Practice;

/** Shows on a case's timeline what powers were used and how they ended. */
@Component
class PowersOnTimeline implements CaseSection {

    private final MongoPowers powers;
    private final Practice<PowerKinds> kinds;

    PowersOnTimeline(MongoPowers powers, Practice<PowerKinds> kinds) {
        this.powers = powers;
        this.kinds = kinds;
    }

    @Override
    public List<TimelineItem> happened(LiveCase subject, Caller caller) {
        return powers.parts().of(subject.id()).used().stream()
                .flatMap(power -> happened(power, PowerViews.label(power, subject.partnership(), kinds))).toList();
    }

    private static Stream<TimelineItem> happened(UsedPower power, String label) {
        UsedPower.Ending ending = power.ended();
        return Stream.of(item("power-used", label + " used", power, power.used()),
                power.reminded() == null
                        ? null
                        : item("reminded", "Reminder: %s expires on %s".formatted(label, power.expires()), power,
                                power.reminded()),
                ending == null
                        ? null
                        : item("power-ended", "%s ended: %s".formatted(label, ending.outcome()), power, ending.said()))
                .filter(Objects::nonNull);
    }

    private static TimelineItem item(String what, String text, UsedPower power, Act act) {
        return new TimelineItem(act.at(), new Code(what), text, act.bySystem() ? null : act.by(),
                Map.of("powerId", power.id().value(), "kind", power.kind().value()));
    }
}
