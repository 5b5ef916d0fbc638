package commonweal.intake.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.Code;

import static commonweal.intake.clocks.ClockFixtures.OFFICE;
import static commonweal.intake.clocks.ClockFixtures.PROMISES;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any start, any number of days and any pauses; each seed makes up one of them. */
class WorkingDaysPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    static Stream<Integer> seeds() {
        return IntStream.range(0, 500).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reachesTheDayByWhichSoManyWorkingDaysHavePassed(int seed) {
        Random random = new Random(seed);
        LocalDate start = FIRST.plusDays(random.nextInt(365));
        int days = 1 + random.nextInt(60);

        LocalDate due = OFFICE.after(start, days);

        assertThat(OFFICE.isWorkingDay(due)).isTrue();
        assertThat(workingDays(start, due)).isEqualTo(days);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNeverSoonerForALaterStartNorForMoreDays(int seed) {
        Random random = new Random(seed);
        LocalDate start = FIRST.plusDays(random.nextInt(365));
        int days = 1 + random.nextInt(60);

        assertThat(OFFICE.after(start.plusDays(1), days)).isAfterOrEqualTo(OFFICE.after(start, days));
        assertThat(OFFICE.after(start, days + 1)).isAfter(OFFICE.after(start, days));
        assertThat(OFFICE.after(OFFICE.after(start, days), 7)).isEqualTo(OFFICE.after(start, days + 7));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesExactlyTheWorkingDaysOfItsPauses(int seed) {
        Random random = new Random(seed);
        LocalDate opened = FIRST.plusDays(random.nextInt(365));
        List<Pause> pauses = pauses(random, opened);

        LocalDate due = update(opened, pauses);

        long lost = opened.datesUntil(due.plusDays(1)).filter(OFFICE::isWorkingDay)
                .filter(day -> pauses.stream().anyMatch(pause -> pause.covers(day))).count();
        assertThat(workingDays(opened, due)).isEqualTo(PROMISES.update() + lost);
        assertThat(pauses).noneMatch(pause -> pause.covers(due));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gainsNothingByAPauseThatEndsOnTheDayItBegan(int seed) {
        Random random = new Random(seed);
        LocalDate opened = FIRST.plusDays(random.nextInt(365));
        LocalDate on = opened.plusDays(random.nextInt(20));

        assertThat(update(opened, List.of(new Pause(on, on, new Code("safety"))))).isEqualTo(update(opened, List.of()));
    }

    private static LocalDate update(LocalDate opened, List<Pause> pauses) {
        ClockHistory history = new ClockHistory(true, opened, opened, null, null, List.of(), pauses);
        return Clocks.of(history, PROMISES, OFFICE).stream().filter(clock -> clock.kind() == Clock.Kind.UPDATE)
                .findFirst().orElseThrow().dueOn();
    }

    private static List<Pause> pauses(Random random, LocalDate opened) {
        List<Pause> pauses = new ArrayList<>();
        LocalDate from = opened;
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate begun = from.plusDays(random.nextInt(6));
            LocalDate ended = begun.plusDays(random.nextInt(15));
            pauses.add(new Pause(begun, ended, new Code("safety")));
            from = ended;
        }
        return pauses;
    }

    private static long workingDays(LocalDate start, LocalDate end) {
        return start.plusDays(1).datesUntil(end.plusDays(1)).filter(OFFICE::isWorkingDay).count();
    }
}
