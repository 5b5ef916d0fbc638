package commonweal.web.filters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.lookup.LastSearch;
import commonweal.web.pages.Panels;
import commonweal.web.services.Refusal;
import commonweal.web.services.SavedFilters;
import commonweal.web.services.SavedFilters.Filter;
import commonweal.web.services.Service;
import commonweal.web.signin.Area;
import commonweal.web.signin.SignedIn;

/** Saves what a list or a search was narrowed down to, and takes it away again. */
@Controller
class FilterPages {

    private static final String CASES = "cases";
    private static final String SEARCH = "search";
    private static final List<String> PARAMETERS_OF_CASES = List.of("status", "band", "officer");
    private static final List<Field> FIELDS = List
            .of(Field.line("name", "What should it be called?").hint("For example, My open cases at high risk")
                    .required("Enter a name").upTo(60));

    private final SavedFilters filters;
    private final Panels panels;

    FilterPages(SavedFilters filters, Panels panels) {
        this.filters = filters;
        this.panels = panels;
    }

    @GetMapping("/filters")
    ModelAndView list(SignedIn user) {
        return list(user, "", HttpStatus.OK);
    }

    /** @param list cases or search; what it is narrowed down to comes with the address, or from the last search */
    @GetMapping("/filters/new")
    ModelAndView form(SignedIn user, @RequestParam String list, @RequestParam Map<String, String> address,
            HttpSession session) {
        return page(wanted(user, "", list, address, session), Form.blank(FIELDS)).show();
    }

    @PostMapping("/filters/new")
    ModelAndView save(SignedIn user, @RequestParam String list, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Form form = Form.sent(FIELDS, entered);
        Filter wanted = wanted(user, form.value("name"), list, entered.toSingleValueMap(), request.getSession());
        return Sending.of(page(wanted, form), request, () -> {
            filters.save(user, wanted);
            return new Sending.Done(back(wanted), "It is saved under \"%s\".".formatted(wanted.name()));
        });
    }

    @PostMapping("/filters/remove")
    ModelAndView remove(SignedIn user, @RequestParam String id, HttpServletRequest request) {
        return Sending.of(Form.blank(List.of()), () -> {
            filters.remove(user, id);
            return Sending.leave(request, new Sending.Done("/filters", "It is removed."));
        }, (refusal, status) -> list(user, refusal, status));
    }

    private ModelAndView list(SignedIn user, String refusal, HttpStatus status) {
        ModelAndView view = new ModelAndView("filters", "filters",
                panels.open().ask(Service.CASE_INTAKE, () -> filters.of(user)).panel());
        view.addObject("refusal", refusal);
        view.setStatus(status);
        return view;
    }

    private static Filter wanted(SignedIn user, String name, String list, Map<String, String> told,
            HttpSession session) {
        if (list.equals(SEARCH) && user.mayOpen(Area.SEARCH)) {
            return LastSearch.of(session).map(text -> Filter.of(name, SEARCH, Map.of("text", text)))
                    .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "Nothing was looked for."));
        }
        if (!list.equals(CASES)) {
            throw new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such list.");
        }
        Map<String, String> narrowed = new LinkedHashMap<>();
        PARAMETERS_OF_CASES.forEach(parameter -> narrowed.put(parameter, told.getOrDefault(parameter, "")));
        return Filter.of(name, CASES, narrowed);
    }

    private static FormPage page(Filter wanted, Form form) {
        boolean search = wanted.list().equals(SEARCH);
        // why: what was searched for may be somebody's name; it waits in the session and stands in no address
        String action = UriComponentsBuilder.fromPath("/filters/new").queryParam("list", wanted.list())
                .query(search ? "" : wanted.parametersQuery()).build().toUriString();
        return new FormPage(search ? "Save this search" : "Save this list", search ? "Search" : "Cases",
                "It is there for you alone.", back(wanted), action, "Save", null, form);
    }

    private static String back(Filter wanted) {
        return wanted.list().equals(SEARCH) ? "/search" : "/cases?" + wanted.parametersQuery();
    }
}
