package commonweal.metrics.papers.web;

import java.util.List;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.NotFound;
import commonweal.http.OpenToPublic;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.metrics.papers.PublishedPaper;
import commonweal.metrics.papers.mongo.MongoPapers;
import commonweal.metrics.papers.web.PaperViews.PublishedView;

/** Published papers as residents read them: without a token, and only those that are for everybody. */
@RestController
@OpenToPublic
@RequestMapping(PublicPapersApi.PATH)
class PublicPapersApi {

    static final String PATH = "/public/papers";

    private final MongoPapers papers;

    PublicPapersApi(MongoPapers papers) {
        this.papers = papers;
    }

    @GetMapping
    Page<PublishedView> list(@RequestParam Optional<Code> partnership, @RequestParam Optional<Id> plan,
            PageRequest page) {
        if (partnership.isEmpty() && plan.isEmpty()) {
            throw Refused.badRequest("whose-papers",
                    "Whose papers? (expected: the query parameter 'partnership' or 'plan')");
        }
        List<PublishedView> shown = papers.forPublic(partnership, plan, page.offset(), page.size()).stream()
                .map(paper -> PublishedView.of(paper, PATH, false)).toList();
        return Page.of(page, shown, papers.countForPublic(partnership, plan));
    }

    @GetMapping("/{id}")
    PublishedView paper(@PathVariable Id id) {
        return PublishedView.of(published(id), PATH, false);
    }

    @GetMapping("/{id}/{format}")
    ResponseEntity<byte[]> bytes(@PathVariable Id id, @PathVariable String format) {
        return PaperAnswers.published(published(id), PapersApi.format(format), papers, true);
    }

    private PublishedPaper published(Id id) {
        return papers.find(id).filter(paper -> paper.kind().isForPublic())
                .orElseThrow(() -> new NotFound("paper", id));
    }
}
