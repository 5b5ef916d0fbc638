package commonweal.intake.clocks;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * One promise and how it stands.
 *
 * @param startedOn the day before the first that counts
 * @param days how many working days it has
 * @param dueOn its last day, absent while it stands still
 * @param metOn when it was kept, if it was
 */
public record Clock(Kind kind, LocalDate startedOn, int days, State state, @Nullable LocalDate dueOn,
        @Nullable LocalDate metOn) {

    /** What is promised. */
    public enum Kind {
        ACKNOWLEDGE("Acknowledge the complaint"), FIRST_CONTACT("Speak with the complainant"), UPDATE(
                "Say how it stands"), SILENCE("Nothing heard: think of closing");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public Code code() {
            return new Code(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        /** What it asks of an officer, in plain words. */
        public String label() {
            return label;
        }
    }

    /** How it stands. */
    public enum State {
        RUNNING, PAUSED, MET, STOPPED;

        public Code code() {
            return new Code(name().toLowerCase(Locale.ROOT));
        }
    }

    /** Still running after its last day. */
    public boolean overdueOn(LocalDate today) {
        return state == State.RUNNING && dueOn != null && dueOn.isBefore(today);
    }
}
