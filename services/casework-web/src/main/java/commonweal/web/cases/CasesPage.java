package commonweal.web.cases;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.forms.Field;
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.CaseWork;
import commonweal.web.services.Codes;
import commonweal.web.services.Listing;
import commonweal.web.services.Officers;
import commonweal.web.services.SavedFilters;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** The list of cases, high risk first. */
@Controller
class CasesPage {

    private static final int PAGE_SIZE = 25;
    /** Who asks, in an address that can be passed on. */
    private static final String ME = "me";
    private static final List<Field.Option> STATUSES = List.of(new Field.Option("open", "Open"),
            new Field.Option("closed", "Closed"), new Field.Option("", "Open and closed"));
    private static final List<Field.Option> BANDS = List.of(new Field.Option("", "Any risk"),
            new Field.Option("high", "High"), new Field.Option("medium", "Medium"), new Field.Option("low", "Low"),
            new Field.Option("none", "Not assessed"));

    private final CaseIntake intake;
    private final CaseWork work;
    private final SavedFilters filters;
    private final Panels panels;

    CasesPage(CaseIntake intake, CaseWork work, SavedFilters filters, Panels panels) {
        this.intake = intake;
        this.work = work;
        this.filters = filters;
        this.panels = panels;
    }

    @GetMapping("/cases")
    String cases(SignedIn user, @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "") String band, @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "0") int page, Model model) {
        String whose = user.worksCases() ? officer : "";
        CaseIntake.CaseFilter filter = new CaseIntake.CaseFilter(oneOf(STATUSES, status), oneOf(BANDS, band),
                whose.equals(ME) ? user.id() : whose, Math.max(0, page), PAGE_SIZE);
        Panels.Page parts = panels.open();
        Panels.Asked<Listing<CaseFile>> asked = parts.ask(Service.CASE_INTAKE, () -> intake.cases(user, filter));
        Panels.Asked<Codes> codes = parts.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        Panels.Asked<List<SavedFilters.Filter>> saved = parts.ask(Service.CASE_INTAKE, () -> filters.of(user, "cases"));
        Panels.Asked<Officers> officers = parts.ask(Service.CASE_INTAKE,
                () -> user.worksCases() ? work.officers(user) : Officers.NONE);
        Panel<Listing<CaseFile>> cases = asked.panel();
        String query = UriComponentsBuilder.newInstance().queryParam("status", filter.status())
                .queryParam("band", filter.band()).queryParam("officer", "{officer}").encode()
                .buildAndExpand(whose).toUriString();
        model.addAttribute("cases", cases);
        model.addAttribute("paging", cases.map(list -> Paging.of(list, "/cases" + query)).getContent());
        model.addAttribute("codes", codes.panel().or(Codes.NONE));
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("bands", BANDS);
        model.addAttribute("filter", filter);
        model.addAttribute("whose", whose);
        model.addAttribute("officers", officers.panelOr(Officers.NONE).or(Officers.NONE));
        model.addAttribute("saved", saved.panelOr(List.of()).or(List.of()));
        model.addAttribute("save", "/filters/new" + query + "&list=cases");
        model.addAttribute("user", user);
        return "cases/list";
    }

    /** An address typed by hand may name what is not there; the first choice serves then. */
    private static String oneOf(List<Field.Option> options, String value) {
        return options.stream().map(Field.Option::value).filter(value::equals).findFirst()
                .orElse(options.getFirst().value());
    }
}
