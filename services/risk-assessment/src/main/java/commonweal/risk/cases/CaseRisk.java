package commonweal.risk.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.cases.Outcome.Reason;
import commonweal.risk.cases.Outcome.Rejected;

/**
 * All that is known and decided about the risk of one case. The band in force is the one confirmed last.
 *
 * @param assessments oldest first
 * @param bands oldest first
 * @param prompts news since the last assessment that make the next one due, oldest first
 * @param reminders oldest first
 * @param draft answers of an assessment that was interrupted, if there are any
 */
public record CaseRisk(Id caseId, Code partnership, KnownCase known, List<Assessment> assessments,
        List<ConfirmedBand> bands, List<Prompt> prompts, List<Reminder> reminders, @Nullable AssessmentDraft draft) {

    public CaseRisk {
        assessments = List.copyOf(assessments);
        bands = List.copyOf(bands);
        prompts = List.copyOf(prompts);
        reminders = List.copyOf(reminders);
    }

    /** A case of which nothing but its standing is known yet. */
    public static CaseRisk heardOf(Id caseId, Code partnership, KnownCase known) {
        return new CaseRisk(caseId, partnership, known, List.of(), List.of(), List.of(), List.of(), null);
    }

    /** The same with further news of the case; an erased case keeps nothing but the fact. */
    public CaseRisk told(KnownCase news) {
        KnownCase latest = known.and(news);
        return latest instanceof KnownCase.Erased
                ? heardOf(caseId, partnership, latest)
                : new CaseRisk(caseId, partnership, latest, assessments, bands, prompts, reminders, draft);
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

    /** What people made of the assessments that have a confirmed band, oldest first. */
    public List<Judgement> judgements() {
        return assessments.stream()
                .flatMap(assessment -> bandOf(assessment.id()).map(band -> Judgement.of(assessment, band)).stream())
                .toList();
    }

    /** The next assessment: only an open case has one, by the clock of its band or by news, whichever is sooner. */
    public Optional<Due> due() {
        if (!(known instanceof KnownCase.Open)) {
            return Optional.empty();
        }
        Stream<Due> clock = band().map(band -> new Due(band.reassessBy(), Cause.BAND_CLOCK)).stream();
        Stream<Due> news = prompts.stream().map(prompt -> new Due(prompt.due(), prompt.cause()));
        return Stream.concat(clock, news).min(Comparator.naturalOrder());
    }

    /** The same, unless it has been announced that an assessment is due by that day. */
    public Optional<Due> unannounced() {
        return due().filter(due -> reminders.stream().noneMatch(reminder -> reminder.due().equals(due.day())));
    }

    CaseRisk with(Assessment assessment) {
        AssessmentDraft left = draft == null || draft.isUsedUpBy(assessment) ? null : draft;
        List<Prompt> open = prompts.stream().filter(prompt -> !assessment.at().isAfter(prompt.at())).toList();
        return new CaseRisk(caseId, partnership, known, plus(assessments, assessment), bands, open, reminders, left);
    }

    CaseRisk with(ConfirmedBand band) {
        return new CaseRisk(caseId, partnership, known, assessments, plus(bands, band), prompts, reminders, draft);
    }

    /** The same with news, unless an assessment has answered it, it is known, or the case was erased. */
    CaseRisk with(Prompt prompt) {
        boolean answered = !assessments.isEmpty() && assessments.getLast().at().isAfter(prompt.at());
        boolean told = prompts.stream().anyMatch(other -> other.isOf(prompt.cause(), prompt.about()));
        if (answered || told || known instanceof KnownCase.Erased) {
            return this;
        }
        List<Prompt> more = plus(prompts, prompt).stream().sorted(Comparator.comparing(Prompt::at)
                .thenComparing(Prompt::cause).thenComparing(Prompt::about)).toList();
        return new CaseRisk(caseId, partnership, known, assessments, bands, more, reminders, draft);
    }

    /** The same without what was told of something that has been undone. */
    CaseRisk without(Cause cause, Id about) {
        List<Prompt> left = prompts.stream().filter(prompt -> !prompt.isOf(cause, about)).toList();
        return new CaseRisk(caseId, partnership, known, assessments, bands, left, reminders, draft);
    }

    CaseRisk with(Reminder reminder) {
        return new CaseRisk(caseId, partnership, known, assessments, bands, prompts, plus(reminders, reminder), draft);
    }

    CaseRisk with(AssessmentDraft newDraft) {
        return new CaseRisk(caseId, partnership, known, assessments, bands, prompts, reminders, newDraft);
    }

    /** The same without the answers of an interrupted assessment. */
    public CaseRisk withoutDraft() {
        return new CaseRisk(caseId, partnership, known, assessments, bands, prompts, reminders, null);
    }

    private static <T> List<T> plus(List<T> items, T item) {
        List<T> more = new ArrayList<>(items);
        more.add(item);
        return more;
    }
}
