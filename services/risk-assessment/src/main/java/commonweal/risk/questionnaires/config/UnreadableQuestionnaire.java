package commonweal.risk.questionnaires.config;

/** A file of questionnaires is not what it has to be; the message names the file, the line, the place and what is expected. */
public final class UnreadableQuestionnaire extends RuntimeException {

    UnreadableQuestionnaire(String file, int line, String path, String what) {
        super("%s, line %d: %s%s".formatted(file, line, path.isEmpty() ? "" : path + ": ", what));
    }
}
