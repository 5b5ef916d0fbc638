package commonweal.web.administration;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.PracticeTexts;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** A part of how the partnership works, and the service that keeps to it. */
record Setting(Service service, String part) {

    /** What is asked before anything is put in force. */
    static final List<Field> REASON = List.of(Field.line("reason", "Why is it changed?").hint("Kept with the version")
            .required("Say why it is changed"));

    static Setting of(String service, String part) {
        return new Setting(Arrays.stream(Service.values()).filter(one -> one.code().equals(service)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such service.")), part);
    }

    /** @throws Refusal for everybody but managers */
    static Setting toChange(SignedIn user, String service, String part) {
        if (!user.is(Role.CSU_MANAGER)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only a manager changes how the partnership works.");
        }
        return of(service, part);
    }

    String address() {
        return "/administration/settings/%s/%s".formatted(service.code(), part);
    }

    /**
     * What a new text would change, with the question whether to put it in force.
     *
     * @param seen the version that whoever wrote it has seen
     */
    ModelAndView preview(PracticeTexts.InForce now, @Nullable Long seen, List<SettingWords.Changed> changes,
            String text,
            Form form, String refusal, HttpStatus status) {
        ModelAndView view = new ModelAndView("administration/setting-preview", "setting", now);
        view.addObject("address", address()).addObject("seen", seen).addObject("changes", changes)
                .addObject("form", form).addObject("text", text).addObject("refusal", refusal);
        view.setStatus(status);
        return view;
    }
}
