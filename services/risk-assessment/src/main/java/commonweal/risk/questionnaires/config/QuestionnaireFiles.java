package commonweal.risk.questionnaires.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import commonweal.events.Code;
import commonweal.risk.questionnaires.BandTable;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Questionnaire.Status;
import commonweal.risk.questionnaires.Questionnaires;

/**
 * The questionnaires of a set of files. Each form goes with the newest live band table that was made for it; a form
 * without one is refused.
 */
public final class QuestionnaireFiles implements Questionnaires {

    private final List<Questionnaire> all;
    private final Function<Code, Code> usual;

    private QuestionnaireFiles(List<Questionnaire> all, Function<Code, Code> usual) {
        this.all = List.copyOf(all);
        this.usual = usual;
    }

    /**
     * @param yamlByFileName the texts of the files
     * @param usual which questionnaire a partnership uses unless it says otherwise
     * @throws UnreadableQuestionnaire naming the file, the place and what is expected
     */
    public static QuestionnaireFiles read(Map<String, String> yamlByFileName, Function<Code, Code> usual) {
        List<QuestionnaireFile.Form> forms = new ArrayList<>();
        List<QuestionnaireFile.Bands> tables = new ArrayList<>();
        new TreeMap<>(yamlByFileName).forEach((file, yaml) -> {
            switch (QuestionnaireFile.read(file, yaml)) {
                case QuestionnaireFile.Form form -> forms.add(form);
                case QuestionnaireFile.Bands table -> tables.add(table);
            }
        });
        refuseSameVersionTwice(forms);
        refuseSameVersionTwice(tables);
        Map<Code, BandTable> newestTables = new HashMap<>();
        tables.stream().filter(table -> table.status() == Status.LIVE)
                .sorted(Comparator.comparingInt(QuestionnaireFile::version))
                .forEach(table -> newestTables.put(table.questionnaire(), table.table()));
        return new QuestionnaireFiles(forms.stream().filter(form -> isCurrent(form, forms))
                .map(form -> questionnaire(form, newestTables))
                .sorted(Comparator.comparing(Questionnaire::id).thenComparing(Questionnaire::version)).toList(), usual);
    }

    /** Superseded versions are of no use here: an assessment keeps the words it was made with. */
    private static boolean isCurrent(QuestionnaireFile.Form form, List<QuestionnaireFile.Form> all) {
        return all.stream().noneMatch(other -> other.questionnaire().equals(form.questionnaire())
                && other.status() == Status.LIVE && other.version() > form.version());
    }

    private static Questionnaire questionnaire(QuestionnaireFile.Form form, Map<Code, BandTable> newestTables) {
        BandTable table = newestTables.get(form.questionnaire());
        if (table == null) {
            throw new UnreadableQuestionnaire(form.file(), "",
                    "no band table (expected: a file with 'questionnaire: %s', 'status: live' and 'bands')"
                            .formatted(form.questionnaire()));
        }
        return new YamlPart(form.file(), "", null).told(() -> new Questionnaire(form.questionnaire(), form.version(),
                form.status(), form.title(), form.questions(), table));
    }

    private static void refuseSameVersionTwice(List<? extends QuestionnaireFile> files) {
        Map<String, String> seen = new HashMap<>();
        for (QuestionnaireFile file : files) {
            String other = seen.put(file.questionnaire() + " " + file.version(), file.file());
            if (other != null) {
                throw new UnreadableQuestionnaire(file.file(), "version", "%d, as in %s (expected: each version once)"
                        .formatted(file.version(), other));
            }
        }
    }

    @Override
    public List<Questionnaire> all() {
        return all;
    }

    @Override
    public Questionnaire usual(Code partnership) {
        Code id = usual.apply(partnership);
        return live(id).orElseThrow(() -> new IllegalStateException(
                "questionnaire of partnership '%s': '%s' (expected: one that is live)".formatted(partnership, id)));
    }
}
