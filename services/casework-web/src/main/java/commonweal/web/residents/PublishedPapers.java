package commonweal.web.residents;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import commonweal.web.pages.Downloads;
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.services.Document;
import commonweal.web.services.Listing;
import commonweal.web.services.Papers;
import commonweal.web.services.Service;

/** What the partnership has published for everybody: how its plan stands, in papers to read and to keep. */
@Controller
class PublishedPapers {

    private final Papers papers;
    private final PublicToken token;
    private final Panels panels;
    private final ResidentsSettings settings;

    PublishedPapers(Papers papers, PublicToken token, Panels panels, ResidentsSettings settings) {
        this.papers = papers;
        this.token = token;
        this.panels = panels;
        this.settings = settings;
    }

    @GetMapping("/papers")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        Panel<Listing<Papers.Paper>> published = panels.open().ask(Service.PLAN_METRICS, () -> token
                .ask(nobody -> papers.forEverybody(nobody, settings.partnership(), Math.max(0, page)))).panel();
        model.addAttribute("papers", published);
        model.addAttribute("paging", published.map(list -> Paging.of(list, "/papers")).getContent());
        return "residents/papers";
    }

    @GetMapping("/papers/{id}/{format}")
    ResponseEntity<byte[]> read(@PathVariable String id, @PathVariable String format) {
        Papers.Format form = Papers.Format.named(format);
        Document document = token.ask(nobody -> papers.forEverybody(nobody, id, form));
        return form == Papers.Format.HTML
                ? Downloads.shown(document)
                : Downloads.kept(document, "%s.%s".formatted(id, form.code()));
    }
}
