package commonweal.web.feedback;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.Aftercare;
import commonweal.web.services.Listing;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** The two lists of people whom somebody has to get in touch with: reporters not told yet, complainants not content. */
@Controller
class WaitingPages {

    private static final int PAGE_SIZE = 25;

    private static final List<Field> RESULT = List.of(Field.radios("result", "What came of it?",
            List.of(new Field.Option("contacted", "Spoke with them"),
                    new Field.Option("case-reopened", "Spoke with them; the case is opened again"),
                    new Field.Option("not-wanted", "They want no contact"),
                    new Field.Option("no-answer", "They could not be reached")))
            .required("Choose what came of it"));

    private final Aftercare aftercare;
    private final Panels panels;
    private final Words words;

    WaitingPages(Aftercare aftercare, Panels panels, Words words) {
        this.aftercare = aftercare;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/feedback")
    String owed(SignedIn user, @RequestParam(defaultValue = "0") int page, Model model) {
        Panel<Aftercare.OwedListing> owed = panels.open()
                .ask(Service.CASE_INTAKE, () -> aftercare.owed(user, Math.max(0, page), PAGE_SIZE)).panel();
        model.addAttribute("owed", owed);
        model.addAttribute("paging", owed.map(list -> Paging.of(list.listing(), "/feedback")).getContent());
        return "feedback/owed";
    }

    @GetMapping("/surveys")
    String followUps(SignedIn user, @RequestParam(defaultValue = "0") int page, Model model) {
        Panel<Listing<Aftercare.FollowUp>> waiting = panels.open()
                .ask(Service.CASE_INTAKE, () -> aftercare.followUps(user, Math.max(0, page), PAGE_SIZE)).panel();
        model.addAttribute("waiting", waiting);
        model.addAttribute("paging", waiting.map(list -> Paging.of(list, "/surveys")).getContent());
        return "feedback/surveys";
    }

    @GetMapping("/cases/{caseId}/surveys/{surveyId}/follow-up")
    ModelAndView form(SignedIn user, @PathVariable String caseId, @PathVariable String surveyId) {
        return page(caseId, surveyId, Form.blank(RESULT)).show();
    }

    @PostMapping("/cases/{caseId}/surveys/{surveyId}/follow-up")
    ModelAndView followUp(SignedIn user, @PathVariable String caseId, @PathVariable String surveyId,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        Form form = Form.sent(RESULT, entered);
        return Sending.of(page(caseId, surveyId, form), request, () -> {
            aftercare.followedUp(user, caseId, surveyId, form.value("result"));
            return new Sending.Done("/surveys", "It is recorded what came of it.");
        });
    }

    private FormPage page(String caseId, String surveyId, Form form) {
        return new FormPage("Record what came of getting in touch", "Case " + words.reference(caseId), "", "/surveys",
                "/cases/%s/surveys/%s/follow-up".formatted(caseId, surveyId), "Record it", null, form);
    }
}
