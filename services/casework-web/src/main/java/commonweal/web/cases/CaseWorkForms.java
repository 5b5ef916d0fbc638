package commonweal.web.cases;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.lookup.CaseNamed;
import commonweal.web.pages.Words;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.CaseWork;
import commonweal.web.services.Coded;
import commonweal.web.services.Codes;
import commonweal.web.services.Notebook;
import commonweal.web.services.Refusal;
import commonweal.web.services.Retention;
import commonweal.web.signin.SignedIn;

/** The daily work on a case: a form for each thing that can be done. */
@Controller
class CaseWorkForms {

    private static final String DEEDS = "contact|assign|note|diary|visit|power|pause|resume|recategorise|whole-family|relate|merge|unmerge|review|hold|end-hold";

    private final CaseIntake intake;
    private final CaseWork work;
    private final Notebook notebook;
    private final Retention retention;
    private final CaseNamed named;
    private final Words words;

    CaseWorkForms(CaseIntake intake, CaseWork work, Notebook notebook, Retention retention,
            CaseNamed named, Words words) {
        this.intake = intake;
        this.work = work;
        this.notebook = notebook;
        this.retention = retention;
        this.named = named;
        this.words = words;
    }

    @GetMapping("/cases/{id}/{deed:" + DEEDS + "}")
    ModelAndView form(SignedIn user, @PathVariable String id, @PathVariable String deed) {
        CaseFile aCase = intake.caseFile(user, id);
        CaseDeed asked = named(deed);
        return page(asked, aCase, Form.blank(asked.fields(lists(user, asked)))).show();
    }

    @PostMapping("/cases/{id}/{deed:" + DEEDS + "}")
    ModelAndView send(SignedIn user, @PathVariable String id, @PathVariable String deed,
            @RequestParam(required = false) @Nullable Long version, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        CaseFile aCase = intake.caseFile(user, id);
        CaseDeed asked = named(deed);
        Form sent = Form.sent(asked.fields(lists(user, asked)), entered);
        Form form = asked.namesAnother() ? named.find(user, sent, "case") : sent;
        return Sending.of(page(asked, aCase, form), request, () -> {
            asked.send(new CaseDeed.Desk(work, notebook), user, id, version, form);
            return new Sending.Done("/cases/" + id, asked.said().done());
        });
    }

    private static CaseDeed named(String path) {
        return Arrays.stream(CaseDeed.values()).filter(deed -> deed.path().equals(path)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such page."));
    }

    /** Only the lists that the form needs are asked for. */
    private CaseDeed.Lists lists(SignedIn user, CaseDeed deed) {
        Codes codes = intake.codes(user);
        List<Coded> others = switch (deed) {
            case POWER -> work.powerKinds(user).kinds();
            case ASSIGN -> work.officers(user).items().stream()
                    .filter(officer -> !officer.subject().equals(user.id()))
                    .map(officer -> new Coded(officer.subject(), "%s, %s".formatted(officer.called(),
                            words.count(officer.assigned(), "open case", "open cases"))))
                    .toList();
            case PAUSE -> work.policy(user).pauseReasons();
            case HOLD -> retention.rules(user).holdReasons();
            case RELATE, MERGE -> intake.cases(user, new CaseIntake.CaseFilter("open", "", 0, 100)).items().stream()
                    .map(c -> new Coded(c.id(), "%s, %s, opened %s".formatted(c.reference(),
                            words.label(c.labels().category(), codes.categories(), c.category()),
                            words.day(c.openedAt()))))
                    .toList();
            case CONTACT, NOTE, DIARY, VISIT, RESUME, RECATEGORISE, WHOLE_FAMILY, UNMERGE, REVIEW, END_HOLD ->
                List.of();
        };
        return new CaseDeed.Lists(codes, others);
    }

    private static FormPage page(CaseDeed deed, CaseFile aCase, Form form) {
        CaseDeed.Said said = deed.said();
        return new FormPage(said.heading(), "Case " + aCase.reference(), said.lead(), "/cases/" + aCase.id(),
                "/cases/%s/%s".formatted(aCase.id(), deed.path()), said.submit(), aCase.version(), form);
    }
}
