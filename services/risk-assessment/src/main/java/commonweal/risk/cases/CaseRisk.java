package commonweal.risk.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.cases.Outcome.Reason;
import commonweal.risk.cases.Outcome.Rejected;

/**
 * All that is known and decided about the risk of one case. The band in force is the one confirmed last.
 *
 * @param assessments oldest first
 * @param bands oldest first
 * @param reminders oldest first
 */
public record CaseRisk(Id caseId, Code partnership, KnownCase known, List<Assessment> assessments,
        List<ConfirmedBand> bands, List<Reminder> reminders) {

    public CaseRisk {
        assessments = List.copyOf(assessments);
        bands = List.copyOf(bands);
        reminders = List.copyOf(reminders);
    }

    /** A case of which nothing but its standing is known yet. */
    public static CaseRisk heardOf(Id caseId, Code partnership, KnownCase known) {
        return new CaseRisk(caseId, partnership, known, List.of(), List.of(), List.of());
    }

    /** The same with further news of the case; an erased case keeps nothing but the fact. */
    public CaseRisk told(KnownCase news) {
        KnownCase latest = known.and(news);
        return latest instanceof KnownCase.Erased
                ? heardOf(caseId, partnership, latest)
                : new CaseRisk(caseId, partnership, latest, assessments, bands, reminders);
    }

    /** Why nothing can be assessed or confirmed here, if so. */
    public Optional<Rejected> refusal() {
        return switch (known) {
            case KnownCase.Open _ -> Optional.empty();
            case KnownCase.Closed _ -> Optional.of(new Rejected(Reason.CASE_CLOSED,
                    "Case %s is closed (expected: an open case; reopen it first)".formatted(caseId)));
            case KnownCase.Merged merged -> Optional.of(new Rejected(Reason.CASE_MERGED,
                    "Case %s has become part of case %s (expected: an open case; assess that one)".formatted(caseId,
                            merged.into())));
            case KnownCase.Erased _ -> Optional.of(new Rejected(Reason.CASE_ERASED,
                    "Case %s was erased (expected: an open case)".formatted(caseId)));
        };
    }

    public Optional<Assessment> assessment(Id id) {
        return assessments.stream().filter(assessment -> assessment.id().equals(id)).findFirst();
    }

    /** The band in force. */
    public Optional<ConfirmedBand> band() {
        return bands.isEmpty() ? Optional.empty() : Optional.of(bands.getLast());
    }

    /** The band that was last confirmed for an assessment. */
    public Optional<ConfirmedBand> bandOf(Id assessmentId) {
        return bands.reversed().stream().filter(band -> band.assessmentId().equals(assessmentId)).findFirst();
    }

    /** The last day for the next assessment: only an open case with a band has one. */
    public Optional<LocalDate> reassessmentDue() {
        return known instanceof KnownCase.Open ? band().map(ConfirmedBand::reassessBy) : Optional.empty();
    }

    /** The day on which it has to be announced that the next assessment is due, unless that has happened. */
    public Optional<LocalDate> reminderDue() {
        return reassessmentDue().filter(due -> reminders.stream().noneMatch(reminder -> reminder.due().equals(due)));
    }

    CaseRisk with(Assessment assessment) {
        return new CaseRisk(caseId, partnership, known, plus(assessments, assessment), bands, reminders);
    }

    CaseRisk with(ConfirmedBand band) {
        return new CaseRisk(caseId, partnership, known, assessments, plus(bands, band), reminders);
    }

    CaseRisk with(Reminder reminder) {
        return new CaseRisk(caseId, partnership, known, assessments, bands, plus(reminders, reminder));
    }

    private static <T> List<T> plus(List<T> items, T item) {
        List<T> more = new ArrayList<>(items);
        more.add(item);
        return more;
    }
}
