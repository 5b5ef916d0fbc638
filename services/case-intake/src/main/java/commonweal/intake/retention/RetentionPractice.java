package commonweal.intake.retention;

import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * One version of how long a partnership keeps what it knows of people.
 *
 * @param closedCases from the day on which a case was closed, with all that belongs to it
 * @param reports that are in no case, from the day on which they were decided on
 * @param setAsideApplications for an ASB Case Review, from the day on which they were set aside; absent in versions from before
 *     there was a rule for them: then as long as reports
 * @param sweep what is due is erased by itself; otherwise a manager does it
 * @param basis where the periods come from, for whoever asks
 * @param holdReasons why a case may be kept longer
 * @param erasureReasons why something may be erased before it is due
 */
public record RetentionPractice(int version, Period closedCases, Period reports,
        @Nullable Period setAsideApplications, boolean sweep, String basis, List<Reason> holdReasons,
        List<Reason> erasureReasons) {

    /** Its time has come: a reason that every partnership has. */
    public static final Code DUE = new Code("retention");

    /** It is invented. */
    public static final Code SAMPLE = new Code("sample");

    /** A code and what people call it. */
    public record Reason(Code code, String label) {}

    public RetentionPractice {
        kept("closed-cases", closedCases);
        kept("reports", reports);
        if (setAsideApplications != null) {
            kept("set-aside-applications", setAsideApplications);
        }
        holdReasons = List.copyOf(holdReasons);
        erasureReasons = List.copyOf(erasureReasons);
        if (version < 1 || holdReasons.isEmpty()) {
            throw new IllegalArgumentException(
                    "version: %d, hold-reasons: %d (expected: 1 or more of both)".formatted(version,
                            holdReasons.size()));
        }
    }

    public KeptFor keepsCases() {
        return kept("closed-cases", closedCases);
    }

    public KeptFor keepsReports() {
        return kept("reports", reports);
    }

    public KeptFor keepsSetAsideApplications() {
        return setAsideApplications == null
                ? keepsReports()
                : kept("set-aside-applications", setAsideApplications);
    }

    private static KeptFor kept(String name, Period period) {
        try {
            return new KeptFor(period);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /** The reason for keeping a case longer with this code. */
    public Code holdReason(Code code) {
        return require(code, holdReasons.stream().map(Reason::code).toList());
    }

    /** The reason for erasing something with this code. */
    public Code erasureReason(Code code) {
        return require(code, Stream.concat(Stream.of(DUE), erasureReasons.stream().map(Reason::code)).toList());
    }

    /** What people call a reason; one from an older version stands for itself. */
    public String label(Code code) {
        return Stream.concat(holdReasons.stream(), erasureReasons.stream())
                .filter(reason -> reason.code().equals(code)).map(Reason::label).findFirst()
                .orElse(code.equals(DUE) ? "Kept for as long as it may be" : code.value());
    }

    private static Code require(Code code, List<Code> allowed) {
        if (!allowed.contains(code)) {
            throw new IllegalArgumentException("reason: '%s' (expected: one of %s)".formatted(code,
                    allowed.stream().map(Code::value).collect(Collectors.joining(", "))));
        }
        return code;
    }
}
