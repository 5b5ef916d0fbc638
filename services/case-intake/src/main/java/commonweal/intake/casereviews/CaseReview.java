package commonweal.intake.casereviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.Text;

/**
 * One ASB Case Review, step by step; a step that has not been taken is absent.
 *
 * @param applied when it was asked for
 */
public record CaseReview(Id id, Act applied, @Nullable Application application, @Nullable Act acknowledged,
        @Nullable Decision decision, List<Request> requests, @Nullable Panel panel, @Nullable Conclusion conclusion,
        @Nullable Appeal appeal) {

    private static final int LONGEST = 4000;
    private static final String ERASED = "erased";

    public CaseReview {
        requests = List.copyOf(requests);
    }

    static CaseReview appliedFor(Id id, Act act) {
        return new CaseReview(id, act, null, null, null, List.of(), null, null, null);
    }

    /** The review that begins with an application which came in before anybody knew its case. */
    static CaseReview appliedFor(ReviewApplication.Received received) {
        return appliedFor(received.id(), new Act(ReviewApplication.APPLICANT, received.at())).with(received.told());
    }

    /**
     * What the applicant told.
     *
     * @param wanted what they hope for
     * @param consent to share what they told with the bodies concerned: without it there can be no review
     * @param onBehalf somebody applies for the victim
     * @param applicant who told it, absent when an officer wrote it down for somebody whom the case knows
     */
    public record Application(List<Complaint> complaints, @Nullable String harm, @Nullable String wanted,
            boolean consent, boolean onBehalf, @Nullable Applicant applicant) {
        public Application {
            complaints = List.copyOf(complaints);
            harm = Text.bounded("harm", harm, LONGEST);
            wanted = Text.bounded("wanted", wanted, LONGEST);
        }

        /** What an officer wrote down. */
        public Application(List<Complaint> complaints, @Nullable String harm, @Nullable String wanted, boolean consent,
                boolean onBehalf) {
            this(complaints, harm, wanted, consent, onBehalf, null);
        }

        private Application of(@Nullable Applicant known) {
            return applicant != null
                    ? this
                    : new Application(complaints, harm, wanted, consent, onBehalf, known);
        }

        /** Withheld, so that no log line can hold what somebody told. */
        @Override
        public String toString() {
            return "Application[withheld]";
        }
    }

    /**
     * Whether the threshold is met.
     *
     * @param reason complaints, persistence, harm, adequacy or not-met
     */
    public record Decision(boolean met, Code reason, @Nullable String note, Act decided) {
        public Decision {
            note = Text.bounded("note", note, LONGEST);
        }
    }

    /** A body was asked for what it knows (Sch.4 para.7); it has to answer unless data protection forbids. */
    public record Request(Id id, Code agency, String question, Act asked, @Nullable Answer answer) {
        public Request {
            question = required("question", question);
        }
    }

    /** @param refusedFor why it did not answer, absent when it did */
    public record Answer(@Nullable String text, @Nullable Code refusedFor, Act given) {
        public Answer {
            text = Text.bounded("answer", text, LONGEST);
        }
    }

    /** The bodies came together. */
    public record Panel(LocalDate on, List<Code> agencies, Act entered) {
        public Panel {
            agencies = List.copyOf(agencies);
        }
    }

    /** How it came out. */
    public record Conclusion(String summary, List<Recommendation> recommendations, Act concluded) {
        public Conclusion {
            summary = required("summary", summary);
            recommendations = List.copyOf(recommendations);
        }
    }

    /** What a body should do, and what it says to that (s.104(8)). */
    public record Recommendation(Id id, Code agency, String text, @Nullable Response response) {
        public Recommendation {
            text = required("text", text);
        }
    }

    public record Response(boolean accepted, @Nullable String text, Act given) {
        public Response {
            text = Text.bounded("text", text, LONGEST);
        }
    }

    /** Somebody is not content with the decision or the outcome (Sch.4 para.3). */
    public record Appeal(String grounds, Act made, @Nullable Decided decided) {
        public Appeal {
            grounds = required("grounds", grounds);
        }

        public record Decided(boolean upheld, @Nullable String note, Act act) {
            public Decided {
                note = Text.bounded("note", note, LONGEST);
            }
        }
    }

    private static String required(String field, String text) {
        return Optional.ofNullable(Text.bounded(field, text, LONGEST)).orElseThrow(
                () -> new IllegalArgumentException("%s: none (expected: at least one word)".formatted(field)));
    }

    /** How far it has come, in one word. */
    public String status() {
        if (appeal != null) {
            return appeal.decided() == null ? "appealed" : "appeal-decided";
        } else if (conclusion != null) {
            return "concluded";
        } else if (panel != null) {
            return "panel";
        } else if (decision != null) {
            return decision.met() ? "threshold-met" : "threshold-not-met";
        }
        return acknowledged != null ? "acknowledged" : "applied";
    }

    /** An officer who writes the application down anew does not lose who made it. */
    CaseReview with(Application told) {
        Application kept = application == null ? told : told.of(application.applicant());
        return new CaseReview(id, applied, kept, acknowledged, decision, requests, panel, conclusion, appeal);
    }

    CaseReview withAcknowledged(Act act) {
        return new CaseReview(id, applied, application, act, decision, requests, panel, conclusion, appeal);
    }

    CaseReview with(Decision made) {
        return new CaseReview(id, applied, application, acknowledged, made, requests, panel, conclusion, appeal);
    }

    CaseReview with(List<Request> all) {
        return new CaseReview(id, applied, application, acknowledged, decision, all, panel, conclusion, appeal);
    }

    CaseReview with(Panel held) {
        return new CaseReview(id, applied, application, acknowledged, decision, requests, held, conclusion, appeal);
    }

    CaseReview with(Conclusion reached) {
        return new CaseReview(id, applied, application, acknowledged, decision, requests, panel, reached, appeal);
    }

    CaseReview with(Appeal made) {
        return new CaseReview(id, applied, application, acknowledged, decision, requests, panel, conclusion, made);
    }

    /** What the yearly numbers still need once the case is erased: days and codes, no word that anybody wrote or did. */
    CaseReview remains() {
        Decision made = decision == null
                ? null
                : new Decision(decision.met(), decision.reason(), null, Act.ofSystem(decision.decided().at()));
        Conclusion reached = conclusion == null
                ? null
                : new Conclusion(ERASED,
                        conclusion.recommendations().stream()
                                .map(one -> new Recommendation(one.id(), one.agency(), ERASED, null)).toList(),
                        Act.ofSystem(conclusion.concluded().at()));
        return new CaseReview(id, Act.ofSystem(applied.at()), null, null, made, List.of(), null, reached, null);
    }

    /** Withheld, so that no log line can hold what somebody told. */
    @Override
    public String toString() {
        return "CaseReview[%s, %s]".formatted(id, status());
    }
}
