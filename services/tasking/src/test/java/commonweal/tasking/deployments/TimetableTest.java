package commonweal.tasking.deployments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Action 1.5 of the 2011-12 plan: 12 mobile cameras, 9 or more out on every day. */
class TimetableTest {

    private static final Code CCTV = new Code("mobile-cctv");
    private static final Code PARTNERSHIP = new Code("hollowdene");
    private static final Deployment.Where STATION = new Deployment.Where(null, new Code("station-approach"));
    private static final Fleet CAMERAS = new Fleet(CCTV, 9,
            IntStream.rangeClosed(1, 12).mapToObj(TimetableTest::camera).toList());
    private static final LocalDate TODAY = day(10);

    @Test
    void saysForEachDayWhetherEnoughAreOut() {
        List<Resource> cameras = new ArrayList<>();
        IntStream.rangeClosed(1, 9).forEach(number -> cameras.add(out(number, day(1), null)));
        cameras.set(8, back(cameras.get(8), day(4)));

        Timetable timetable = Timetable.of(List.of(CAMERAS), cameras, day(3), day(4), TODAY);

        assertThat(timetable.days()).containsExactly(new Timetable.Day(day(3), CCTV, 9, 12, 9, true),
                new Timetable.Day(day(4), CCTV, 8, 12, 9, false));
    }

    @Test
    void showsEveryCameraAndWhereItIs() {
        Timetable timetable = Timetable.of(List.of(CAMERAS), List.of(out(2, day(3), null)), day(2), day(4), TODAY);

        assertThat(timetable.rows()).hasSize(12);
        assertThat(timetable.rows().get(0).stays()).isEmpty();
        assertThat(timetable.rows().get(1).stays()).containsExactly(new Timetable.Stay(day(3), STATION),
                new Timetable.Stay(day(4), STATION));
    }

    @Test
    void looksAheadAsItIsPlanned() {
        Timetable timetable = Timetable.of(List.of(CAMERAS), List.of(out(1, day(3), day(12))), day(9), day(13),
                TODAY);

        assertThat(timetable.days()).extracting(Timetable.Day::out).containsExactly(1, 1, 1, 0, 0);
    }

    @Test
    void aCameraThatWasDueBackAndIsNotIsStillOut() {
        Timetable timetable = Timetable.of(List.of(CAMERAS), List.of(out(1, day(3), day(5))), day(4), day(10), TODAY);

        assertThat(timetable.days()).extracting(Timetable.Day::out).containsOnly(1);
    }

    @Test
    void countsWhatIsOutThoughNobodyHasListedIt() {
        Timetable timetable = Timetable.of(List.of(), List.of(out(40, day(3), null)), day(3), day(3), TODAY);

        assertThat(timetable.days()).containsExactly(new Timetable.Day(day(3), CCTV, 1, 1, null, null));
    }

    @Test
    void noFleetWantsMoreThanItHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fleet(CCTV, 2, List.of(camera(1))))
                .withMessage("wanted of mobile-cctv: 2 (expected: 0 to 1, as there are)");
    }

    private static Resource out(int number, LocalDate from, @Nullable LocalDate until) {
        return done(Resource.deploy(Optional.empty(), PARTNERSHIP, camera(number), CCTV,
                new Resource.Stay(from, until, STATION, null)));
    }

    private static Resource back(Resource resource, LocalDate on) {
        return done(Resource.withdraw(resource, resource.deployments().getLast().id(), on));
    }

    private static Resource done(Outcome<Resource> outcome) {
        return ((Outcome.Done<Resource>) outcome).state();
    }

    private static Id camera(int number) {
        return new Id("camera-" + number);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 9, day);
    }
}
