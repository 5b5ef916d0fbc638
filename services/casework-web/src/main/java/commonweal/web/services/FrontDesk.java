package commonweal.web.services;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import commonweal.web.signin.SignedIn;

/** case-intake as residents reach it: without an account, with a reference and its code. */
public final class FrontDesk {

    private final ServiceLine line;
    private final Remembered<Codes> codes;

    FrontDesk(ServiceLine line, Memory memory) {
        this.line = line;
        this.codes = memory.answer();
    }

    /** The published codes: the last ones known when the service does not answer. */
    public Codes codes(SignedIn nobody) {
        return codes.get(nobody, () -> line.read(nobody, Codes.class, "/reference-data"));
    }

    /** @param key the same for the same report, however often it is handed in */
    public Received handIn(SignedIn nobody, String key, NewReport report) {
        return line.changeOnce(nobody, key, report, Received.class, "/reports");
    }

    /** Draws the code with which the report can be looked up; it is told this once. */
    public Receipt receipt(SignedIn nobody, String reportId) {
        return line.change(nobody, null, Map.of("reportId", reportId), Receipt.class, "/progress-links");
    }

    /**
     * Asks for an ASB Case Review.
     *
     * @param key the same for the same application, however often it is handed in
     */
    public Applied apply(SignedIn nobody, String key, ReviewApplication application) {
        return line.changeOnce(nobody, key, application, Applied.class, "/case-review-applications");
    }

    /**
     * How a report stands, or an application for a case review.
     *
     * @throws Refusal of kind NOT_KNOWN for an unknown reference and for a wrong code alike
     */
    public Progress progress(SignedIn nobody, Receipt receipt) {
        return line.readWith(receipt.secret(), nobody, Progress.class,
                receipt.isForReview() ? "/case-review-applications/progress/{reference}" : "/progress/{reference}",
                receipt.reference());
    }

    /** The files that the reporter has sent, by their names: what is in them nobody gets this way. */
    public List<Attachment> attachments(SignedIn nobody, Receipt receipt) {
        return line.readWith(receipt.secret(), nobody, Attachments.class, "/progress/{reference}/attachments",
                receipt.reference()).items();
    }

    /** Adds a file to a report, such as a photograph. */
    public void attach(SignedIn nobody, Receipt receipt, String name, byte[] file) {
        line.handWith(receipt.secret(), nobody, name, file, "/progress/{reference}/attachments", receipt.reference());
    }

    public void notFixed(SignedIn nobody, Receipt receipt) {
        line.changeWith(receipt.secret(), nobody, Map.of(), "/progress/{reference}/not-fixed", receipt.reference());
    }

    /**
     * The survey that a code is for.
     *
     * @throws Refusal of kind NOT_KNOWN when it was used or never given, CONFLICT when its time is over
     */
    public Survey survey(SignedIn nobody, String code) {
        return line.readWith(code, nobody, Survey.class, "/survey");
    }

    public void answerSurvey(SignedIn nobody, String code, SurveyAnswers answers) {
        line.changeWith(code, nobody, answers, "/survey");
    }

    /** A report as a resident makes it. */
    public record NewReport(String channel, boolean anonymous, When occurred, @Nullable String description,
            @Nullable String category, Where place, @Nullable Who reporter, boolean hate, boolean immediateDanger,
            @Nullable Boolean consentToShare) {

        public record When(String from, String precision) {}

        public record Where(@Nullable String location, @Nullable String postcode) {}

        public record Who(@Nullable String name, @Nullable String email, @Nullable String phone,
                @Nullable String safeContact, @Nullable String preferredContact, List<String> safeContactRules) {

            /** Withheld, so that no log line can hold a person's name. */
            @Override
            public String toString() {
                return "Who[withheld]";
            }
        }
    }

    public record Received(String id, String reference) {}

    /** What shows that somebody made a report: its reference and the code that came with it. */
    public record Receipt(String reference, String secret) implements Serializable {

        /** True for the reference of an application for a case review. */
        public boolean isForReview() {
            return reference.strip().regionMatches(true, 0, "A-", 0, 2);
        }

        @Override
        public String toString() {
            return "Receipt[withheld]";
        }
    }

    /**
     * How a report stands, as far as its reporter may know.
     *
     * @param status received, looked-at, passed-on, being-worked-on or closed
     * @param text the same in a sentence
     * @param nextStep what comes next in a case review
     */
    public record Progress(String reference, @Nullable String status, @Nullable String text,
            @Nullable List<Step> steps, @Nullable LocalDate feedbackDue, boolean canSayNotFixed,
            @Nullable NextStep nextStep) {

        public record Step(@Nullable LocalDate on, String text) {}

        public record NextStep(String text, @Nullable LocalDate dueOn) {}

        @Override
        public List<Step> steps() {
            return Objects.requireNonNullElse(steps, List.of());
        }
    }

    /**
     * An application for an ASB Case Review.
     *
     * @param onBehalfOf the victim, when somebody else asks for them
     * @param consent that what is told may be shared with the bodies concerned
     */
    public record ReviewApplication(Applicant applicant, @Nullable String onBehalfOf, boolean consent,
            List<Complaint> complaints, @Nullable String harm, @Nullable String wanted) {

        public record Applicant(String name, @Nullable String email, @Nullable String phone,
                @Nullable String address) {}

        public record Complaint(LocalDate incidentOn, @Nullable LocalDate incidentTo, LocalDate complainedOn,
                @Nullable String agency, @Nullable String reference) {}

        /** Withheld, so that no log line can hold a person's name. */
        @Override
        public String toString() {
            return "ReviewApplication[withheld]";
        }
    }

    /** @param secret the code with which it can be looked up; null when the same application was handed in before */
    public record Applied(String id, String reference, @Nullable String secret, @Nullable LocalDate acknowledgeBy,
            @Nullable LocalDate decideBy) {

        @Override
        public String toString() {
            return "Applied[withheld]";
        }
    }

    public record Attachment(String id, String name, @Nullable Instant at) {}

    private record Attachments(@Nullable List<Attachment> items) {

        @Override
        public List<Attachment> items() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }

    /**
     * What is asked after a case was closed, in the partnership's words of the day on which it asked.
     *
     * @param scale what the points mean, worst first
     */
    public record Survey(@Nullable LocalDate expiresOn, @Nullable List<Question> questions,
            @Nullable List<Point> scale) {

        public record Question(String code, String text) {}

        public record Point(int value, String label) {}

        @Override
        public List<Question> questions() {
            return Objects.requireNonNullElse(questions, List.of());
        }

        @Override
        public List<Point> scale() {
            return Objects.requireNonNullElse(scale, List.of());
        }
    }

    public record SurveyAnswers(@Nullable Integer outcome, @Nullable Integer service, @Nullable Integer informed,
            @Nullable Integer ease, @Nullable String comment) {}
}
