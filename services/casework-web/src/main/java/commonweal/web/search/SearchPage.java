package commonweal.web.search;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.lookup.LastSearch;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Codes;
import commonweal.web.services.Refusal;
import commonweal.web.services.SavedFilters;
import commonweal.web.services.Search;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/**
 * What an officer looks for may be somebody's name. It is sent in a form, waits in the session for the page that shows what
 * was found, so that the way back leads there again, and stands in no address.
 */
@Controller
class SearchPage {

    private static final String SOUGHT = "sought";
    private static final String NOTHING_TO_LOOK_FOR = "Look for a number or for letters that stand together, two at least, and for ten words at most.";

    private static final List<Field> FIELDS = List.of(Field.line(SOUGHT, "Look for")
            .hint("A reference, a name, a street, a postcode, a telephone number or words of a report or note")
            .required("Enter what to look for"));

    private final Search search;
    private final CaseIntake intake;
    private final SavedFilters filters;
    private final Panels panels;

    SearchPage(Search search, CaseIntake intake, SavedFilters filters, Panels panels) {
        this.search = search;
        this.intake = intake;
        this.filters = filters;
        this.panels = panels;
    }

    @PostMapping("/search")
    ModelAndView ask(SignedIn user, @RequestParam MultiValueMap<String, String> entered, HttpSession session) {
        Form form = Form.sent(FIELDS, entered);
        if (form.isWrong()) {
            return page(form, null, saved(user, panels.open()), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        LastSearch.remember(session, form.value(SOUGHT));
        return new ModelAndView("redirect:/search");
    }

    @GetMapping("/search")
    ModelAndView show(SignedIn user, HttpSession session) {
        Panels.Page parts = panels.open();
        Panels.Asked<List<SavedFilters.Filter>> saved = saved(user, parts);
        String text = LastSearch.of(session).orElse("");
        if (text.isEmpty()) {
            return page(Form.blank(FIELDS), null, saved, "", HttpStatus.OK);
        }
        Form form = Form.suggesting(FIELDS, Map.of(SOUGHT, text));
        Panels.Asked<Codes> codes = parts.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        Panels.Asked<Search.Found> found = parts.ask(Service.CASE_INTAKE, () -> search.find(user, text));
        try {
            return page(form, found.panel(), saved, "", HttpStatus.OK).addObject("codes",
                    codes.panel().or(Codes.NONE));
        } catch (Refusal refusal) {
            return page(form, null, saved, NOTHING_TO_LOOK_FOR, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Panels.Asked<List<SavedFilters.Filter>> saved(SignedIn user, Panels.Page parts) {
        return parts.ask(Service.CASE_INTAKE, () -> filters.of(user, "search"));
    }

    private static ModelAndView page(Form form, @Nullable Panel<Search.Found> found,
            Panels.Asked<List<SavedFilters.Filter>> saved, String refusal, HttpStatus status) {
        ModelAndView view = new ModelAndView("search", "form", form);
        // why: the page has the field itself, so its header needs none
        view.addObject("found", found).addObject("refusal", refusal).addObject("maySearch", false)
                .addObject("saved", saved.panelOr(List.of()).or(List.of()));
        view.setStatus(status);
        return view;
    }
}
