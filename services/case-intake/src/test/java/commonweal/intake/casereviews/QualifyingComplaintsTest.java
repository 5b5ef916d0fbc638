package commonweal.intake.casereviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.Code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QualifyingComplaintsTest {

    static final ReviewPractice PRACTICE = new ReviewPractice(1, 3, 2, 1, 6, 3, 15, 14, 20, 7, 20, 15);
    private static final LocalDate APPLIED = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(textBlock = """
                           # incident,   told,        why not
                           2026-10-21,   2026-11-21,
                           2026-10-20,   2026-11-21,  too-late-after-incident
                           2026-05-01,   2026-05-21,
                           2026-05-01,   2026-05-20,  too-long-before-application
                           2026-11-22,   2026-11-22,  after-application
                           2026-08-31,   2026-09-30,
                           """)
    void countsWhatWasToldWithinAMonthAndSixMonthsBeforeTheApplication(LocalDate incident, LocalDate told, String why) {
        assertThat(QualifyingComplaints.of(List.of(complaint(incident, told)), APPLIED, PRACTICE).complaints())
                .singleElement().extracting(QualifyingComplaints.Judged::why).isEqualTo(why);
    }

    @Test
    void countsTheSameIncidentToldToTwoAgenciesOnce() {
        LocalDate incident = LocalDate.of(2026, 11, 1);
        List<Complaint> told = List.of(
                new Complaint(incident, incident, incident.plusDays(2), new Code("police"), null, null),
                new Complaint(incident, incident, incident.plusDays(1), new Code("district-council"), null, null));

        QualifyingComplaints judged = QualifyingComplaints.of(told, APPLIED, PRACTICE);

        assertThat(judged.count()).isEqualTo(1);
        assertThat(judged.complaints()).extracting(QualifyingComplaints.Judged::why).containsExactly(null,
                "same-incident");
    }

    @Test
    void promptsAtTheSecondComplaintAndMeetsTheThresholdAtTheThird() {
        List<Complaint> told = new ArrayList<>();
        List<String> prompts = new ArrayList<>();
        for (int day = 1; day <= 4; day++) {
            LocalDate incident = LocalDate.of(2026, 11, day);
            told.add(complaint(incident, incident));
            prompts.add(QualifyingComplaints.of(told, APPLIED, PRACTICE).prompt(PRACTICE));
        }

        assertThat(prompts).containsExactly("none", "explain-review", "threshold-met", "threshold-met");
    }

    @Test
    void refusesAComplaintFromBeforeItsIncidentAndAThresholdAboveThree() {
        assertThatThrownBy(() -> complaint(APPLIED, APPLIED.minusDays(1)))
                .hasMessageContaining("2026-11-21, the day of the incident, or later");
        assertThatThrownBy(() -> new ReviewPractice(1, 4, 2, 1, 6, 3, 15, 14, 20, 7, 20, 15))
                .hasMessageContaining("threshold: 4 (expected: 1 to 3");
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 300).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsTheSameInWhateverOrderTheComplaintsAreTold(int seed) {
        List<Complaint> complaints = complaints(new Random(seed));
        List<Complaint> shuffled = new ArrayList<>(complaints);
        Collections.shuffle(shuffled, new Random(seed + 1));

        assertThat(QualifyingComplaints.of(shuffled, APPLIED, PRACTICE).count())
                .isEqualTo(QualifyingComplaints.of(complaints, APPLIED, PRACTICE).count());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverCountsLessForOneComplaintMoreNorMoreThanThereWereIncidents(int seed) {
        List<Complaint> complaints = complaints(new Random(seed));
        List<Complaint> fewer = complaints.subList(0, complaints.size() - 1);

        int count = QualifyingComplaints.of(complaints, APPLIED, PRACTICE).count();

        assertThat(count).isGreaterThanOrEqualTo(QualifyingComplaints.of(fewer, APPLIED, PRACTICE).count());
        assertThat(count).isLessThanOrEqualTo((int) complaints.stream().map(Complaint::from).distinct().count());
    }

    private static List<Complaint> complaints(Random random) {
        return IntStream.range(0, 1 + random.nextInt(8)).mapToObj(_ -> {
            LocalDate incident = APPLIED.minusDays(random.nextInt(230));
            return complaint(incident, incident.plusDays(random.nextInt(45)));
        }).toList();
    }

    private static Complaint complaint(LocalDate incident, LocalDate told) {
        return new Complaint(incident, incident, told, null, null, null);
    }
}
