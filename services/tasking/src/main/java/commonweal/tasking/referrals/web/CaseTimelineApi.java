package commonweal.tasking.referrals.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.Referral;

/** What task groups did about a case, told in plain words, oldest first. */
@RestController
class CaseTimelineApi {

    /** What an agency is told that has an action in the case and no more. */
    static final Set<Code> HOW_IT_STANDS = Set.of(new Code("referral-made"), new Code("referral-accepted"),
            new Code("referral-withdrawn"), new Code("referral-concluded"));

    private final ReferralViews views;
    private final TaskGroups groups;

    CaseTimelineApi(ReferralViews views, TaskGroups groups) {
        this.views = views;
        this.groups = groups;
    }

    @GetMapping("/cases/{caseId}/timeline")
    Items timeline(Caller caller, @PathVariable Id caseId) {
        Viewer viewer = Viewer.of(caller, groups);
        return new Items(story(viewer, views.about(viewer, caseId)));
    }

    /** What the viewer may know of these referrals, oldest first. */
    static List<Item> story(Viewer viewer, List<Versioned<Referral>> referrals) {
        return referrals.stream().map(Versioned::state).filter(viewer::hasAPart).map(KeptReferral.class::cast)
                .flatMap(referral -> entries(viewer, referral)).sorted(Comparator.comparing(Item::at)).toList();
    }

    private static Stream<Item> entries(Viewer viewer, KeptReferral referral) {
        Map<String, Object> details = Map.of("referralId", referral.id(), "group", referral.group());
        return referral.dossier().story().stream().filter(entry -> viewer.sees(referral, entry))
                .map(entry -> Item.of(entry, details));
    }

    record Items(List<Item> items) {}

    record Item(Instant at, Code what, String text, @Nullable String by, Map<String, Object> details) {

        static Item of(Entry entry, Map<String, Object> details) {
            return new Item(entry.at(), entry.what(), entry.text(), entry.by(), details);
        }
    }
}
