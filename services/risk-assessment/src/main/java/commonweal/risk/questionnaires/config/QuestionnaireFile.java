package commonweal.risk.questionnaires.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import commonweal.events.Code;
import commonweal.risk.questionnaires.Band;
import commonweal.risk.questionnaires.BandTable;
import commonweal.risk.questionnaires.Floor;
import commonweal.risk.questionnaires.Option;
import commonweal.risk.questionnaires.Question;
import commonweal.risk.questionnaires.Questionnaire.Status;

/** What one file holds: the questions of a form, or a band table for it. */
sealed interface QuestionnaireFile {

    /** The form it belongs to. */
    Code questionnaire();

    int version();

    Status status();

    String file();

    record Form(String file, Code questionnaire, int version, Status status, String title, List<Question> questions)
            implements
                QuestionnaireFile {}

    record Bands(String file, Code questionnaire, int version, Status status, BandTable table)
            implements
                QuestionnaireFile {}

    /**
     * Reads one file.
     *
     * @throws UnreadableQuestionnaire when it is not what it has to be
     */
    static QuestionnaireFile read(String file, String yaml) {
        YamlPart root = YamlPart.root(file, yaml);
        return root.find("questions").isPresent() ? form(root) : bands(root);
    }

    private static Form form(YamlPart root) {
        root.only("id", "version", "status", "title", "questions");
        List<YamlPart> questions = root.get("questions").items();
        return new Form(root.file(), root.get("id").code(), root.get("version").wholeNumber(), status(root),
                root.get("title").text(),
                IntStream.range(0, questions.size()).mapToObj(i -> question(i + 1, questions.get(i))).toList());
    }

    private static Question question(int number, YamlPart part) {
        part.only("id", "text", "help", "options");
        List<Option> options = part.get("options").items().stream().map(QuestionnaireFile::option).toList();
        return part.told(() -> new Question(part.get("id").code(), number, part.get("text").text(),
                part.find("help").map(YamlPart::text).orElse(null), options));
    }

    private static Option option(YamlPart part) {
        part.only("id", "text", "score");
        return part.told(
                () -> new Option(part.get("id").code(), part.get("text").text(), part.get("score").wholeNumber()));
    }

    private static Bands bands(YamlPart root) {
        root.only("questionnaire", "version", "status", "bands", "floors");
        List<BandTable.Range> ranges = root.get("bands").items().stream().map(QuestionnaireFile::range).toList();
        List<Floor> floors = root.get("floors").items().stream().map(QuestionnaireFile::floor).toList();
        int version = root.get("version").wholeNumber();
        return new Bands(root.file(), root.get("questionnaire").code(), version, status(root),
                root.told(() -> new BandTable(version, ranges, floors)));
    }

    private static BandTable.Range range(YamlPart part) {
        part.only("band", "from", "to");
        return part.told(() -> new BandTable.Range(Band.of(part.get("band").text()), part.get("from").wholeNumber(),
                part.get("to").wholeNumber()));
    }

    private static Floor floor(YamlPart part) {
        part.only("id", "text", "when", "at-least");
        Map<Code, Set<Code>> when = new HashMap<>();
        part.get("when").entries().forEach((question, options) -> {
            Set<Code> ids = new HashSet<>();
            options.items().forEach(option -> ids.add(option.code()));
            when.put(options.told(() -> new Code(question)), ids);
        });
        return part.told(() -> new Floor(part.get("id").code(), part.get("text").text(), when,
                Band.of(part.get("at-least").text())));
    }

    private static Status status(YamlPart root) {
        YamlPart part = root.get("status");
        return switch (part.text()) {
            case "draft" -> Status.DRAFT;
            case "live" -> Status.LIVE;
            case String _ -> throw part.wrong("draft or live");
        };
    }
}
