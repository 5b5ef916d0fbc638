package commonweal.web.cases;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Words;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Notebook;
import commonweal.web.services.Refusal;
import commonweal.web.signin.SignedIn;

/** Calls a planned visit off, once somebody said so. */
@Controller
class VisitCallOff {

    private final CaseIntake intake;
    private final Notebook notebook;
    private final Words words;

    VisitCallOff(CaseIntake intake, Notebook notebook, Words words) {
        this.intake = intake;
        this.notebook = notebook;
        this.words = words;
    }

    @GetMapping("/cases/{id}/visits/{visitId}/call-off")
    ModelAndView ask(SignedIn user, @PathVariable String id, @PathVariable String visitId) {
        return page(user, id, visitId).show();
    }

    @PostMapping("/cases/{id}/visits/{visitId}/call-off")
    ModelAndView callOff(SignedIn user, @PathVariable String id, @PathVariable String visitId,
            HttpServletRequest request) {
        return Sending.of(page(user, id, visitId), request, () -> {
            notebook.callVisitOff(user, id, visitId);
            return new Sending.Done("/cases/" + id, "The visit is called off.");
        });
    }

    private FormPage page(SignedIn user, String id, String visitId) {
        CaseFile aCase = intake.caseFile(user, id);
        Notebook.Note visit = notebook.of(user, id).stream().filter(note -> note.id().equals(visitId))
                .filter(Notebook.Note::isVisit).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "visit-unknown", "There is no such visit."));
        return new FormPage("Call the visit off", "Case " + aCase.reference(),
                "The visit of %s will not be made. It stays in the history of the case."
                        .formatted(words.moment(Objects.requireNonNull(visit.from()))),
                "/cases/" + id, "/cases/%s/visits/%s/call-off".formatted(id, visitId), "Call it off", null,
                Form.blank(List.of()));
    }
}
