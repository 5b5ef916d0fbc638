package commonweal.risk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.risk.questionnaires.Band;

/** What happened about a case's risk, in plain words, oldest first. */
public final class Timeline {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Timeline() {}

    /**
     * @param what the kind of entry, the same word as the event's type
     * @param by who did it, as the subject of a token; absent when the clock did
     */
    public record Entry(Instant at, Code what, String text, @Nullable String by, Map<String, Object> details) {}

    public static List<Entry> of(CaseRisk risk) {
        List<Entry> entries = new ArrayList<>();
        risk.assessments().forEach(assessment -> entries.add(entry(assessment)));
        risk.bands().forEach(band -> entries.add(entry(band)));
        risk.reminders().forEach(reminder -> entries.add(entry(reminder)));
        // why: the sort is stable, so an assessment stands before the band confirmed at the same instant
        entries.sort(Comparator.comparing(Entry::at));
        return List.copyOf(entries);
    }

    private static Entry entry(Assessment assessment) {
        int total = assessment.score().total();
        int maximum = assessment.score().maximum();
        Band proposed = assessment.score().proposedBand();
        String lifted = proposed == assessment.score().bandOfTotal()
                ? ""
                : ", lifted from %s by a rule".formatted(assessment.score().bandOfTotal().word());
        return new Entry(assessment.at(), new Code("assessment-completed"),
                "Risk assessed: %d of %d points, which proposes %s risk%s.".formatted(total, maximum, proposed.word(),
                        lifted),
                assessment.by(), details("assessmentId", assessment.id().value(), "score", total, "maximum", maximum,
                        "proposedBand", proposed.word(), "questionnaire", assessment.questionnaire().value(),
                        "questionnaireVersion", assessment.questionnaireVersion()));
    }

    private static Entry entry(ConfirmedBand confirmed) {
        Band previous = confirmed.previous();
        Code reason = confirmed.overrideReason();
        String before = previous == null ? "" : ", before it %s".formatted(previous.word());
        String why = reason == null
                ? ""
                : " It differs from the proposed band: %s.".formatted(reason.value().replace('-', ' '));
        Map<String, Object> details = details("assessmentId", confirmed.assessmentId().value(), "band",
                confirmed.band().word(), "reassessBy", confirmed.reassessBy().toString());
        if (previous != null) {
            details.put("previousBand", previous.word());
        }
        if (reason != null) {
            details.put("overrideReason", reason.value());
        }
        return new Entry(confirmed.at(), new Code("band-confirmed"),
                "Risk band confirmed: %s%s.%s Next assessment by %s."
                        .formatted(confirmed.band().word(), before, why, day(confirmed.reassessBy())),
                confirmed.by(), details);
    }

    private static Entry entry(Reminder reminder) {
        return new Entry(reminder.at(), new Code("reassessment-due"),
                "The risk should be assessed again by %s%s.".formatted(day(reminder.due()), because(reminder.cause())),
                null, details("due", reminder.due().toString(), "cause", reminder.cause().code().value()));
    }

    private static String because(Cause cause) {
        return switch (cause) {
            case HATE_MARKER -> ", because a report bears a hate marker";
            case REPEAT -> ", because of repeated reports";
            case LINKED_REPORT -> ", because a further report came to the case";
            case BAND_CLOCK -> "";
        };
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static Map<String, Object> details(Object... namesAndValues) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            details.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return details;
    }
}
