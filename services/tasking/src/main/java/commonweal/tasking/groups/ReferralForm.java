package commonweal.tasking.groups;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * What a partnership asks of whoever refers a case, and which of it an agency sees: the fields that its purposes open.
 * Sharing has to be for a purpose (Crime and Disorder Act 1998, s.115; data sharing code of the ICO).
 *
 * @param version of the form
 */
public record ReferralForm(int version, List<Field> fields, List<Purpose> purposes, List<Marking> markings) {

    /**
     * A field of the form.
     *
     * @param longest characters that it takes at most
     */
    public record Field(Code code, String label, @Nullable String hint, int longest) {}

    /** What an agency needs to know something for, and the fields that it needs. */
    public record Purpose(Code code, String label, Set<Code> fields) {

        public Purpose {
            fields = Set.copyOf(fields);
        }
    }

    /**
     * An information marking.
     *
     * @param needToKnow nobody sees more than that the case waits before it has a part in it
     */
    public record Marking(Code code, String label, boolean needToKnow) {}

    public ReferralForm {
        fields = List.copyOf(fields);
        purposes = List.copyOf(purposes);
        markings = List.copyOf(markings);
        Set<Code> known = fields.stream().map(Field::code).collect(Collectors.toSet());
        for (Purpose purpose : purposes) {
            requireKnown("fields of purpose " + purpose.code(), purpose.fields(), known);
        }
        if (markings.isEmpty()) {
            throw new IllegalArgumentException("markings: none (expected: at least one)");
        }
    }

    /** Refuses fields that the form does not have, and texts that are too long. */
    public void check(Map<Code, String> details) {
        Map<Code, Field> known = fields.stream().collect(Collectors.toMap(Field::code, Function.identity()));
        requireKnown("details", details.keySet(), known.keySet());
        details.forEach((code, text) -> {
            int longest = Optional.ofNullable(known.get(code)).map(Field::longest).orElse(0);
            if (text.strip().length() > longest) {
                throw new IllegalArgumentException("details.%s: %d characters (expected: at most %d)".formatted(code,
                        text.strip().length(), longest));
            }
        });
    }

    /** The part of the details that the agency's purposes open. */
    public Map<Code, String> openTo(Agency agency, Map<Code, String> details) {
        Set<Code> open = purposes.stream().filter(purpose -> agency.purposes().contains(purpose.code()))
                .flatMap(purpose -> purpose.fields().stream()).collect(Collectors.toSet());
        Map<Code, String> seen = new TreeMap<>(details);
        seen.keySet().retainAll(open);
        return seen;
    }

    public Code requireMarking(Code code) {
        return marking(code).map(Marking::code)
                .orElseThrow(() -> new IllegalArgumentException("marking: '%s' (expected: one of %s)".formatted(code,
                        markings.stream().map(marking -> marking.code().value()).collect(Collectors.joining(", ")))));
    }

    /** What an unmarked referral counts as: the first of the list. */
    public Marking markingOf(@Nullable Code code) {
        return Optional.ofNullable(code).flatMap(this::marking).orElseGet(markings::getFirst);
    }

    private Optional<Marking> marking(Code code) {
        return markings.stream().filter(marking -> marking.code().equals(code)).findFirst();
    }

    private static void requireKnown(String what, Collection<Code> codes, Set<Code> known) {
        for (Code code : codes) {
            if (!known.contains(code)) {
                throw new IllegalArgumentException("%s: '%s' (expected: one of %s)".formatted(what, code,
                        known.stream().map(Code::value).sorted().collect(Collectors.joining(", "))));
            }
        }
    }
}
