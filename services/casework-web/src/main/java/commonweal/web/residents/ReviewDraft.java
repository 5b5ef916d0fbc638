package commonweal.web.residents;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An application for an ASB Case Review on its way: what was answered, and complaint by complaint what was told. */
final class ReviewDraft implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final Draft answers = new Draft();
    private final ArrayList<LinkedMultiValueMap<String, String>> complaints = new ArrayList<>();

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
