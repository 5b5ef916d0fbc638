package commonweal.web.lookup;

import java.util.Optional;

import jakarta.servlet.http.HttpSession;

/** What somebody looked for last. It may be a person's name: it waits in the session and stands in no address. */
public final class LastSearch {

    /** Session attribute. */
    private static final String LAST = "commonweal.search";

    private LastSearch() {}

    public static Optional<String> of(HttpSession session) {
        return session.getAttribute(LAST) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    public static void remember(HttpSession session, String text) {
        session.setAttribute(LAST, text);
    }
}
