package commonweal.intake.reports;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.decisions.Act;

/**
 * A reporter was told what was done.
 *
 * @param text what they were told, if it was kept
 */
public record Feedback(Code method, @Nullable String text, Act given) {

    public Feedback {
        text = Text.bounded("text", text, 4000);
    }
}
