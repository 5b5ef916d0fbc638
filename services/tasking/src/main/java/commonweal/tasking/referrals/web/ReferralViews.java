package commonweal.tasking.referrals.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.messaging.Versioned;
import commonweal.tasking.groups.Agency;
import commonweal.tasking.groups.ReferralForm;
import commonweal.tasking.groups.ReferralForms;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.JoinedReferral;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.Referral;
import commonweal.tasking.referrals.mongo.Referrals;

/** Shows a referral to somebody, as far as they may see it. */
@Component
class ReferralViews {

    private final TaskGroups groups;
    private final ReferralForms forms;
    private final Referrals referrals;

    ReferralViews(TaskGroups groups, ReferralForms forms, Referrals referrals) {
        this.groups = groups;
        this.forms = forms;
        this.referrals = referrals;
    }

    /** What the viewer may see of all groups' referrals of a case or a place, with those that have joined them. */
    List<Versioned<Referral>> about(Viewer viewer, Id caseId) {
        List<Id> ids = viewer.caller().scope().stream().flatMap(partnership -> groups.of(partnership).stream())
                .map(group -> Dossier.idOf(caseId, group.code())).distinct().toList();
        return referrals.withJoined(ids).stream().filter(referral -> viewer.sees(referral.state())).toList();
    }

    /** As an item of a list, without what has joined it. */
    ReferralView item(Viewer viewer, Versioned<Referral> referral) {
        return view(viewer, referral, List.of());
    }

    ReferralView one(Caller caller, Versioned<Referral> referral) {
        return one(Viewer.of(caller, groups), referral);
    }

    /** With the referrals of the cases that became part of its case. */
    ReferralView one(Viewer viewer, Versioned<Referral> referral) {
        List<Id> joined = ((KeptReferral) referral.state()).dossier().joined().stream().map(JoinedReferral::referral)
                .toList();
        return view(viewer, referral, joined.isEmpty()
                ? List.of()
                : referrals.byId(joined).stream().filter(each -> viewer.sees(each.state()))
                        .map(each -> one(viewer, each)).toList());
    }

    private ReferralView view(Viewer viewer, Versioned<Referral> referral, List<ReferralView> joined) {
        KeptReferral kept = (KeptReferral) referral.state();
        ReferralForm form = forms.of(kept.partnership());
        ReferralForm.Marking marking = form.markingOf(kept.dossier().description().marking());
        if (!viewer.hasAPart(kept)) {
            return ReferralView.waiting(kept, marking,
                    marking.needToKnow() ? Map.of() : details(viewer, kept, form), referral.version());
        }
        return ReferralView.full(kept, marking, details(viewer, kept, form), viewer, joined, referral.version());
    }

    private Map<Code, String> details(Viewer viewer, KeptReferral referral, ReferralForm form) {
        Map<Code, String> all = new TreeMap<>(referral.dossier().description().details());
        if (viewer.agency().isEmpty() || all.isEmpty()) {
            return all;
        }
        Optional<Agency> agency = groups.group(referral.partnership(), referral.group()).agencies().stream()
                .filter(member -> member.code().equals(viewer.agency().get())).findFirst();
        return agency.map(member -> form.openTo(member, all)).orElse(Map.of());
    }
}
