package commonweal.web.risk;

import jakarta.servlet.http.HttpSession;

/** Whether somebody wants the questions one by one; remembered until they say otherwise or sign out. */
final class OneByOne {

    /** Session attribute. */
    private static final String WANTED = "commonweal.questions-one-by-one";

    private OneByOne() {}

    /** @param show one, all, or empty for what was said last */
    static boolean isWanted(String show, HttpSession session) {
        if (show.equals("one")) {
            session.setAttribute(WANTED, Boolean.TRUE);
        } else if (show.equals("all")) {
            session.removeAttribute(WANTED);
        }
        return session.getAttribute(WANTED) != null;
    }
}
