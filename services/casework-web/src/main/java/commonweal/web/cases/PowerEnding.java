package commonweal.web.cases;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
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
import commonweal.web.pages.Words;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.CaseWork;
import commonweal.web.services.CaseWork.Power;
import commonweal.web.services.Refusal;
import commonweal.web.signin.SignedIn;

/** Records how a tool or power ended. */
@Controller
class PowerEnding {

    private static final List<Field> FIELDS = List.of(
            Field.radios("outcome", "How did it end?", List.of(
                    new Field.Option("complied", "It was kept to"), new Field.Option("breached", "It was breached"),
                    new Field.Option("expired", "Its time ran out"),
                    new Field.Option("withdrawn", "It was withdrawn"),
                    new Field.Option("quashed", "A court set it aside"))).required("Choose how it ended"),
            Field.day("on", "On which day?").required("Enter the day"));

    private final CaseIntake intake;
    private final CaseWork work;
    private final Words words;

    PowerEnding(CaseIntake intake, CaseWork work, Words words) {
        this.intake = intake;
        this.work = work;
        this.words = words;
    }

    @GetMapping("/cases/{id}/powers/{powerId}/end")
    ModelAndView form(SignedIn user, @PathVariable String id, @PathVariable String powerId) {
        return page(intake.caseFile(user, id), power(user, id, powerId), Form.blank(FIELDS)).show();
    }

    @PostMapping("/cases/{id}/powers/{powerId}/end")
    ModelAndView end(SignedIn user, @PathVariable String id, @PathVariable String powerId,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        Form form = Form.sent(FIELDS, entered);
        return Sending.of(page(intake.caseFile(user, id), power(user, id, powerId), form), request, () -> {
            work.endPower(user, id, powerId, form.day("on").orElseThrow(), form.value("outcome"));
            return new Sending.Done("/cases/" + id, "It is recorded how it ended.");
        });
    }

    private Power power(SignedIn user, String id, String powerId) {
        return work.powers(user, id).stream().filter(one -> one.id().equals(powerId)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "power-unknown", "There is no such power."));
    }

    private FormPage page(CaseFile aCase, Power power, Form form) {
        return new FormPage("Record how it ended", "Case " + aCase.reference(),
                "%s of %s".formatted(power.label(), words.day(power.on())), "/cases/" + aCase.id(),
                "/cases/%s/powers/%s/end".formatted(aCase.id(), power.id()), "Record it", null, form);
    }
}
