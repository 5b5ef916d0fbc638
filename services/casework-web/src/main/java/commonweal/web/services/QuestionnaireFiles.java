package commonweal.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import commonweal.web.signin.SignedIn;

/** risk-assessment: the questionnaires and band tables that a partnership wrote itself. */
public final class QuestionnaireFiles {

    private static final String ALL = "/questionnaire-files";

    private final ServiceLine line;

    QuestionnaireFiles(ServiceLine line) {
        this.line = line;
    }

    public List<Written> all(SignedIn user) {
        return line.read(user, Files.class, ALL).items();
    }

    public Written read(SignedIn user, String name) {
        return line.read(user, Written.class, ALL + "/{name}", name);
    }

    /**
     * Sends files together, because a form needs a table of bands that fits it. They are drafts until one goes live.
     *
     * @throws Refusal of kind INVALID that names the file and the line
     */
    public void send(SignedIn user, List<NewFile> files) {
        line.change(user, null, Map.of("files", files), ALL);
    }

    public void withdraw(SignedIn user, List<String> names) {
        line.change(user, null, Map.of("names", names), ALL + "/withdraw");
    }

    public record NewFile(String name, String text) {}

    /** @param text only when this one file was asked for */
    public record Written(String name, @Nullable Instant at, @Nullable String by, @Nullable String text) {}

    private record Files(@Nullable List<Written> items) {

        @Override
        public List<Written> items() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }
}
