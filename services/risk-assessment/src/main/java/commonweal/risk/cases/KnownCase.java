package commonweal.risk.cases;

import java.util.Optional;

import commonweal.events.CaseIntakeEvent;
import commonweal.events.Code;
import commonweal.events.Id;

/**
 * What is known here of a case, told by its own events. Each word carries the sequence of the event that told it: the
 * latest word counts, and erased is the last word of all, so that every order of arrival ends in the same state.
 */
public sealed interface KnownCase {

    /** The sequence of the event that told it. */
    long asOf();

    /** How the case stands, in one word. */
    Code status();

    record Open(long asOf) implements KnownCase {
        @Override
        public Code status() {
            return new Code("open");
        }
    }

    record Closed(long asOf) implements KnownCase {
        @Override
        public Code status() {
            return new Code("closed");
        }
    }

    /** @param into the case that it is part of now */
    record Merged(long asOf, Id into) implements KnownCase {
        @Override
        public Code status() {
            return new Code("merged");
        }
    }

    record Erased(long asOf) implements KnownCase {
        @Override
        public Code status() {
            return new Code("erased");
        }
    }

    /** What is known once this news has come, early or late. */
    default KnownCase and(KnownCase news) {
        if (this instanceof Erased) {
            return this;
        }
        return news instanceof Erased || news.asOf() > asOf() ? news : this;
    }

    /**
     * What an event of case-intake tells of a case, if anything.
     *
     * @param target the case: the event's subject, or the one that a split made
     */
    static Optional<KnownCase> toldBy(CaseIntakeEvent event, Id target, long sequence) {
        return switch (event) {
            case CaseIntakeEvent.CaseOpened _ -> Optional.of(new Open(sequence));
            case CaseIntakeEvent.CaseReopened _ -> Optional.of(new Open(sequence));
            case CaseIntakeEvent.CaseUnmerged _ -> Optional.of(new Open(sequence));
            case CaseIntakeEvent.CaseSplit split ->
                split.newCaseId().equals(target) ? Optional.of(new Open(0)) : Optional.empty();
            case CaseIntakeEvent.CaseClosed _ -> Optional.of(new Closed(sequence));
            case CaseIntakeEvent.CaseMerged merged -> Optional.of(new Merged(sequence, merged.intoCaseId()));
            case CaseIntakeEvent.CaseErased _ -> Optional.of(new Erased(sequence));
            case CaseIntakeEvent.ReportReceived _,CaseIntakeEvent.ReportTriaged _,CaseIntakeEvent.ReportLinked _,CaseIntakeEvent.ReportErased _,CaseIntakeEvent.CaseRecategorised _,CaseIntakeEvent.FeedbackGiven _,CaseIntakeEvent.SurveyAnswered _,CaseIntakeEvent.CaseReviewRequested _,CaseIntakeEvent.CaseReviewDecided _,CaseIntakeEvent.CaseReviewConcluded _,CaseIntakeEvent.RepeatFound _,CaseIntakeEvent.HateMarked _,CaseIntakeEvent.HateUnmarked _,CaseIntakeEvent.WholeFamilyFlagged _ ->
                Optional.empty();
        };
    }
}
