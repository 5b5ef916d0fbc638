package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import commonweal.web.signin.SignedIn;

/** case-intake as residents reach it: without an account, with a reference and its code. */
public final class FrontDesk {

    private final ServiceLine line;
    private final Remembered<Codes> codes = new Remembered<>();

    FrontDesk(ServiceLine line) {
        this.line = line;
    }

    /** The published codes: the last ones known when the service does not answer. */
    public Codes codes(SignedIn nobody) {
        return codes.get(() -> line.read(nobody, Codes.class, "/reference-data"));
    }

    /** @param key the same for the same report, however often it is handed in */
    public Received handIn(SignedIn nobody, String key, NewReport report) {
        return line.changeOnce(nobody, key, report, Received.class, "/reports");
    }

    /**
     * How a report stands.
     *
     * @throws Refusal of kind NOT_KNOWN for an unknown reference and for a wrong code alike
     */
    public Progress progress(SignedIn nobody, Receipt receipt) {
        return line.ask(nobody, receipt, Progress.class, "/progress");
    }

    public void notFixed(SignedIn nobody, NotFixed notFixed) {
        line.change(nobody, null, notFixed, "/progress/not-fixed");
    }

    /** What a survey's link is about. */
    public SurveyLink survey(SignedIn nobody, Link link) {
        return line.ask(nobody, link, SurveyLink.class, "/survey-links");
    }

    public void answerSurvey(SignedIn nobody, SurveyAnswers answers) {
        line.change(nobody, null, answers, "/survey-answers");
    }

    public Applied applyForReview(SignedIn nobody, String key, ReviewApplication application) {
        return line.changeOnce(nobody, key, application, Applied.class, "/case-review-applications");
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

    /** @param secret shown once; absent where reports cannot be looked up */
    public record Received(String id, String reference, @Nullable String secret) {}

    /** What shows that somebody made a report: its reference and the code that came with it. */
    public record Receipt(String reference, String secret) {

        @Override
        public String toString() {
            return "Receipt[withheld]";
        }
    }

    /** How a report stands, as far as its reporter may know. */
    public record Progress(String reference, @Nullable Instant receivedAt, @Nullable String status,
            @Nullable String sentence, @Nullable List<Step> steps, @Nullable MayAnswer mayAnswer) {

        public record Step(@Nullable Instant at, String text) {}

        public record MayAnswer(boolean notFixed, boolean survey) {}

        @Override
        public List<Step> steps() {
            return Objects.requireNonNullElse(steps, List.of());
        }

        public boolean mayBeNotFixed() {
            return mayAnswer != null && mayAnswer.notFixed();
        }
    }

    public record NotFixed(String reference, String secret, @Nullable String text) {

        @Override
        public String toString() {
            return "NotFixed[withheld]";
        }
    }

    public record Link(String link) {

        @Override
        public String toString() {
            return "Link[withheld]";
        }
    }

    public record SurveyLink(@Nullable String reference, @Nullable LocalDate closedOn) {}

    public record SurveyAnswers(String link, @Nullable Integer outcome, @Nullable Integer service,
            @Nullable Integer informed, @Nullable Integer ease, @Nullable String text) {}

    /** An application for an ASB Case Review (Anti-social Behaviour, Crime and Policing Act 2014, section 104). */
    public record ReviewApplication(Applicant applicant, @Nullable String onBehalfOf, List<String> references,
            String dissatisfied, @Nullable String wanted) {

        public record Applicant(String name, @Nullable String email, @Nullable String phone,
                @Nullable String address) {

            /** Withheld, so that no log line can hold a person's name. */
            @Override
            public String toString() {
                return "Applicant[withheld]";
            }
        }
    }

    public record Applied(String id, @Nullable String reference, @Nullable LocalDate acknowledgedBy) {}
}
