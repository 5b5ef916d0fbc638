package commonweal.web.services;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The published lists of codes of case-intake. */
public record Codes(@Nullable List<Coded> channels, @Nullable List<Coded> categories, @Nullable List<Coded> qualifiers,
        @Nullable List<Coded> decisions, @Nullable List<Coded> closingReasons, @Nullable List<Coded> behaviours,
        @Nullable List<Coded> reopenReasons, @Nullable List<Coded> feedbackMethods, @Nullable List<Coded> agencies,
        @Nullable List<Coded> contactMethods, @Nullable List<ContactRule> safeContactRules) {

    /** What could put a reporter at risk, and the ways of reaching them that it forbids. */
    public record ContactRule(String code, String label, @Nullable List<String> excludes) {

        @Override
        public List<String> excludes() {
            return given(excludes);
        }
    }

    public static final Codes NONE = new Codes(null, null, null, null, null, null, null, null, null, null, null);

    @Override
    public List<Coded> channels() {
        return given(channels);
    }

    @Override
    public List<Coded> categories() {
        return given(categories);
    }

    @Override
    public List<Coded> qualifiers() {
        return given(qualifiers);
    }

    @Override
    public List<Coded> decisions() {
        return given(decisions);
    }

    @Override
    public List<Coded> closingReasons() {
        return given(closingReasons);
    }

    @Override
    public List<Coded> behaviours() {
        return given(behaviours);
    }

    @Override
    public List<Coded> reopenReasons() {
        return given(reopenReasons);
    }

    @Override
    public List<Coded> feedbackMethods() {
        return given(feedbackMethods);
    }

    @Override
    public List<Coded> agencies() {
        return given(agencies);
    }

    @Override
    public List<Coded> contactMethods() {
        return given(contactMethods);
    }

    @Override
    public List<ContactRule> safeContactRules() {
        return given(safeContactRules);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
