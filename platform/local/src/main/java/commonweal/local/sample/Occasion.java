package commonweal.local.sample;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Something that the partnership of the invented district does besides working on reports; numbers start at 1000. */
sealed interface Occasion extends Tale {

    /** A task group meets. */
    record Meeting(int number, String group, LocalDate held) implements Occasion {}

    /**
     * A joint operation.
     *
     * @param tasks what a visual audit asks of agencies; the first of them is done
     */
    record Operation(int number, String kind, LocalDate held, int area, List<String> tasks) implements Occasion {}

    /**
     * One of the mobile cameras and where it has been, oldest first.
     *
     * @param name what the partnership calls it
     */
    record Camera(int number, String name, List<Stay> stays) implements Occasion {}

    /** @param until absent while the camera is out */
    record Stay(int area, LocalDate from, @Nullable LocalDate until) {}

    /** A partner returns a figure for the current plan. */
    record Figure(int number, String measure, String agency, String period, int numerator,
            @Nullable Integer denominator) implements Occasion {}
}
