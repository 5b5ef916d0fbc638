package commonweal.risk.questionnaires.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Questionnaire.Status;
import commonweal.risk.questionnaires.config.QuestionnaireFile.Bands;
import commonweal.risk.questionnaires.config.QuestionnaireFile.Form;

/** Puts the forms and the band tables of a set of files together, and refuses those that fit nothing. */
final class Pairing {

    private final List<Bands> tables;
    private final List<Bands> fitting = new ArrayList<>();
    private final List<Questionnaire> questionnaires = new ArrayList<>();

    private Pairing(List<Bands> tables) {
        this.tables = tables;
    }

    /** Every form with each table that fits it, by id and edition. */
    static List<Questionnaire> of(List<QuestionnaireFile> files) {
        refuseSameVersionTwice(files);
        Pairing pairing = new Pairing(only(files, Bands.class).toList());
        only(files, Form.class).forEach(pairing::add);
        pairing.refuseTablesWithoutForm();
        return pairing.questionnaires.stream().sorted(
                Comparator.comparing(Questionnaire::id).thenComparing(Questionnaire::edition)).toList();
    }

    private void add(Form form) {
        List<Bands> ofForm = tables.stream().filter(table -> table.questionnaire().equals(form.questionnaire()))
                .toList();
        Optional<UnreadableQuestionnaire> misfit = Optional.empty();
        boolean found = false;
        for (Bands table : ofForm) {
            try {
                questionnaires.add(pair(form, table));
                fitting.add(table);
                found |= form.status() == Status.DRAFT || table.status() == Status.LIVE;
            } catch (UnreadableQuestionnaire e) {
                misfit = Optional.of(e);
            }
        }
        if (!found) {
            throw misfit.orElseGet(() -> new UnreadableQuestionnaire(form.file(), 1, "",
                    "no band table (expected: a file with 'questionnaire: %s', 'status: %s' and 'bands')"
                            .formatted(form.questionnaire(), word(form.status()))));
        }
    }

    private static Questionnaire pair(Form form, Bands table) {
        Status status = table.status() == Status.LIVE ? form.status() : Status.DRAFT;
        try {
            return new Questionnaire(form.questionnaire(), form.version(), status, form.title(), form.questions(),
                    table.table());
        } catch (IllegalArgumentException e) {
            throw new UnreadableQuestionnaire(form.file(), 1, "",
                    "with %s: %s".formatted(table.file(), e.getMessage()));
        }
    }

    private void refuseTablesWithoutForm() {
        tables.stream().filter(table -> !fitting.contains(table)).findFirst().ifPresent(table -> {
            throw new UnreadableQuestionnaire(table.file(), 1, "",
                    "fits no version of the form '%s' (expected: bands up to its highest total and floors on its questions)"
                            .formatted(table.questionnaire()));
        });
    }

    private static void refuseSameVersionTwice(List<QuestionnaireFile> files) {
        Map<String, String> seen = new HashMap<>();
        for (QuestionnaireFile file : files) {
            String other = seen.put(file.getClass() + " " + file.questionnaire() + " " + file.version(), file.file());
            if (other != null) {
                throw new UnreadableQuestionnaire(file.file(), 1, "version",
                        "%d, as in %s (expected: each version once)".formatted(file.version(), other));
            }
        }
    }

    private static <T> Stream<T> only(List<QuestionnaireFile> files, Class<T> kind) {
        return files.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String word(Status status) {
        return status == Status.LIVE ? "live" : "draft";
    }
}
