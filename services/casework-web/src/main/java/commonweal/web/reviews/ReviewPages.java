package commonweal.web.reviews;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.forms.Field;
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.CaseReviews;
import commonweal.web.services.Codes;
import commonweal.web.services.Listing;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** All reviews with the numbers to be published, and one review as far as it has come. */
@Controller
class ReviewPages {

    private static final int PAGE_SIZE = 25;
    private static final List<Field.Option> STATES = List.of(new Field.Option("", "All"),
            new Field.Option("applied", "Applied for"), new Field.Option("acknowledged", "Acknowledged"),
            new Field.Option("threshold-met", "Threshold met"),
            new Field.Option("threshold-not-met", "Threshold not met"), new Field.Option("panel", "Panel held"),
            new Field.Option("concluded", "Concluded"), new Field.Option("appealed", "Appealed"),
            new Field.Option("appeal-decided", "Appeal decided"));

    private final CaseReviews reviews;
    private final CaseIntake intake;
    private final Panels panels;
    private final Words words;

    ReviewPages(CaseReviews reviews, CaseIntake intake, Panels panels, Words words) {
        this.reviews = reviews;
        this.intake = intake;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/reviews")
    String list(SignedIn user, @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") int page, Model model) {
        String state = STATES.stream().map(Field.Option::value).filter(status::equals).findFirst().orElse("");
        int year = financialYear(words.today());
        Panels.Page parts = panels.open();
        Panels.Asked<Listing<CaseReviews.Review>> asked = parts.ask(Service.CASE_INTAKE,
                () -> reviews.list(user, state, Math.max(0, page), PAGE_SIZE));
        Panels.Asked<CaseReviews.Statutory> numbers = parts.ask(Service.CASE_INTAKE,
                () -> reviews.statutory(user, year));
        Panel<Listing<CaseReviews.Review>> found = asked.panel();
        model.addAttribute("reviews", found);
        model.addAttribute("paging", found.map(list -> Paging.of(list,
                UriComponentsBuilder.fromPath("/reviews").queryParam("status", state).build().toUriString()))
                .getContent());
        model.addAttribute("numbers", numbers.panel());
        model.addAttribute("states", STATES);
        model.addAttribute("state", state);
        return "reviews/list";
    }

    @GetMapping("/cases/{caseId}/reviews/{id}")
    String show(SignedIn user, @PathVariable String caseId, @PathVariable String id, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<CaseReviews.Review> review = parts.ask(Service.CASE_INTAKE,
                () -> reviews.review(user, caseId, id));
        Panels.Asked<Codes> codes = parts.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        model.addAttribute("review", review.needed());
        model.addAttribute("codes", codes.panel().or(Codes.NONE));
        return "reviews/review";
    }

    /** The year in which the financial year of a day begins, on 1 April. */
    private static int financialYear(LocalDate day) {
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    }
}
