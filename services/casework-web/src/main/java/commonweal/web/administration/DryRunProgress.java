package commonweal.web.administration;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import commonweal.web.pages.Following;
import commonweal.web.services.Editions;
import commonweal.web.signin.SignedIn;

/** Tells the open page of a dry run how far it has come. */
@Controller
class DryRunProgress {

    private final Editions editions;
    private final Following following;

    DryRunProgress(Editions editions, Following following) {
        this.editions = editions;
        this.following = following;
    }

    @GetMapping(path = "/administration/dry-runs/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(SignedIn user, @PathVariable String id) {
        return following.follow(() -> {
            Editions.DryRun run = editions.dryRun(user, id);
            return List.of(new Following.Step(run.id(), run.percent(), sentence(run), run.isRunning()));
        });
    }

    private static String sentence(Editions.DryRun run) {
        return "%,d of %,d cases have been looked at.".formatted(run.casesLookedAt(), run.casesToLookAt());
    }
}
