package commonweal.web.administration;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.forms.SentFile;
import commonweal.web.pages.Panels;
import commonweal.web.services.QuestionnaireFiles;
import commonweal.web.services.QuestionnaireFiles.NewFile;
import commonweal.web.services.QuestionnaireFiles.Written;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** The questionnaires and band tables that the partnership wrote itself: sent, read and withdrawn. */
@Controller
class QuestionnaireFilePages {

    private static final String ALL = "/administration/questionnaire-files";
    private static final List<Field> FIELDS = List.of(
            Field.file("questions", "The questions").hint("A file such as our-form.questions.v1.yaml"),
            Field.file("bands", "The table of bands").hint("A file such as our-form.bands.v1.yaml"));

    private final QuestionnaireFiles files;
    private final Panels panels;

    QuestionnaireFilePages(QuestionnaireFiles files, Panels panels) {
        this.files = files;
        this.panels = panels;
    }

    @GetMapping(ALL)
    ModelAndView list(SignedIn user) {
        return list(user, "", HttpStatus.OK);
    }

    @GetMapping(ALL + "/new")
    ModelAndView form(SignedIn user) {
        requireManager(user);
        return page(Form.blank(FIELDS)).show();
    }

    @PostMapping(ALL + "/new")
    ModelAndView send(SignedIn user, @RequestParam(required = false) @Nullable MultipartFile questions,
            @RequestParam(required = false) @Nullable MultipartFile bands, HttpServletRequest request) {
        requireManager(user);
        List<NewFile> sent = Stream.of(questions, bands).map(SentFile::of).filter(file -> !file.name().isEmpty())
                .map(file -> new NewFile(file.name(), file.text())).toList();
        Form form = Form.with(FIELDS, new LinkedMultiValueMap<>());
        return Sending.of(page(sent.isEmpty() ? form.mistaken("questions", "Choose a file") : form), request, () -> {
            files.send(user, sent);
            return new Sending.Done(ALL, "It is there as a draft. Look at it and begin a dry run.");
        });
    }

    @GetMapping(ALL + "/{name}")
    String read(SignedIn user, @PathVariable String name, Model model) {
        model.addAttribute("file", files.read(user, name));
        return "administration/questionnaire-file";
    }

    @PostMapping(ALL + "/withdraw")
    ModelAndView withdraw(SignedIn user, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        requireManager(user);
        List<String> names = entered.getOrDefault("names", List.of());
        if (names.isEmpty()) {
            return list(user, "Choose the files to withdraw.", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Sending.of(Form.blank(List.of()), () -> {
            files.withdraw(user, names);
            return Sending.leave(request, new Sending.Done(ALL, "The files are withdrawn."));
        }, (refusal, status) -> list(user, refusal, status));
    }

    private ModelAndView list(SignedIn user, String refusal, HttpStatus status) {
        Panels.Asked<List<Written>> asked = panels.open().ask(Service.RISK_ASSESSMENT, () -> files.all(user));
        ModelAndView view = new ModelAndView("administration/questionnaire-files", "files", asked.panel());
        view.addObject("refusal", refusal).addObject("mayChange", user.is(Role.CSU_MANAGER));
        view.setStatus(status);
        return view;
    }

    private static FormPage page(Form form) {
        return new FormPage("Send a questionnaire of your own", "Risk questionnaires and bands",
                "A form needs a table of bands that fits it, so send both together the first time. A file with a name that is there takes its place.",
                ALL, ALL + "/new", "Send", null, form);
    }

    private static void requireManager(SignedIn user) {
        if (!user.is(Role.CSU_MANAGER)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only a manager changes questionnaires.");
        }
    }
}
