package commonweal.local.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The occasions of the invented district: always the same, counted back from today. */
final class Occasions {

    static final int CAMERAS = 12;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int FIRST_NUMBER = 1000;
    private static final int DAYS = 400;
    private static final int DAYS_BETWEEN_MEETINGS = 28;
    private static final int[] BURGLARIES = {72, 76, 70, 74};
    private static final int[] SPEEDING_PARISHES = {8, 10, 12, 13};

    private final List<Occasion> all = new ArrayList<>();
    private final LocalDate today;

    private Occasions(LocalDate today) {
        this.today = today;
    }

    static List<Occasion> until(Instant now) {
        Occasions occasions = new Occasions(now.atZone(LONDON).toLocalDate());
        occasions.meetings();
        occasions.operations();
        occasions.cameras();
        occasions.figures();
        return List.copyOf(occasions.all);
    }

    static List<Occasion.Camera> cameras(Instant now) {
        return until(now).stream().filter(Occasion.Camera.class::isInstance).map(Occasion.Camera.class::cast).toList();
    }

    private int next() {
        return FIRST_NUMBER + all.size();
    }

    private void meetings() {
        for (int daysAgo = 6; daysAgo < DAYS; daysAgo += DAYS_BETWEEN_MEETINGS) {
            all.add(new Occasion.Meeting(next(), "asb-task-group", today.minusDays(daysAgo)));
            all.add(new Occasion.Meeting(next(), "tcg", today.minusDays(daysAgo + 9)));
        }
    }

    private void operations() {
        held("boot-fair", 25, 205, 390);
        held("carmageddon", 47, 230);
        held("zig-zag", 33, 61, 180);
        held("speedwatch", 4, 18, 39, 74, 102, 151, 240, 330);
        held("awareness-day", 12, 55, 88, 130, 280);
        for (int daysAgo : new int[]{20, 110}) {
            all.add(new Occasion.Operation(next(), "visual-audit", today.minusDays(daysAgo), daysAgo % Words.AREAS,
                    List.of("Sample: cut back the hedge at the underpass", "Sample: mend the light by the garages")));
        }
    }

    private void held(String kind, int... daysAgo) {
        for (int days : daysAgo) {
            all.add(new Occasion.Operation(next(), kind, today.minusDays(days), days % Words.AREAS, List.of()));
        }
    }

    /** Each was somewhere else before; all but the last two are out today. */
    private void cameras() {
        for (int camera = 1; camera <= CAMERAS; camera++) {
            int daysAgo = 5 + 6 * camera;
            List<Occasion.Stay> stays = new ArrayList<>();
            stays.add(stay(camera + 3, daysAgo + 75, daysAgo + 20));
            stays.add(new Occasion.Stay(camera % Words.AREAS, today.minusDays(daysAgo),
                    camera <= CAMERAS - 2 ? null : today.minusDays(2)));
            all.add(new Occasion.Camera(next(), Cameras.name(camera), List.copyOf(stays)));
        }
    }

    private Occasion.Stay stay(int area, int fromDaysAgo, int untilDaysAgo) {
        return new Occasion.Stay(area % Words.AREAS, today.minusDays(fromDaysAgo), today.minusDays(untilDaysAgo));
    }

    /** For every quarter of the year that has ended, and for the first when none has. */
    private void figures() {
        int start = today.getMonth().compareTo(Month.APRIL) < 0 ? today.getYear() - 1 : today.getYear();
        String year = "%d-%02d".formatted(start, (start + 1) % 100);
        int ended = (today.getMonthValue() + 8) % 12 / 3;
        for (int quarter = 0; quarter < Math.max(1, ended); quarter++) {
            String period = "%s-Q%d".formatted(year, quarter + 1);
            all.add(new Occasion.Figure(next(), "dwelling-burglary", "police", period, BURGLARIES[quarter], null));
            all.add(new Occasion.Figure(next(), "speeding-parishes", "police", period, SPEEDING_PARISHES[quarter],
                    14));
        }
        all.add(new Occasion.Figure(next(), "drop-in-open", "county-council", year, 0, null));
    }
}
