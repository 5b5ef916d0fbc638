package commonweal.web.administration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.services.PracticeTexts;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/**
 * How the partnership works, as texts with versions: a manager writes a new text, sees what it would change, and only then
 * puts it in force. Every text that was in force stays to be read, and can be put in force again.
 */
@Controller
class SettingPages {

    private static final int LONGEST = 100_000;
    private static final Field TEXT = Field.prose("text", "The text")
            .hint("YAML. The lines that begin with # explain it")
            .required("Write the text").upTo(LONGEST);

    private final PracticeTexts texts;
    private final SettingWords words;
    private final Panels panels;

    SettingPages(PracticeTexts texts, SettingWords words, Panels panels) {
        this.texts = texts;
        this.words = words;
        this.panels = panels;
    }

    @GetMapping("/administration/settings")
    String list(SignedIn user, Model model) {
        Panels.Page page = panels.open();
        Map<Service, Panels.Asked<List<PracticeTexts.Part>>> asked = new LinkedHashMap<>();
        Arrays.stream(Service.values())
                .forEach(service -> asked.put(service, page.ask(service, () -> texts.parts(user, service))));
        Map<Service, Panel<List<PracticeTexts.Part>>> parts = new LinkedHashMap<>();
        asked.forEach((service, question) -> parts.put(service, question.panel()));
        model.addAttribute("parts", parts);
        return "administration/settings";
    }

    @GetMapping("/administration/settings/{service}/{part}")
    String inForce(SignedIn user, @PathVariable String service, @PathVariable String part, Model model) {
        Setting setting = Setting.of(service, part);
        PracticeTexts.InForce now = texts.inForce(user, setting.service(), part);
        model.addAttribute("setting", now);
        model.addAttribute("set", words.read(part, now.text()).map(text -> words.shown(part, text)).orElse(null));
        model.addAttribute("address", setting.address());
        model.addAttribute("mayChange", user.is(Role.CSU_MANAGER));
        return "administration/setting";
    }

    @GetMapping("/administration/settings/{service}/{part}/versions/{version}")
    String version(SignedIn user, @PathVariable String service, @PathVariable String part, @PathVariable int version,
            Model model) {
        Setting setting = Setting.of(service, part);
        model.addAttribute("setting", texts.inForce(user, setting.service(), part));
        model.addAttribute("version", texts.version(user, setting.service(), part, version));
        model.addAttribute("address", setting.address());
        model.addAttribute("mayChange", user.is(Role.CSU_MANAGER));
        return "administration/setting-version";
    }

    /** @param from a version to begin with instead of the text in force */
    @GetMapping("/administration/settings/{service}/{part}/change")
    ModelAndView change(SignedIn user, @PathVariable String service, @PathVariable String part,
            @RequestParam(required = false) @Nullable Integer from) {
        Setting setting = Setting.toChange(user, service, part);
        PracticeTexts.InForce now = texts.inForce(user, setting.service(), part);
        String text = from == null ? now.text() : texts.version(user, setting.service(), part, from).text();
        return page(setting, now, Form.suggesting(List.of(TEXT),
                Map.of("text", text == null ? "" : text))).show();
    }

    @PostMapping("/administration/settings/{service}/{part}/change")
    ModelAndView preview(SignedIn user, @PathVariable String service, @PathVariable String part,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered) {
        Setting setting = Setting.toChange(user, service, part);
        PracticeTexts.InForce now = texts.inForce(user, setting.service(), part);
        Form form = Form.sent(List.of(TEXT), entered);
        return Sending.of(page(setting, now, form), () -> {
            List<PracticeTexts.Change> changes = Sending.sayingAt(form, "text",
                    () -> texts.preview(user, setting.service(), part, form.entry("text")));
            return setting.preview(now, version, words.changes(part, changes), form.entry("text"),
                    Form.with(Setting.REASON, entered), "",
                    HttpStatus.OK);
        });
    }

    /** From what it would change back to the text, as it was written. */
    @PostMapping("/administration/settings/{service}/{part}/again")
    ModelAndView writeOn(SignedIn user, @PathVariable String service, @PathVariable String part,
            @RequestParam MultiValueMap<String, String> entered) {
        Setting setting = Setting.toChange(user, service, part);
        return page(setting, texts.inForce(user, setting.service(), part), Form.with(List.of(TEXT), entered)).show();
    }

    @PostMapping("/administration/settings/{service}/{part}")
    ModelAndView putInForce(SignedIn user, @PathVariable String service, @PathVariable String part,
            @RequestParam(required = false) @Nullable Long version, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Setting setting = Setting.toChange(user, service, part);
        PracticeTexts.InForce now = texts.inForce(user, setting.service(), part);
        Form form = Form.sent(Setting.REASON, entered);
        String text = form.entry("text");
        return Sending.of(form, () -> {
            texts.putInForce(user, setting.service(), part, version, text, form.value("reason"));
            return Sending.leave(request, new Sending.Done(setting.address(), "It is in force."));
        }, (refusal, status) -> setting.preview(now, version,
                words.changes(part, texts.preview(user, setting.service(), part, text)), text, form, refusal, status));
    }

    private static FormPage page(Setting setting, PracticeTexts.InForce now, Form form) {
        return new FormPage("Change the text", now.label(),
                "The next page shows what the new text would change. Nothing is in force before you say so there.",
                setting.address(), setting.address() + "/change", "Look at what it would change", now.version(), form);
    }
}
