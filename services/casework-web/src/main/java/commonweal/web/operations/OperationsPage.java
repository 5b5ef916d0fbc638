package commonweal.web.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Sending;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Refusals;
import commonweal.web.services.Operations;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.services.ServiceAway;
import commonweal.web.signin.SignedIn;

/** Every service side by side: its health and ages, what is quarantined, dead letters, rebuilds. */
@Controller
class OperationsPage {

    private final Operations operations;
    private final Panels panels;

    OperationsPage(Operations operations, Panels panels) {
        this.operations = operations;
        this.panels = panels;
    }

    @GetMapping("/operations")
    String show(SignedIn user, Model model) {
        Panels.Page page = panels.open();
        List<Asked> asked = new ArrayList<>();
        for (Service service : Service.values()) {
            asked.add(new Asked(service, page.ask(service, () -> operations.health(user, service)),
                    page.ask(service, () -> operations.about(user, service)),
                    page.ask(service, () -> operations.quarantine(user, service)),
                    page.ask(service, () -> operations.deadLetters(user, service)),
                    page.ask(service, () -> operations.rebuilds(user, service))));
        }
        model.addAttribute("standings", asked.stream().map(Asked::taken).toList());
        model.addAttribute("ages", new Ages());
        return "operations";
    }

    @PostMapping("/operations/{service}/replay")
    ModelAndView replay(SignedIn user, @PathVariable String service, @RequestParam(defaultValue = "") String id,
            HttpServletRequest request) {
        return told(request, () -> {
            Operations.Replayed replayed = operations.replay(user, named(service), id);
            return replayed.left() == 0
                    ? "Applied: %d. Nothing is left in quarantine there.".formatted(replayed.applied())
                    : "Applied: %d, left: %d. The first of those failed again: %s".formatted(replayed.applied(),
                            replayed.left(), replayed.reason());
        });
    }

    @PostMapping("/operations/{service}/rebuild")
    ModelAndView rebuild(SignedIn user, @PathVariable String service, @RequestParam String projection,
            HttpServletRequest request) {
        return told(request, () -> {
            operations.rebuild(user, named(service), projection);
            return "The rebuild of %s has begun.".formatted(projection);
        });
    }

    /** What came of it is said on the page itself, good or bad: there is no form to show again. */
    private static ModelAndView told(HttpServletRequest request, Deed deed) {
        String sentence;
        try {
            sentence = deed.doIt();
        } catch (Refusal refusal) {
            sentence = Refusals.inWords(refusal);
        } catch (ServiceAway away) {
            sentence = Refusals.inWords(away);
        }
        return Sending.leave(request, new Sending.Done("/operations", sentence));
    }

    private static Service named(String code) {
        return Arrays.stream(Service.values()).filter(service -> service.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such service."));
    }

    private interface Deed {

        String doIt();
    }

    /** How one service stands. */
    public record Standing(Service service, Panel<Operations.Health> health, Panel<Operations.About> about,
            Panel<List<Operations.Quarantined>> quarantine, Panel<Operations.DeadLetters> deadLetters,
            Panel<List<Operations.Rebuild>> rebuilds) {}

    /** Ages and rebuilds as people say them. */
    public static final class Ages {

        public String key(Service service, Operations.Rebuild rebuild) {
            return RebuildProgress.key(service, rebuild);
        }

        public String say(Operations.Rebuild rebuild) {
            return RebuildProgress.sentence(rebuild);
        }

        public String say(double seconds) {
            Duration age = Duration.ofMillis((long) (seconds * 1000));
            if (age.compareTo(Duration.ofSeconds(1)) < 0) {
                return "none";
            }
            if (age.compareTo(Duration.ofMinutes(2)) < 0) {
                return "%d s".formatted(age.toSeconds());
            }
            return age.compareTo(Duration.ofHours(2)) < 0
                    ? "%d minutes".formatted(age.toMinutes())
                    : "%d hours".formatted(age.toHours());
        }
    }

    private record Asked(Service service, Panels.Asked<Operations.Health> health, Panels.Asked<Operations.About> about,
            Panels.Asked<List<Operations.Quarantined>> quarantine, Panels.Asked<Operations.DeadLetters> deadLetters,
            Panels.Asked<List<Operations.Rebuild>> rebuilds) {

        private Standing taken() {
            return new Standing(service, health.panel(), about.panelOr(new Operations.About(null)),
                    quarantine.panelOr(List.of()), deadLetters.panelOr(Operations.DeadLetters.NONE),
                    rebuilds.panelOr(List.of()));
        }
    }
}
