package commonweal.web.operations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import commonweal.web.pages.Following;
import commonweal.web.services.Operations;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.services.ServiceAway;
import commonweal.web.signin.SignedIn;

/** Tells the open page of operations how rebuilds go on. */
@Controller
class RebuildProgress {

    private final Operations operations;
    private final Following following;

    RebuildProgress(Operations operations, Following following) {
        this.operations = operations;
        this.following = following;
    }

    @GetMapping(path = "/operations/rebuilds", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(SignedIn user) {
        Set<Service> busy = EnumSet.allOf(Service.class);
        return following.follow(() -> {
            List<Following.Step> steps = new ArrayList<>();
            busy.removeIf(service -> {
                List<Following.Step> told = told(user, service);
                steps.addAll(told);
                return told.stream().noneMatch(Following.Step::underWay);
            });
            return steps;
        });
    }

    /** A service that is away has no rebuild that anybody could follow. */
    private List<Following.Step> told(SignedIn user, Service service) {
        try {
            return operations.rebuilds(user, service).stream()
                    .map(rebuild -> new Following.Step(key(service, rebuild), rebuild.percent(), sentence(rebuild),
                            rebuild.underWay()))
                    .toList();
        } catch (ServiceAway | Refusal e) {
            return List.of();
        }
    }

    static String key(Service service, Operations.Rebuild rebuild) {
        return service.code() + "." + rebuild.projection();
    }

    static String sentence(Operations.Rebuild rebuild) {
        return switch (rebuild.phase()) {
            case "building" -> "Being built anew: %d of %d (%d%%).".formatted(rebuild.done(), rebuild.total(),
                    rebuild.percent());
            case "swapping" -> "The new one is being compared and put in place.";
            case "failed" -> "The last rebuild failed: %s".formatted(rebuild.message());
            default -> "It is up to date.";
        };
    }
}
