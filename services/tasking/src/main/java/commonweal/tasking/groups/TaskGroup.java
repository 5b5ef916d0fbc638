package commonweal.tasking.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * Agencies that meet to do something about cases together.
 *
 * @param version the edition of the partnership's data that this is from
 * @param purpose what it is for, in a sentence
 * @param takesHighBand whether a confirmed high band puts a case before this group
 * @param reviewEvery days from taking a case on, or from a review, to the next one
 * @param meets absent when it meets as need arises
 */
public record TaskGroup(Code code, String name, int version, @Nullable String purpose, Chairs chairs,
        boolean takesHighBand, int reviewEvery, @Nullable Meets meets, List<Agency> agencies) {

    /**
     * Who chairs it.
     *
     * @param chair the agency, if one agency always does
     * @param deputy the agency that does when the chair cannot
     */
    public record Chairs(@Nullable Code chair, @Nullable Code deputy) {}

    public TaskGroup {
        agencies = List.copyOf(agencies);
        if (agencies.isEmpty()) {
            throw new IllegalArgumentException("agencies of %s: none (expected: at least one)".formatted(code));
        }
        if (reviewEvery < 1) {
            throw new IllegalArgumentException(
                    "review-every of %s: %d (expected: 1 day or more)".formatted(code, reviewEvery));
        }
        requireMember("chair", chairs.chair(), code, agencies);
        requireMember("deputy", chairs.deputy(), code, agencies);
    }

    public boolean has(Code agency) {
        return has(agency, agencies);
    }

    /** Whether the agency may lead a meeting and decide: its chair or deputy, or any when nobody is named. */
    public boolean isChairedBy(Code agency) {
        return chairs.chair() == null || agency.equals(chairs.chair()) || agency.equals(chairs.deputy());
    }

    /**
     * The agency with this code.
     *
     * @param field what the caller calls it, for the sentence that refuses another one
     */
    public Agency member(String field, Code agency) {
        return agencies.stream().filter(member -> member.code().equals(agency)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: '%s' (expected: an agency of %s: %s)"
                        .formatted(field, agency, name, codes(agencies))));
    }

    /** What people call the agency, also one that has left the group. */
    public String nameOf(Code agency) {
        return agencies.stream().filter(member -> member.code().equals(agency)).map(Agency::name).findFirst()
                .orElse(agency.value());
    }

    /** When the behaviour is looked at again, if nobody says otherwise. */
    public LocalDate reviewAfter(LocalDate day) {
        return day.plusDays(reviewEvery);
    }

    private static void requireMember(String field, @Nullable Code agency, Code group, List<Agency> agencies) {
        if (agency != null && !has(agency, agencies)) {
            throw new IllegalArgumentException(
                    "%s of %s: '%s' (expected: one of %s)".formatted(field, group, agency, codes(agencies)));
        }
    }

    private static boolean has(Code agency, List<Agency> agencies) {
        return agencies.stream().anyMatch(member -> member.code().equals(agency));
    }

    private static String codes(List<Agency> agencies) {
        return agencies.stream().map(agency -> agency.code().value()).collect(Collectors.joining(", "));
    }
}
