package commonweal.risk.questionnaires.config;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.risk.questionnaires.LiveEditions;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Questionnaire.Status;
import commonweal.risk.questionnaires.Questionnaires;
import commonweal.risk.questionnaires.SentTexts;

/**
 * The questionnaires of a set of files for all partnerships, of files of single ones, and of what these sent later. A form
 * goes with every band table that fits it; a file that goes with no other is refused.
 */
public final class QuestionnaireFiles implements Questionnaires {

    private final List<QuestionnaireFile> shared;
    private final Map<Code, List<QuestionnaireFile>> own;
    private final List<Questionnaire> forEverybody;
    private final Map<Code, List<Questionnaire>> withOwn;
    private final Map<Code, WithSent> withSent = new ConcurrentHashMap<>();
    private final SentTexts sent;
    private final Function<Code, List<Code>> usual;
    private final LiveEditions liveEditions;

    /** What was made of the texts that a partnership had sent then. */
    private record WithSent(long version, List<Questionnaire> all) {}

    private QuestionnaireFiles(List<QuestionnaireFile> shared, Map<Code, List<QuestionnaireFile>> own, SentTexts sent,
            Function<Code, List<Code>> usual, LiveEditions liveEditions) {
        this.shared = List.copyOf(shared);
        this.own = Map.copyOf(own);
        this.forEverybody = Pairing.of(shared);
        Map<Code, List<Questionnaire>> paired = new HashMap<>();
        own.keySet().forEach(partnership -> paired.put(partnership, Pairing.of(files(partnership, Map.of()))));
        this.withOwn = Map.copyOf(paired);
        this.sent = sent;
        this.usual = usual;
        this.liveEditions = liveEditions;
    }

    /**
     * @param shared the texts of the files for everybody, by file name
     * @param own the texts of a partnership's own files, by file name; drafts, since a person puts them live
     * @param sent what partnerships send while the service runs; drafts as well
     * @param usual which questionnaires a partnership prefers; the first that is live counts
     * @param liveEditions what partnerships have put live
     * @throws UnreadableQuestionnaire naming the file, the line, the place and what is expected
     */
    public static QuestionnaireFiles read(Map<String, String> shared, Map<Code, Map<String, String>> own,
            SentTexts sent, Function<Code, List<Code>> usual, LiveEditions liveEditions) {
        Map<Code, List<QuestionnaireFile>> drafts = new HashMap<>();
        own.forEach((partnership, texts) -> drafts.put(partnership, drafts(texts)));
        return new QuestionnaireFiles(parsed(shared), drafts, sent, usual, liveEditions);
    }

    /** The same of which partnerships send nothing. */
    public static QuestionnaireFiles read(Map<String, String> shared, Map<Code, Map<String, String>> own,
            Function<Code, List<Code>> usual, LiveEditions liveEditions) {
        return read(shared, own, _ -> SentTexts.Sent.NOTHING, usual, liveEditions);
    }

    /**
     * What there would be if a partnership had sent these texts, to see whether they make sense before they are kept.
     *
     * @throws UnreadableQuestionnaire when they do not
     */
    public Questionnaires trying(Code partnership, Map<String, String> yaml) {
        QuestionnaireFiles tried = new QuestionnaireFiles(shared, own, _ -> new SentTexts.Sent(1, yaml), usual,
                liveEditions);
        tried.all(partnership);
        return tried;
    }

    private static List<QuestionnaireFile> drafts(Map<String, String> texts) {
        List<QuestionnaireFile> files = parsed(texts);
        files.stream().filter(file -> file.status() == Status.LIVE).findFirst().ifPresent(file -> {
            throw new UnreadableQuestionnaire(file.file(), 1, "status",
                    "'live' (expected: draft; a manager puts it live once it has been tried)");
        });
        return files;
    }

    private static List<QuestionnaireFile> parsed(Map<String, String> yamlByFileName) {
        return new TreeMap<>(yamlByFileName).entrySet().stream()
                .map(file -> QuestionnaireFile.read(file.getKey(), file.getValue())).toList();
    }

    private List<QuestionnaireFile> files(Code partnership, Map<String, String> texts) {
        return Stream.of(shared, own.getOrDefault(partnership, List.of()), drafts(texts)).flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Questionnaire> all(Code partnership) {
        SentTexts.Sent now = sent.of(partnership);
        if (now.yaml().isEmpty()) {
            return withOwn.getOrDefault(partnership, forEverybody);
        }
        WithSent known = withSent.get(partnership);
        if (known == null || known.version() != now.version()) {
            known = new WithSent(now.version(), Pairing.of(files(partnership, now.yaml())));
            withSent.put(partnership, known);
        }
        return known.all();
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
