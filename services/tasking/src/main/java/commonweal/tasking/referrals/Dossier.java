package commonweal.tasking.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.ids.Keys;

/**
 * What a group holds on a case whatever the state of its referral: what it knows of the case, what it was told, what was done
 * and the story of it.
 *
 * @param joined referrals of cases that became part of this one, in the order of the merges
 */
public record Dossier(Id id, Code partnership, Id caseId, Code group, CaseKnowledge knowledge, Description description,
        Work work, List<JoinedReferral> joined, List<Entry> story) {

    public Dossier {
        joined = List.copyOf(joined);
        story = List.copyOf(story);
    }

    static Dossier empty(Code partnership, Id caseId, Code group) {
        return new Dossier(idOf(caseId, group), partnership, caseId, group, CaseKnowledge.none(), Description.NONE,
                Work.NONE, List.of(), List.of());
    }

    /**
     * Of a place that nobody has a case about, such as an outlet or a corner where people meet: it is before the group as a case
     * is, under an id that follows from its name, and no news ever comes of it.
     */
    public static Dossier ofPlace(Code partnership, String name, Code group, Instant at) {
        Description told = Description.ofPlace(name);
        return empty(partnership, placeId(partnership, name), group).after(new CaseNews.Opened(at)).with(told);
    }

    /** The same for the same name however it is written; what a case's id is to a case. */
    public static Id placeId(Code partnership, String name) {
        return Keys.derived("plc", partnership, name.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    /** There is one referral for a case and a group, so its id follows from them. */
    public static Id idOf(Id caseId, Code group) {
        return Keys.derived("ref", caseId, group);
    }

    public List<AgencyAction> actions() {
        return work.actions();
    }

    public List<BehaviourReview> reviews() {
        return work.reviews();
    }

    public Optional<AgencyAction> action(Id action) {
        return actions().stream().filter(known -> known.id().equals(action)).findFirst();
    }

    /** Whether the agency was given something to do here. */
    public boolean involves(Code agency) {
        FamilyWork family = work.family();
        return actions().stream().anyMatch(action -> action.agency().equals(agency))
                || (family != null && family.agency().equals(agency));
    }

    Id nextAction() {
        return Keys.part("act", id, actions().size() + 1);
    }

    Id nextReview() {
        return Keys.part("rev", id, reviews().size() + 1);
    }

    /** Everything that this held, and the news. */
    Dossier after(CaseNews news) {
        Dossier knowing = new Dossier(id, partnership, caseId, group, knowledge.after(news), description, work, joined,
                story);
        return switch (news) {
            case CaseNews.Joined(Id referral, Id of, Code lead, Code severity, Instant at) ->
                knowing.with(new JoinedReferral(referral, of,
                        lead == null ? null : new Acceptance(lead, severity, at, referral), at));
            case CaseNews.Left left -> knowing.without(left.referral());
            case CaseNews.Opened n -> knowing;
            case CaseNews.SplitOff n -> knowing;
            case CaseNews.Closed n -> knowing;
            case CaseNews.Reopened n -> knowing;
            case CaseNews.Merged n -> knowing;
            case CaseNews.Unmerged n -> knowing;
            case CaseNews.BandConfirmed n -> knowing;
            case CaseNews.Erased n -> knowing;
        };
    }

    Dossier with(Description told) {
        return new Dossier(id, partnership, caseId, group, knowledge, told, work, joined, story);
    }

    Dossier with(Work done) {
        return new Dossier(id, partnership, caseId, group, knowledge, description, done, joined, story);
    }

    Dossier with(Entry entry) {
        List<Entry> longer = new ArrayList<>(story);
        longer.add(entry);
        return new Dossier(id, partnership, caseId, group, knowledge, description, work, joined, longer);
    }

    /** Takes in a referral, or puts it in the place of what was known of it. */
    Dossier with(JoinedReferral referral) {
        List<JoinedReferral> more = new ArrayList<>(without(referral.referral()).joined);
        more.add(referral);
        more.sort(Comparator.comparing(JoinedReferral::since).thenComparing(JoinedReferral::referral));
        return joined(more);
    }

    Dossier without(Id referral) {
        return joined(joined.stream().filter(known -> !known.referral().equals(referral)).toList());
    }

    boolean hasJoined(Id referral) {
        return joined.stream().anyMatch(known -> known.referral().equals(referral));
    }

    private Dossier joined(List<JoinedReferral> changed) {
        return new Dossier(id, partnership, caseId, group, knowledge, description, work, changed, story);
    }
}
