package commonweal.risk.questionnaires.config;

/** A file of questionnaires is not what it has to be; the message names the file, the place and what is expected. */
public final class UnreadableQuestionnaire extends RuntimeException {

    UnreadableQuestionnaire(String file, String path, String what) {
        super("%s: %s%s".formatted(file, path.isEmpty() ? "" : path + ": ", what));
    }
}
