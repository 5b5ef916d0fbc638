package commonweal.web.residents;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpSession;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An application for an ASB Case Review on its way: what was answered, and complaint by complaint what was told. */
final class ReviewDraft implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** Session attribute: the application on its way. */
    private static final String KEPT = "residents.case-review";

    private final Draft answers = new Draft();
    private final ArrayList<LinkedMultiValueMap<String, String>> complaints = new ArrayList<>();

    static ReviewDraft in(HttpSession session) {
        return session.getAttribute(KEPT) instanceof ReviewDraft draft ? draft : new ReviewDraft();
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEPT, this);
    }

    static void forget(HttpSession session) {
        session.removeAttribute(KEPT);
    }

    Draft answers() {
        return answers;
    }

    List<MultiValueMap<String, String>> complaints() {
        return List.copyOf(complaints);
    }

    /** @param number from 1; one more than there are adds one */
    void tell(int number, MultiValueMap<String, String> complaint) {
        LinkedMultiValueMap<String, String> told = new LinkedMultiValueMap<>(complaint);
        if (number <= complaints.size()) {
            complaints.set(number - 1, told);
        } else {
            complaints.add(told);
        }
    }

    void remove(int number) {
        if (number >= 1 && number <= complaints.size()) {
            complaints.remove(number - 1);
        }
    }
}
