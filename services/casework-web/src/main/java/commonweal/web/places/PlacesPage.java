package commonweal.web.places;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import commonweal.web.areas.AreaKind;
import commonweal.web.areas.AreaNames;
import commonweal.web.areas.MapSettings;
import commonweal.web.areas.Shapes;
import commonweal.web.forms.Field;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Codes;
import commonweal.web.services.Places;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/**
 * Counts by area as a table, which a map draws where there is JavaScript, and the streets with most reports. Nobody's
 * report is a point on it.
 */
@Controller
class PlacesPage {

    private static final List<Field.Option> PERIODS = List.of(new Field.Option("28", "The last 4 weeks"),
            new Field.Option("91", "The last 3 months"), new Field.Option("365", "The last 12 months"));
    private static final String USUAL = "91";

    private final Places places;
    private final CaseIntake intake;
    private final Shapes shapes;
    private final AreaNames names;
    private final MapSettings settings;
    private final Panels panels;
    private final Words words;

    PlacesPage(Places places, CaseIntake intake, Shapes shapes, AreaNames names, MapSettings settings,
            Panels panels, Words words) {
        this.places = places;
        this.intake = intake;
        this.shapes = shapes;
        this.names = names;
        this.settings = settings;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/places")
    String show(SignedIn user, @RequestParam(defaultValue = USUAL) String days,
            @RequestParam(defaultValue = "") String by, @RequestParam(defaultValue = "") String show, Model model) {
        String period = PERIODS.stream().map(Field.Option::value).filter(days::equals).findFirst().orElse(USUAL);
        LocalDate to = words.today();
        LocalDate from = to.minusDays(Long.parseLong(period) - 1);
        AreaKind kind = AreaKind.of(by);
        Counted what = Counted.of(show);
        Panels.Page parts = panels.open();
        Panels.Asked<Places.Counts> asked = parts.ask(Service.CASE_INTAKE, () -> places.counts(user, from, to));
        Panels.Asked<Codes> codes = parts.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        List<Shapes.Shape> drawn = shapes.of(user.partnership().orElse(""), kind);
        Panel<Places.Counts> counts = asked.panel();
        Panel<List<AreaRow>> rows = counts.map(found -> AreaRow.all(drawn, kind.of(found), what));
        model.addAttribute("counts", counts);
        model.addAttribute("rows", rows);
        model.addAttribute("scale", rows.or(List.of()).stream().map(row -> what.in(row.area()))
                .filter(Objects::nonNull).max(Long::compare)
                .map(largest -> new Scale(largest, hiddenBelow(counts))).orElse(new Scale(0, hiddenBelow(counts))));
        model.addAttribute("isDrawn", !drawn.isEmpty());
        model.addAttribute("codes", codes.panel().or(Codes.NONE));
        model.addAttribute("areas", names.of(user));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", AreaKind.values());
        model.addAttribute("what", what);
        model.addAttribute("whats", Counted.values());
        model.addAttribute("period", period);
        model.addAttribute("periods", PERIODS);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("tiles", settings.tiles());
        model.addAttribute("attribution", settings.attribution());
        return "places";
    }

    private static int hiddenBelow(Panel<Places.Counts> counts) {
        Places.Counts found = counts.getContent();
        return found == null ? 0 : found.hiddenBelow();
    }

    /** The boundaries that the map draws. */
    @GetMapping("/places/boundaries/{kind}")
    ResponseEntity<String> boundaries(SignedIn user, @PathVariable String kind) {
        return ResponseEntity.ok().contentType(new MediaType("application", "geo+json", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(shapes.geoJson(user.partnership().orElse(""), AreaKind.of(kind)));
    }
}
