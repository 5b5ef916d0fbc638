package commonweal.web.lookup;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.Refusal;
import commonweal.web.services.Search;
import commonweal.web.signin.SignedIn;

/**
 * The question which case is meant: a list of some to choose from, and a line for the reference of any other, because no
 * list holds ten thousand.
 */
@Component
public class CaseNamed {

    private final Search search;

    CaseNamed(Search search) {
        this.search = search;
    }

    /** The entry that holds the reference, next to the one that holds the id. */
    public static String reference(String name) {
        return name + "-reference";
    }

    /** @param name of the entry that holds the case's id */
    public static List<Field> fields(String name, String label, List<Field.Option> some) {
        return List.of(Field.select(name, label, some),
                Field.line(reference(name), "Or enter its reference").hint("For example, C-7F3K-2M9Q"));
    }

    /** The form with the id of the case that was named by its reference; says at the field when there is none. */
    public Form find(SignedIn user, Form form, String name) {
        String reference = form.value(reference(name));
        if (reference.isEmpty()) {
            return form.given(name).isPresent()
                    ? form
                    : form.mistaken(name, "Choose the case or enter its reference");
        }
        return found(user, reference)
                .map(found -> form.knowing(name, found.id()))
                .orElseGet(() -> form.mistaken(reference(name), "There is no case %s here".formatted(reference)));
    }

    private Optional<Search.FoundCase> found(SignedIn user, String reference) {
        try {
            return search.find(user, reference).cases().stream()
                    .filter(found -> found.reference().equalsIgnoreCase(reference)).findFirst();
        } catch (Refusal nothingToLookFor) {
            return Optional.empty();
        }
    }
}
