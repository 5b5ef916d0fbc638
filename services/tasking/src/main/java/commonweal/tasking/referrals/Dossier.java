package commonweal.tasking.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.ids.Ids;

/**
 * What a group holds on a case whatever the state of its referral: what it knows of the case, what was done and the story of
 * it.
 */
public record Dossier(Id id, Code partnership, Id caseId, Code group, CaseKnowledge knowledge,
        List<AgencyAction> actions, List<BehaviourReview> reviews, @Nullable FamilyWork familyWork,
        List<Entry> story) {

    public Dossier {
        actions = List.copyOf(actions);
        reviews = List.copyOf(reviews);
        story = List.copyOf(story);
    }

    static Dossier empty(Code partnership, Id caseId, Code group) {
        return new Dossier(idOf(caseId, group), partnership, caseId, group, CaseKnowledge.none(), List.of(), List.of(),
                null, List.of());
    }

    /** There is one referral for a case and a group, so its id follows from them. */
    public static Id idOf(Id caseId, Code group) {
        return Ids.derived("ref", caseId, group);
    }

    public Optional<AgencyAction> action(Id action) {
        return actions.stream().filter(known -> known.id().equals(action)).findFirst();
    }

    /** Whether the agency was given something to do here. */
    public boolean involves(Code agency) {
        return actions.stream().anyMatch(action -> action.agency().equals(agency))
                || (familyWork != null && familyWork.agency().equals(agency));
    }

    Id nextAction() {
        return Ids.part("act", id, actions.size() + 1);
    }

    Id nextReview() {
        return Ids.part("rev", id, reviews.size() + 1);
    }

    Dossier knowing(CaseKnowledge more) {
        return new Dossier(id, partnership, caseId, group, more, actions, reviews, familyWork, story);
    }

    /** Adds an action, or puts it in the place of the one with its id. */
    Dossier with(AgencyAction action) {
        List<AgencyAction> changed = new ArrayList<>(actions);
        changed.replaceAll(known -> known.id().equals(action.id()) ? action : known);
        if (!changed.contains(action)) {
            changed.add(action);
        }
        return new Dossier(id, partnership, caseId, group, knowledge, changed, reviews, familyWork, story);
    }

    Dossier with(BehaviourReview review) {
        List<BehaviourReview> more = new ArrayList<>(reviews);
        more.add(review);
        return new Dossier(id, partnership, caseId, group, knowledge, actions, more, familyWork, story);
    }

    Dossier with(FamilyWork work) {
        return new Dossier(id, partnership, caseId, group, knowledge, actions, reviews, work, story);
    }

    Dossier with(Entry entry) {
        List<Entry> longer = new ArrayList<>(story);
        longer.add(entry);
        return new Dossier(id, partnership, caseId, group, knowledge, actions, reviews, familyWork, longer);
    }
}
