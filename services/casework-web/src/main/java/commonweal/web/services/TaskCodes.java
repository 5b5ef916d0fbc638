package commonweal.web.services;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The published lists of codes of tasking. */
public record TaskCodes(@Nullable List<Coded> declineReasons, @Nullable List<Coded> outcomes,
        @Nullable List<Coded> severities, @Nullable List<Coded> ratings, @Nullable List<Coded> results,
        @Nullable List<Coded> resourceKinds, @Nullable List<Coded> operationKinds, @Nullable List<Coded> places,
        @Nullable List<Coded> subjects, @Nullable List<Coded> markings,
        @Nullable List<ReferralField> referralFields) {

    public static final TaskCodes NONE = new TaskCodes(null, null, null, null, null, null, null, null, null, null,
            null);

    /** A question of the partnership's referral form; the answer has at most so many characters. */
    public record ReferralField(String code, String label, @Nullable String hint, int longest) {}

    @Override
    public List<Coded> declineReasons() {
        return given(declineReasons);
    }

    @Override
    public List<Coded> outcomes() {
        return given(outcomes);
    }

    @Override
    public List<Coded> severities() {
        return given(severities);
    }

    @Override
    public List<Coded> ratings() {
        return given(ratings);
    }

    @Override
    public List<Coded> results() {
        return given(results);
    }

    @Override
    public List<Coded> resourceKinds() {
        return given(resourceKinds);
    }

    @Override
    public List<Coded> operationKinds() {
        return given(operationKinds);
    }

    /** The places of the partnership that work is done at again and again. */
    @Override
    public List<Coded> places() {
        return given(places);
    }

    @Override
    public List<Coded> subjects() {
        return given(subjects);
    }

    @Override
    public List<Coded> markings() {
        return given(markings);
    }

    @Override
    public List<ReferralField> referralFields() {
        return given(referralFields);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
