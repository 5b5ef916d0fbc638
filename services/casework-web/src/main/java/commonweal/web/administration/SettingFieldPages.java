package commonweal.web.administration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.administration.SettingText.Piece;
import commonweal.web.forms.Form;
import commonweal.web.forms.Sending;
import commonweal.web.services.PracticeTexts;
import commonweal.web.services.Refusal;
import commonweal.web.signin.SignedIn;

/**
 * Settings changed in fields, one piece at a time: what is entered becomes the text with other values in it, and goes the way
 * of every text.
 */
@Controller
class SettingFieldPages {

    private static final String FIELDS = "/administration/settings/{service}/{part}/fields";

    private final PracticeTexts texts;
    private final SettingWords words;

    SettingFieldPages(PracticeTexts texts, SettingWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** @param at the place in the text; the number after the last entry of a list is a new one */
    @GetMapping(FIELDS)
    ModelAndView fields(SignedIn user, @PathVariable String service, @PathVariable String part,
            @RequestParam(defaultValue = "") String at) {
        Edited edited = edited(user, service, part, at);
        return edited.page(edited.fields().asSet(), "", HttpStatus.OK);
    }

    @PostMapping(FIELDS)
    ModelAndView preview(SignedIn user, @PathVariable String service, @PathVariable String part,
            @RequestParam(defaultValue = "") String at, @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String remove,
            @RequestParam MultiValueMap<String, String> entered) {
        Edited edited = edited(user, service, part, at);
        Form form = remove == null
                ? Form.sent(edited.fields().fields(), entered)
                : Form.with(edited.fields().fields(), entered);
        Map<String, String> contents = edited.fields().entered(form);
        return Sending.of(form, () -> {
            String text = remove == null ? edited.text().with(at, contents) : edited.text().without(at);
            List<PracticeTexts.Change> changes = Sending.sayingAt(form, edited.fields()::objectedTo,
                    () -> texts.preview(user, edited.setting().service(), part, text));
            return edited.setting().preview(edited.now(), version, words.changes(part, changes), text,
                    Form.with(Setting.REASON, new LinkedMultiValueMap<>()), "", HttpStatus.OK);
        }, (refusal, status) -> edited.page(form, refusal, status));
    }

    private Edited edited(SignedIn user, String service, String part, String at) {
        Setting setting = Setting.toChange(user, service, part);
        PracticeTexts.InForce now = texts.inForce(user, setting.service(), part);
        SettingText text = words.read(part, now.text()).orElseThrow(SettingFieldPages::notThere);
        Piece piece = text.piece(at).orElseThrow(SettingFieldPages::notThere);
        Function<String, String> label = name -> words.label(part, at, name);
        boolean isNew = text.lists().stream().anyMatch(list -> (list.place() + "/" + list.pieces().size()).equals(at));
        return new Edited(setting, now, text, new SettingFields(piece, label), at,
                isNew ? "Add an entry" : words.title(part, piece), isNew);
    }

    private static Refusal notThere() {
        return new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such setting.");
    }

    private record Edited(Setting setting, PracticeTexts.InForce now, SettingText text, SettingFields fields, String at,
            String title, boolean isNew) {

        ModelAndView page(Form form, String refusal, HttpStatus status) {
            ModelAndView view = new ModelAndView("administration/setting-fields", "setting", now);
            view.addObject("address", setting.address()).addObject("at", at).addObject("place", title)
                    .addObject("form", form).addObject("refusal", refusal)
                    .addObject("removable", !isNew && !at.isEmpty());
            view.setStatus(status);
            return view;
        }
    }
}
