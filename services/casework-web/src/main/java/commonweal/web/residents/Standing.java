package commonweal.web.residents;

import java.util.Objects;

import commonweal.web.services.FrontDesk;

/** How a report stands, in a sentence. */
final class Standing {

    private Standing() {}

    /** The service's own sentence, else one for the state. */
    static String of(FrontDesk.Progress progress) {
        return progress.text() != null
                ? progress.text()
                : switch (Objects.requireNonNullElse(progress.status(), "")) {
                    case "received" -> "We have your report. Nobody has looked at it yet.";
                    case "looked-at" -> "We have read your report and decided what to do.";
                    case "being-worked-on" -> "We are working on it.";
                    case "passed-on" -> "We have passed it on to the organisation that can help.";
                    case "closed" -> "We have finished our work on it.";
                    default -> "We have your report.";
                };
    }
}
