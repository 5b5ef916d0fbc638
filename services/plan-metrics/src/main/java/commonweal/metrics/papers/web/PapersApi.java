package commonweal.metrics.papers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.metrics.papers.Format;
import commonweal.metrics.papers.Paper;
import commonweal.metrics.papers.PaperKind;
import commonweal.metrics.papers.PublishedPaper;
import commonweal.metrics.papers.mongo.MongoPapers;
import commonweal.metrics.papers.web.PaperViews.PublishedView;
import commonweal.metrics.papers.web.PaperViews.SummaryView;
import commonweal.metrics.papers.web.forms.PaperForms;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.web.PlanReaders;

/** The papers of plans: which there are, as they would be now, and publishing them. */
@RestController
class PapersApi {

    private static final String PAPERS = "/plans/{id}/papers";
    private static final String PUBLISHED = "/published-papers";

    private final PaperDesk desk;
    private final MongoPapers papers;

    PapersApi(PaperDesk desk, MongoPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    record Shelves(List<Shelf> items) {}

    record Shelf(Id planId, String title, Code partnership, String year, List<KindView> kinds,
            List<PublishedView> published) {}

    record PapersView(Id planId, List<KindView> kinds, List<PublishedView> published) {}

    record KindView(Code kind, String title, boolean forPublic, List<String> periods, @Nullable String defaultPeriod) {}

    record Publication(@NotNull String period) {}

    /** Of all plans whose papers the caller may read, also of one that the caller may not open. */
    @GetMapping("/papers")
    Shelves shelves(Caller caller) {
        caller.require(PlanReaders.ofPlansOrPapers());
        return new Shelves(desk.plans(caller).stream().map(plan -> shelf(plan, caller))
                .filter(shelf -> !shelf.kinds().isEmpty() || !shelf.published().isEmpty()).toList());
    }

    @GetMapping(PAPERS)
    PapersView list(@PathVariable Id id, Caller caller) {
        caller.require(PlanReaders.ofPlansOrPapers());
        Shelf shelf = shelf(desk.plan(id, caller), caller);
        return new PapersView(id, shelf.kinds(), shelf.published());
    }

    private Shelf shelf(Plan plan, Caller caller) {
        return new Shelf(plan.id(), plan.title(), plan.partnership(), plan.year().toString(),
                Arrays.stream(PaperKind.values()).filter(kind -> kind.fits(plan))
                        .filter(kind -> PaperReaders.mayPreview(caller, kind)).map(kind -> view(plan, kind)).toList(),
                papers.of(plan.id()).stream().filter(paper -> PaperReaders.mayRead(caller, paper.kind()))
                        .map(paper -> PublishedView.of(paper, PUBLISHED, PlanReaders.isInside(caller))).toList());
    }

    private KindView view(Plan plan, PaperKind kind) {
        return new KindView(kind.code(), kind.title(), kind.isForPublic(),
                desk.periods(plan, kind).stream().map(Period::toString).toList(),
                desk.usual(plan, kind).map(Period::toString).orElse(null));
    }

    @GetMapping(PAPERS + "/{kind}")
    ResponseEntity<byte[]> preview(@PathVariable Id id, @PathVariable String kind,
            @RequestParam Optional<String> period, @RequestParam(defaultValue = "html") String format, Caller caller) {
        Format wanted = format(format);
        Paper paper = made(id, kind, period, caller);
        return PaperAnswers.preview(PaperForms.of(paper, wanted), wanted, PublishedPaper.fileName(
                desk.plan(id, caller).partnership(), paper.kind(), paper.period(), "-preview", wanted));
    }

    @GetMapping(PAPERS + "/{kind}/summary")
    SummaryView summary(@PathVariable Id id, @PathVariable String kind, @RequestParam Optional<String> period,
            Caller caller) {
        return SummaryView.of(made(id, kind, period, caller));
    }

    private Paper made(Id id, String code, Optional<String> period, Caller caller) {
        caller.require(PlanReaders.ofPlansOrPapers());
        Plan plan = desk.plan(id, caller);
        PaperKind kind = PaperDesk.kind(plan, code);
        caller.require(PaperReaders.ofPreview(kind));
        return desk.make(plan, kind, period);
    }

    @PostMapping(PAPERS + "/{kind}")
    ResponseEntity<PublishedView> publish(@PathVariable Id id, @PathVariable String kind,
            @Valid @RequestBody Publication body, Caller caller) {
        caller.require(Role.CSU_MANAGER);
        Plan plan = desk.plan(id, caller);
        PaperDesk.Taken taken = desk.publish(plan, PaperDesk.kind(plan, kind), Optional.of(body.period()), caller);
        return ResponseEntity.status(taken.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(PublishedView.of(taken.paper(), PUBLISHED, true));
    }

    static Format format(String code) {
        try {
            return Format.parse(code);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("format", String.valueOf(e.getMessage()));
        }
    }
}
