package commonweal.risk.questionnaires.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import commonweal.events.Code;
import commonweal.risk.questionnaires.LiveEditions;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Questionnaire.Status;
import commonweal.risk.questionnaires.Questionnaires;

/**
 * The questionnaires of a set of files for all partnerships and of files of single ones. A form goes with every band table
 * that fits it; a file that goes with no other is refused.
 */
public final class QuestionnaireFiles implements Questionnaires {

    private final List<Questionnaire> shared;
    private final Map<Code, List<Questionnaire>> withOwn;
    private final Function<Code, List<Code>> usual;
    private final LiveEditions liveEditions;

    private QuestionnaireFiles(List<Questionnaire> shared, Map<Code, List<Questionnaire>> withOwn,
            Function<Code, List<Code>> usual, LiveEditions liveEditions) {
        this.shared = List.copyOf(shared);
        this.withOwn = Map.copyOf(withOwn);
        this.usual = usual;
        this.liveEditions = liveEditions;
    }

    /**
     * @param shared the texts of the files for everybody, by file name
     * @param own the texts of a partnership's own files, by file name; drafts, since a person puts them live
     * @param usual which questionnaires a partnership prefers; the first that is live counts
     * @param liveEditions what partnerships have put live
     * @throws UnreadableQuestionnaire naming the file, the line, the place and what is expected
     */
    public static QuestionnaireFiles read(Map<String, String> shared, Map<Code, Map<String, String>> own,
            Function<Code, List<Code>> usual, LiveEditions liveEditions) {
        List<QuestionnaireFile> files = parsed(shared);
        Map<Code, List<Questionnaire>> withOwn = new HashMap<>();
        own.forEach((partnership, texts) -> {
            List<QuestionnaireFile> ownFiles = parsed(texts);
            ownFiles.stream().filter(file -> file.status() == Status.LIVE).findFirst().ifPresent(file -> {
                throw new UnreadableQuestionnaire(file.file(), 1, "status",
                        "'live' (expected: draft; a manager puts it live once it has been tried)");
            });
            List<QuestionnaireFile> all = new ArrayList<>(files);
            all.addAll(ownFiles);
            withOwn.put(partnership, Pairing.of(all));
        });
        return new QuestionnaireFiles(Pairing.of(files), withOwn, usual, liveEditions);
    }

    private static List<QuestionnaireFile> parsed(Map<String, String> yamlByFileName) {
        return new TreeMap<>(yamlByFileName).entrySet().stream()
                .map(file -> QuestionnaireFile.read(file.getKey(), file.getValue())).toList();
    }

    @Override
    public List<Questionnaire> all(Code partnership) {
        return withOwn.getOrDefault(partnership, shared);
    }

    @Override
    public Optional<Questionnaire> live(Code partnership, Code id) {
        return liveEditions.of(partnership, id).flatMap(edition -> edition(partnership, id, edition))
                .or(() -> all(partnership).stream().filter(q -> q.id().equals(id) && q.status() == Status.LIVE)
                        .max(Comparator.comparing(Questionnaire::edition)));
    }

    @Override
    public Questionnaire usual(Code partnership) {
        List<Code> preferred = usual.apply(partnership);
        return preferred.stream().flatMap(id -> live(partnership, id).stream()).findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "questionnaire of partnership '%s': %s (expected: one that is live)".formatted(partnership,
                                preferred)));
    }
}
