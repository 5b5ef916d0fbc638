package commonweal.tasking.meetings;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.tasking.meetings.Proceedings.Presence;

/**
 * What is to be read of a meeting. Cases stand under their references, agencies under their names.
 *
 * @param approvedOn absent while it is a draft
 * @param redrawnOn when a case that was erased was taken out of them, absent when none was
 */
public record Minutes(String group, LocalDate on, @Nullable LocalDate approvedOn, @Nullable LocalDate redrawnOn,
        List<Attended> attendance,
        List<Item> items, List<String> notes) {

    /** An agency and whether it came. */
    public record Attended(String agency, Presence presence, @Nullable String people) {}

    /**
     * What was said and decided of a case.
     *
     * @param decisions one sentence each, in order
     */
    public record Item(String caseReference, String marking, String why, List<String> decisions, List<Task> tasks) {}

    /** An action that the meeting gave to an agency. */
    public record Task(String agency, String what, LocalDate due) {}
}
