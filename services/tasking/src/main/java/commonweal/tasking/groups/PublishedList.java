package commonweal.tasking.groups;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import commonweal.events.Code;

/** The codes that a field may hold, with the words people use for them. */
public record PublishedList(String field, List<Term> terms) {

    /** A code and what people call it. */
    public record Term(Code code, String label) {}

    public PublishedList {
        terms = List.copyOf(terms);
        if (terms.size() != terms.stream().map(Term::code).distinct().count()) {
            throw new IllegalArgumentException(
                    "%s: %s (expected: no code twice)".formatted(field, terms));
        }
    }

    /** The code, if it is in the list. */
    public Code require(Code code) {
        if (terms.stream().noneMatch(term -> term.code().equals(code))) {
            throw new IllegalArgumentException("%s: '%s' (expected: one of %s)".formatted(field, code,
                    terms.stream().map(term -> term.code().value()).collect(Collectors.joining(", "))));
        }
        return code;
    }

    /** What people call it. */
    public String label(Code code) {
        return terms.stream().filter(term -> term.code().equals(code)).map(Term::label).findFirst()
                .orElse(code.value().replace('-', ' '));
    }

    /** What people call it, as it stands in the middle of a sentence. */
    public String inWords(Code code) {
        String label = label(code);
        return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }
}
