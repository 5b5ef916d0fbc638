package commonweal.tasking.groups;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * Agencies that meet to do something about cases together.
 *
 * @param chair the agency that chairs it, if one agency always does
 * @param takesHighBand whether a confirmed high band puts a case before this group
 */
public record TaskGroup(Code code, String name, @Nullable Code chair, boolean takesHighBand, List<Agency> agencies) {

    public TaskGroup {
        agencies = List.copyOf(agencies);
        if (agencies.isEmpty()) {
            throw new IllegalArgumentException("agencies of %s: none (expected: at least one)".formatted(code));
        }
        if (chair != null && !has(chair, agencies)) {
            throw new IllegalArgumentException(
                    "chair of %s: '%s' (expected: one of %s)".formatted(code, chair, codes(agencies)));
        }
    }

    public boolean has(Code agency) {
        return has(agency, agencies);
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

    private static boolean has(Code agency, List<Agency> agencies) {
        return agencies.stream().anyMatch(member -> member.code().equals(agency));
    }

    private static String codes(List<Agency> agencies) {
        return agencies.stream().map(agency -> agency.code().value()).collect(Collectors.joining(", "));
    }
}
