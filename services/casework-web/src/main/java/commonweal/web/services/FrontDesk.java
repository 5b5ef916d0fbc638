package commonweal.web.services;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** Draws the code with which the report can be looked up; it is told this once. */
    public Receipt receipt(SignedIn nobody, String reportId) {
        return line.change(nobody, null, Map.of("reportId", reportId), Receipt.class, "/progress-links");
    }

    /**
     * How a report stands.
     *
     * @throws Refusal of kind NOT_KNOWN for an unknown reference and for a wrong code alike
     */
    public Progress progress(SignedIn nobody, Receipt receipt) {
        return line.readWith(receipt.secret(), nobody, Progress.class, "/progress/{reference}", receipt.reference());
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
     */
    public record Progress(String reference, @Nullable String status, @Nullable String text,
            @Nullable List<Step> steps, @Nullable LocalDate feedbackDue, boolean canSayNotFixed) {

        public record Step(@Nullable LocalDate on, String text) {}

        @Override
        public List<Step> steps() {
            return Objects.requireNonNullElse(steps, List.of());
        }
    }

    public record Survey(@Nullable LocalDate expiresOn) {}

    public record SurveyAnswers(@Nullable Integer outcome, @Nullable Integer service, @Nullable Integer informed,
            @Nullable Integer ease, @Nullable String comment) {}
}
