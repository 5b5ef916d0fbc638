package commonweal.tasking.referrals.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.messaging.Versioned;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.Referral;

/** A place that was put before groups although nobody has a case about it: what a case's page is to a case. */
@RestController
class PlacesApi {

    private final ReferralViews views;
    private final TaskGroups groups;

    PlacesApi(ReferralViews views, TaskGroups groups) {
        this.views = views;
        this.groups = groups;
    }

    /**
     * @param place what people call it; absent when it is need-to-know and waits
     * @param referrals one for each group, the last made first
     * @param items what the groups did about it, oldest first
     */
    record PlaceView(Id id, String reference, @Nullable String place, List<ReferralView> referrals,
            List<CaseTimelineApi.Item> items) {}

    /** A place that the caller may see nothing of is unknown to them. */
    @GetMapping("/places/{id}")
    PlaceView place(Caller caller, @PathVariable Id id) {
        Viewer viewer = Viewer.of(caller, groups);
        List<Versioned<Referral>> found = views.about(viewer, id).stream().filter(PlacesApi::isOfPlace).toList();
        if (found.isEmpty()) {
            throw new NotFound("place", id);
        }
        List<ReferralView> shown = found.stream().map(referral -> views.one(viewer, referral))
                .sorted(ReferralView.LAST_MADE_FIRST).toList();
        return new PlaceView(id, Ids.reference(id),
                shown.stream().map(ReferralView::place).filter(Objects::nonNull).findFirst().orElse(null), shown,
                CaseTimelineApi.story(viewer, found));
    }

    private static boolean isOfPlace(Versioned<Referral> referral) {
        return ((KeptReferral) referral.state()).dossier().description().place() != null;
    }
}
