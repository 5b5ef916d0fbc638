package commonweal.metrics.papers.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.http.NotFound;
import commonweal.metrics.buckets.Layers;
import commonweal.metrics.buckets.Recount;
import commonweal.metrics.figures.DrawFigures;
import commonweal.metrics.figures.FiguresPage;
import commonweal.metrics.figures.KnownLine;
import commonweal.metrics.papers.PublishedPaper;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;

/** Finds what was revised since a paper was published: its measures as they were known then, against those of today. */
@Component
class PaperRevisions {

    private final Plans plans;
    private final Supplier<Layers> layers;
    private final Clock clock;

    PaperRevisions(Plans plans, Supplier<Layers> layers, Clock clock) {
        this.plans = plans;
        this.layers = layers;
        this.clock = clock;
    }

    /** A measure that shows something else today. */
    record Revision(Code measure, String title, String published, String now) {}

    List<Revision> since(PublishedPaper paper) {
        Plan plan = plans.find(paper.plan()).orElseThrow(() -> new NotFound("plan", paper.plan()));
        Instant then = paper.publishedAt();
        Layers current = layers.get();
        Recount known = Recount.of(plan.partnership(), DrawFigures.months(plan, paper.period()), current,
                plans.of(plan.partnership()), fact -> fact.asKnownBefore(then), fact -> true);
        FiguresPage now = DrawFigures.page(plan, paper.period(), current, clock.instant());
        return DrawFigures.page(plan, paper.period(), known, then).lines().stream()
                .map(line -> KnownLine.of(line, now.line(line.id()))).flatMap(line -> revision(line).stream()).toList();
    }

    private static Optional<Revision> revision(KnownLine line) {
        return Optional.ofNullable(line.now())
                .map(now -> new Revision(line.line().id(), line.line().title(), line.line().display(), now.display()));
    }
}
