package commonweal.web.tasking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.Coded;
import commonweal.web.services.Meetings;
import commonweal.web.services.Referral;

/** The forms on the page of a meeting, each beside the others. */
record MeetingForms(Meetings.Meeting meeting, Groups groups) {

    static final List<Field> NOTE = List.of(Field.prose("text", "A note for the minutes")
            .hint("Without names of people").required("Write the note"));

    private static final List<Field.Option> PRESENCES = List.of(new Field.Option("present", "Present"),
            new Field.Option("apologies", "Apologies"), new Field.Option("absent", "Absent"));
    private static final String PRESENCE = "presence-";

    /** A question for each agency of the group. */
    List<Field> attendance() {
        return groups.agenciesOf(meeting.group()).stream()
                .map(agency -> Field.radios(PRESENCE + agency.code(), agency.label(), PRESENCES)).toList();
    }

    /** As it is recorded, or as it was sent and came back. */
    Form attendance(@Nullable Form sent) {
        List<Field> fields = attendance();
        if (sent != null && !sent.names().isEmpty() && sent.names().getFirst().startsWith(PRESENCE)) {
            return sent;
        }
        return Form.suggesting(fields, recorded());
    }

    /** What the form says otherwise than it is recorded. */
    List<Meetings.Attendance> changed(Form form) {
        Map<String, String> recorded = recorded();
        return groups.agenciesOf(meeting.group()).stream().map(Coded::code)
                .flatMap(agency -> form.given(PRESENCE + agency)
                        .filter(presence -> !presence.equals(recorded.get(PRESENCE + agency)))
                        .map(presence -> new Meetings.Attendance(agency, presence, people(agency))).stream())
                .toList();
    }

    private Map<String, String> recorded() {
        Map<String, String> recorded = new HashMap<>();
        meeting.attendance().forEach(there -> recorded.put(PRESENCE + there.agency(), there.presence()));
        return recorded;
    }

    private @Nullable String people(String agency) {
        return meeting.attendance().stream().filter(there -> there.agency().equals(agency))
                .map(Meetings.Attendance::people).filter(Objects::nonNull).findFirst().orElse(null);
    }

    static List<Field> item(List<Referral> referrals) {
        return List.of(Field.select("referral", "Case",
                referrals.stream().map(referral -> new Field.Option(referral.id(),
                        Optional.ofNullable(referral.caseReference()).orElse(referral.id()))).toList())
                .required("Choose a case"));
    }

    static Form item(List<Referral> referrals, @Nullable Form sent) {
        return sent != null && sent.names().contains("referral") ? sent : Form.blank(item(referrals));
    }

    static Form note(@Nullable Form sent) {
        return sent != null && sent.names().contains("text") ? sent : Form.blank(NOTE);
    }

    /** The state of each referral that can be decided on. */
    static Map<String, String> openTo(List<Referral> referrals) {
        return referrals.stream()
                .collect(Collectors.toMap(Referral::id, Referral::status, (one, same) -> one));
    }
}
