package commonweal.metrics.papers.web;

import java.time.Instant;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.metrics.papers.PublishedPaper;
import commonweal.metrics.papers.mongo.MongoPapers;
import commonweal.metrics.papers.web.PaperViews.PublishedView;
import commonweal.metrics.plans.web.PlanReaders;

/** Published papers for those who work with a partnership. */
@RestController
@RequestMapping("/published-papers/{id}")
class PublishedPapersApi {

    private final MongoPapers papers;
    private final PaperRevisions revisions;

    PublishedPapersApi(MongoPapers papers, PaperRevisions revisions) {
        this.papers = papers;
        this.revisions = revisions;
    }

    record Revisions(Id paperId, Instant publishedAt, List<PaperRevisions.Revision> items) {}

    @GetMapping
    PublishedView paper(@PathVariable Id id, Caller caller) {
        return PublishedView.of(readable(id, caller), "/published-papers", PlanReaders.isInside(caller));
    }

    @GetMapping("/{format}")
    ResponseEntity<byte[]> bytes(@PathVariable Id id, @PathVariable String format, Caller caller) {
        return PaperAnswers.published(readable(id, caller), PapersApi.format(format), papers, false);
    }

    /** What the paper's measures show otherwise today, because events came late or were corrected after it was published. */
    @GetMapping("/revisions")
    Revisions revisions(@PathVariable Id id, Caller caller) {
        caller.require(PlanReaders.ofEvidence());
        PublishedPaper paper = readable(id, caller);
        return new Revisions(paper.id(), paper.publishedAt(), revisions.since(paper));
    }

    private PublishedPaper readable(Id id, Caller caller) {
        caller.require(PlanReaders.ofPlansOrPapers());
        PublishedPaper paper = papers.find(id).filter(found -> PaperReaders.mayRead(caller, found.kind()))
                .orElseThrow(() -> new NotFound("paper", id));
        caller.fence(paper.partnership(), "paper", id);
        return paper;
    }
}
