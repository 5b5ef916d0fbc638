package commonweal.intake.reports;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * What was told, checked and in one form, so that the same words make the same submission.
 *
 * @param channel how it came
 * @param anonymous the reporter wants no name kept: there is nobody to give feedback to
 * @param category the heading: what the behaviour was
 * @param qualifier whom it hurts: personal, nuisance or environmental
 * @param statistical published figures, not somebody's report: last in the queue
 * @param sample invented data that can be removed
 * @param externalReference the sender's own name for it
 * @param consent what lets us hold it and pass it on
 */
public record Submission(Code channel, boolean anonymous, Occurrence occurred, @Nullable String description,
        @Nullable Code category, @Nullable Code qualifier, @Nullable Place place, @Nullable Reporter reporter,
        boolean hate, boolean immediateDanger, boolean statistical, boolean sample,
        @Nullable String externalReference, Consent consent) {

    public Submission {
        description = Text.bounded("description", description, 4000);
        externalReference = Text.bounded("externalReference", externalReference, 100);
        reporter = reporter == null || reporter.isEmpty() ? null : reporter;
        if (anonymous && reporter != null) {
            throw new IllegalArgumentException(
                    "reporter: given although anonymous is true (expected: no reporter, or anonymous: false)");
        }
    }

    /** With the areas that its place lies in. */
    Submission located(Areas areas) {
        return place == null
                ? this
                : new Submission(channel, anonymous, occurred, description, category, qualifier, place.located(areas),
                        reporter, hate, immediateDanger, statistical, sample, externalReference, consent);
    }

    /** Equal for equal submissions, and tells nothing of what they hold; taken of what was sent, before any look-up. */
    public Fingerprint fingerprint() {
        Fingerprint.Maker digest = new Fingerprint.Maker().add("channel", channel).add("anonymous", anonymous)
                .add("from", occurred.from()).add("to", occurred.to()).add("precision", occurred.precision())
                .add("description", description).add("category", category).add("qualifier", qualifier)
                .add("hate", hate).add("immediateDanger", immediateDanger).add("sample", sample)
                .add("externalReference", externalReference).add("consentToShare", told(consent.toShare()))
                .add("lawfulBasis", consent.lawfulBasis());
        if (place != null) {
            digest.add("address", place.address()).add("postcode", place.postcode()).add("uprn", place.uprn())
                    .add("point", place.point()).add("location", place.location()).add("ward", place.ward())
                    .add("lsoa", place.lsoa()).add("usrn", place.usrn());
        }
        if (reporter != null) {
            digest.add("name", reporter.name()).add("email", reporter.email()).add("phone", reporter.phone())
                    .add("safeContact", reporter.safeContact()).add("preferredContact", reporter.preferredContact());
            reporter.safeContactRules().forEach(rule -> digest.add("safeContactRule", rule));
        }
        return digest.make();
    }

    /** A refusal is not the same as not having been asked. */
    private static @Nullable String told(@Nullable Boolean answer) {
        return answer == null ? null : answer ? "yes" : "no";
    }

    /** Withheld, so that no log line can hold what somebody told. */
    @Override
    public String toString() {
        return "Submission[withheld]";
    }
}
