package commonweal.risk.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import commonweal.risk.questionnaires.Questionnaires;

/**
 * A manager sends files of the partnership's own, or takes back what was sent. Nothing that is live may change by it: an
 * assessment must be explained by what was decided, so a change needs a new version.
 *
 * @param sent what takes the place of files with the same names
 * @param takenBack names of files that go
 */
public record ChangeFiles(List<SentFile> sent, Set<String> takenBack) {

    private static final int MOST = 100;

    public ChangeFiles {
        sent = List.copyOf(sent);
        takenBack = Set.copyOf(takenBack);
    }

    /** What a decision comes to. */
    public sealed interface Outcome {

        record Done(PartnershipEditions editions) implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }

    /** @param trying the questionnaires that there would be with these texts; throws what does not make sense */
    public Outcome decide(PartnershipEditions before, Function<Map<String, String>, Questionnaires> trying) {
        List<SentFile> files = new ArrayList<>(before.sent());
        files.removeIf(file -> takenBack.contains(file.name())
                || sent.stream().anyMatch(other -> other.name().equals(file.name())));
        files.addAll(sent);
        if (files.size() > MOST) {
            throw new IllegalArgumentException("files: %d (expected: at most %d)".formatted(files.size(), MOST));
        }
        PartnershipEditions after = new PartnershipEditions(before.partnership(), before.wentLive(), files);
        Optional<WentLive> changed = after.changedSince(trying.apply(after.texts()));
        return changed.<Outcome>map(went -> new Outcome.Refused(
                "%s, %s, went live and would be changed or taken away (expected: files that leave it as it is; a change needs a new version)"
                        .formatted(went.questionnaire(), went.edition())))
                .orElseGet(() -> new Outcome.Done(after));
    }
}
