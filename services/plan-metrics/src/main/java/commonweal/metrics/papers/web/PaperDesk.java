package commonweal.metrics.papers.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.events.Sha256;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.messaging.AggregateExists;
import commonweal.metrics.papers.Paper;
import commonweal.metrics.papers.PaperKind;
import commonweal.metrics.papers.PublishPaper;
import commonweal.metrics.papers.PublishedPaper;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.papers.kinds.DraftPaper;
import commonweal.metrics.papers.mongo.MongoPapers;
import commonweal.metrics.papers.web.forms.HtmlForm;
import commonweal.metrics.papers.web.forms.PaperForms;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.web.AskedPeriod;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes papers and publishes them. */
@Component
class PaperDesk {

    /** A paper, and whether it was published just now. */
    record Taken(PublishedPaper paper, boolean isNew) {}

    private final Plans plans;
    private final TakeSnapshot snapshots;
    private final MongoPapers papers;
    private final Clock clock;

    PaperDesk(Plans plans, TakeSnapshot snapshots, MongoPapers papers, Clock clock) {
        this.plans = plans;
        this.snapshots = snapshots;
        this.papers = papers;
        this.clock = clock;
    }

    Plan plan(Id id, Caller caller) {
        Plan plan = plans.find(id).orElseThrow(() -> new NotFound("plan", id));
        caller.fence(plan.partnership(), "plan", id);
        return plan;
    }

    /** The plans of the caller's partnerships, the newest year first. */
    List<Plan> plans(Caller caller) {
        return plans.of(caller.scope());
    }

    /** A kind of paper that the plan has. */
    static PaperKind kind(Plan plan, String code) {
        PaperKind kind = kind(code);
        if (!kind.fits(plan)) {
            throw new NotFound("paper", code);
        }
        return kind;
    }

    private static PaperKind kind(String code) {
        try {
            return PaperKind.parse(code);
        } catch (IllegalArgumentException e) {
            throw new NotFound("paper", code);
        }
    }

    /** The periods that the paper can be about, by their end. */
    List<Period> periods(Plan plan, PaperKind kind) {
        return kind.periods(plan, London.day(clock.instant())).stream()
                .sorted(Comparator.comparing(Period::last).thenComparing(Period::first)).toList();
    }

    /** The last that is over, or else the first. */
    Optional<Period> usual(Plan plan, PaperKind kind) {
        List<Period> periods = periods(plan, kind);
        return periods.stream().filter(period -> period.endedBy(London.day(clock.instant())))
                .reduce((earlier, later) -> later).or(() -> periods.stream().findFirst());
    }

    Paper make(Plan plan, PaperKind kind, Optional<String> asked) {
        return DraftPaper.of(kind, snapshots.of(plan, period(plan, kind, asked), clock.instant()));
    }

    Taken publish(Plan plan, PaperKind kind, Optional<String> asked, Caller caller) {
        Instant now = clock.instant();
        Snapshot snapshot = snapshots.of(plan, period(plan, kind, asked), now);
        Paper paper = DraftPaper.of(kind, snapshot);
        Sha256 says = Sha256.of(HtmlForm.of(paper.takenAt(Instant.EPOCH)).getBytes(UTF_8));
        PublishPaper command = new PublishPaper(paper, says, PaperForms.all(paper), caller.subject());
        return switch (command.decide(plan, papers.last(plan.id(), kind, paper.period()), snapshot.takenAt())) {
            case PublishPaper.Outcome.Accepted accepted -> stored(command, accepted);
            case PublishPaper.Outcome.Unchanged(PublishedPaper last) -> new Taken(last, false);
            case PublishPaper.Outcome.Rejected(String reason) -> throw Refused.invalid("period", reason);
        };
    }

    private Taken stored(PublishPaper command, PublishPaper.Outcome.Accepted accepted) {
        try {
            papers.publish(accepted.paper(), List.copyOf(command.forms().values()), accepted.event());
            return new Taken(accepted.paper(), true);
        } catch (AggregateExists e) {
            throw Refused.conflict("published-meanwhile",
                    "Somebody else published this paper at the same time (expected: one edition at a time); look at theirs first");
        }
    }

    private Period period(Plan plan, PaperKind kind, Optional<String> asked) {
        List<Period> possible = periods(plan, kind);
        Period period = asked.map(AskedPeriod::parse).or(() -> usual(plan, kind)).orElseThrow(() -> Refused.invalid(
                "period", "The plan's year has not begun (expected: a plan whose year has)"));
        if (!possible.contains(period)) {
            throw Refused.invalid("period", "period: '%s' (expected: one of %s)".formatted(period, possible));
        }
        return period;
    }
}
