package commonweal.web.services;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The officers of a partnership that case-intake knows of, by name. */
public record Officers(@Nullable List<Officer> items) {

    /** When nobody is known, or who asks may not know. */
    public static final Officers NONE = new Officers(null);

    /**
     * @param subject by which tokens and cases name them
     * @param assigned open cases that they look after
     */
    public record Officer(String subject, @Nullable String name, int assigned) {

        public String called() {
            return Objects.requireNonNullElse(name, subject);
        }
    }

    @Override
    public List<Officer> items() {
        return Objects.requireNonNullElse(items, List.of());
    }

    /** What somebody is called; the subject itself when nothing is known. */
    public String name(String subject) {
        return items().stream().filter(officer -> officer.subject().equals(subject)).findFirst()
                .map(Officer::called).orElse(subject);
    }
}
