package commonweal.web.residents;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A report on its way: what was answered so far. It lives in the visitor's session and nowhere else. */
final class Draft implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final String key = UUID.randomUUID().toString();
    private final LinkedMultiValueMap<String, String> entered = new LinkedMultiValueMap<>();

    /** Sent along, so that a report that is handed in twice is one report. */
    String key() {
        return key;
    }

    MultiValueMap<String, String> entered() {
        return entered;
    }

    /** What was answered before to the same questions is gone. */
    void answer(Collection<String> names, MultiValueMap<String, String> answers) {
        for (String name : names) {
            List<String> given = answers.getOrDefault(name, List.of()).stream().filter(a -> !a.isBlank()).toList();
            if (given.isEmpty()) {
                entered.remove(name);
            } else {
                entered.put(name, given);
            }
        }
    }

    boolean says(String name, String value) {
        return entered.getOrDefault(name, List.of()).contains(value);
    }

    Optional<String> given(String name) {
        return Optional.ofNullable(entered.getFirst(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    List<String> all(String name) {
        return List.copyOf(entered.getOrDefault(name, List.of()));
    }
}
