package commonweal.intake.reports;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;

/** Which areas a point lies in. */
public interface Areas {

    /** The areas of one point; a kind of area whose boundaries are not known here is absent. */
    record Found(@Nullable AreaCode ward, @Nullable AreaCode lsoa) {

        public static final Found NOTHING = new Found(null, null);
    }

    Found around(Point point);
}
