package commonweal.tasking.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.groups.Agency;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.referrals.Description;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.Referral;

/** Draws the minutes from the meeting and from what was done in it to the referrals. */
public final class DrawMinutes {

    private DrawMinutes() {}

    /**
     * @param referrals those on the agenda, as far as they still exist
     * @param marking the label of a referral's information marking
     * @param approvedOn absent for a draft
     * @param redrawnOn when a case that was erased was taken out of approved minutes, absent when none was
     */
    public static Minutes of(Meeting meeting, TaskGroup group, Map<Id, Referral> referrals,
            Function<@Nullable Code, String> marking, @Nullable LocalDate approvedOn, @Nullable LocalDate redrawnOn) {
        Proceedings proceedings = meeting.proceedings();
        return new Minutes(group.name(), meeting.head().on(), approvedOn, redrawnOn,
                group.agencies().stream().map(agency -> attended(agency, proceedings)).toList(),
                proceedings.agenda().stream().map(item -> item(meeting.id(), item, group, referrals, marking)).toList(),
                proceedings.notes().stream().map(Proceedings.Note::text).toList());
    }

    /** Sentences that say what a meeting decided about a case. */
    public static List<String> decisions(Id meeting, @Nullable Referral referral) {
        return referral instanceof KeptReferral kept
                ? kept.dossier().story().stream().filter(entry -> meeting.equals(entry.meeting())).map(Entry::text)
                        .toList()
                : List.of();
    }

    private static Minutes.Attended attended(Agency agency, Proceedings proceedings) {
        return proceedings.attendance().stream().filter(known -> known.agency().equals(agency.code())).findFirst()
                .map(known -> new Minutes.Attended(agency.name(), known.presence(), known.people()))
                .orElseGet(() -> new Minutes.Attended(agency.name(), Proceedings.Presence.ABSENT, null));
    }

    private static Minutes.Item item(Id meeting, AgendaItem item, TaskGroup group, Map<Id, Referral> referrals,
            Function<@Nullable Code, String> marking) {
        String reference = Ids.reference(item.caseId());
        if (!(referrals.get(item.referral()) instanceof KeptReferral kept)) {
            return new Minutes.Item(reference, "", AgendaItem.ERASED, List.of(), List.of());
        }
        Description told = kept.dossier().description();
        return new Minutes.Item(reference, marking.apply(told.marking()), item.sentence(), decisions(meeting, kept),
                kept.dossier().actions().stream().filter(action -> meeting.equals(action.meeting()))
                        .map(action -> new Minutes.Task(group.nameOf(action.agency()), action.what(), action.due()))
                        .toList());
    }
}
