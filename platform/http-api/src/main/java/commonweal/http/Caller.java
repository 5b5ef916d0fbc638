package commonweal.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import commonweal.events.Code;

/**
 * Who calls and what they may: a controller takes it as an argument.
 *
 * @param subject the token's subject
 * @param roles the claim {@code roles}, see {@link Role}
 * @param agency the partner agency that the caller works for
 * @param partnerships the claim {@code partnerships}: the fence around everything the caller reads or writes
 * @param requested the partnership that the request names (header {@code Commonweal-Partnership} or query parameter
 *     {@code partnership}); always one of {@code partnerships}
 * @param publicClient true for the public pages' own token (scope {@code public})
 */
public record Caller(String subject, Set<String> roles, Optional<Code> agency, Set<Code> partnerships,
        Optional<Code> requested, boolean publicClient) {

    public Caller {
        roles = Set.copyOf(roles);
        partnerships = Set.copyOf(partnerships);
    }

    /**
     * The one partnership that this request acts in: the one it names, else the only one the caller has.
     *
     * @throws Refused 422 when there are several and none is named, 403 when there is none
     */
    public Code partnership() {
        if (requested.isPresent()) {
            return requested.get();
        }
        if (partnerships.isEmpty()) {
            throw Refused.forbidden("no-partnership",
                    "The token names no partnership (expected: a claim 'partnerships' with at least one)");
        }
        if (partnerships.size() > 1) {
            throw Refused.invalid("partnership-missing",
                    "Which partnership? The token allows %s (expected: one of them in the query parameter 'partnership' or the header %s)"
                            .formatted(new TreeSet<>(partnerships), CallerArgument.PARTNERSHIP_HEADER));
        }
        return partnerships.iterator().next();
    }

    /** The partnerships a list is drawn from: the one that the request names, else all of the caller's. */
    public Set<Code> scope() {
        return requested.map(Set::of).orElse(partnerships);
    }

    /** True when a document of the given partnership may be shown to or changed by this caller. */
    public boolean sees(Code partnership) {
        return partnerships.contains(partnership);
    }

    /**
     * The fence: a document of another partnership does not exist for this caller.
     *
     * @throws NotFound 404, the same as for an id that nobody ever gave out
     */
    public void fence(Code partnership, String kind, Object id) {
        if (!sees(partnership)) {
            throw new NotFound(kind, id);
        }
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /**
     * Lets the request go on when the caller has at least one of the roles.
     *
     * @throws Refused 403
     */
    public Caller require(String... anyOfRoles) {
        if (Arrays.stream(anyOfRoles).noneMatch(roles::contains)) {
            throw Refused.forbidden("role-missing",
                    "Your roles are %s (expected: %s)".formatted(new TreeSet<>(roles),
                            String.join(" or ", anyOfRoles)));
        }
        return this;
    }
}
