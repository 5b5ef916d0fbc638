package commonweal.intake.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.intake.cases.CaseCommand.Merge;
import commonweal.intake.cases.CaseCommand.Split;
import commonweal.intake.cases.CaseCommand.Unmerge;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.reports.LinkableCase;

import static commonweal.intake.cases.CaseFixtures.HOLLOWDENE;
import static commonweal.intake.cases.CaseFixtures.NOISE;
import static commonweal.intake.cases.CaseFixtures.NOW;
import static commonweal.intake.cases.CaseFixtures.OFFICER;
import static commonweal.intake.cases.CaseFixtures.PERSONAL;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Officers merge, unmerge and split four cases at random while events of different cases overtake one another; events of one
 * case keep their order. Each seed is one such afternoon.
 */
class TieInterleavingsTest {

    private static final int CASES = 4;
    private static final int REPORTS_EACH = 3;

    static Stream<Integer> seeds() {
        return IntStream.range(0, 300).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnWhoIsPartOfWhomOnceAllNewsHasArrived(int seed) {
        Afternoon afternoon = new Afternoon(new Random(seed));

        afternoon.work(12);
        afternoon.hearEverything();

        afternoon.cases.values().forEach(one -> {
            Set<Id> partsOfIt = new TreeSet<>();
            afternoon.cases.values().stream().filter(other -> other instanceof MergedCase merged
                    && merged.into().equals(one.id())).map(LiveCase::id).forEach(partsOfIt::add);
            assertThat(one.file().ties().absorbed()).extracting(Ties.Absorbed::caseId)
                    .containsExactlyInAnyOrderElementsOf(partsOfIt);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesNoReportAndCountsNoneTwice(int seed) {
        Afternoon afternoon = new Afternoon(new Random(seed));

        afternoon.work(12);
        afternoon.hearEverything();

        List<Id> reports = afternoon.cases.values().stream().flatMap(one -> one.file().reportIds().stream()).sorted()
                .toList();
        assertThat(reports).containsExactlyElementsOf(afternoon.allReports);
        List<Id> counted = afternoon.cases.values().stream().filter(one -> !(one instanceof MergedCase))
                .flatMap(one -> one.file().allReportIds().stream()).sorted().toList();
        assertThat(counted).containsExactlyElementsOf(afternoon.allReports);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void letsExactlyOneOfTwoStandThatAreMergedIntoEachOtherAtTheSameTime(int seed) {
        Afternoon afternoon = new Afternoon(new Random(seed));
        List<Id> ids = List.copyOf(afternoon.cases.keySet());

        afternoon.decide(ids.get(1), new Merge(new LinkableCase(ids.get(0), true, false)));
        afternoon.decide(ids.get(0), new Merge(new LinkableCase(ids.get(1), true, false)));
        afternoon.hearEverything();

        assertThat(afternoon.cases.get(ids.get(0))).isInstanceOf(OpenCase.class);
        assertThat(afternoon.cases.get(ids.get(1))).isInstanceOfSatisfying(MergedCase.class,
                merged -> assertThat(merged.into()).isEqualTo(ids.get(0)));
        assertThat(afternoon.cases.get(ids.get(0)).file().allReportIds()).hasSize(2 * REPORTS_EACH);
    }

    /** The cases' store and topic in one. */
    private static final class Afternoon {

        private final Random random;
        private final Map<Id, LiveCase> cases = new LinkedHashMap<>();
        private final List<Id> allReports = new ArrayList<>();
        private final Map<Id, Deque<DomainEvent>> unheard = new HashMap<>();
        private int made;

        Afternoon(Random random) {
            this.random = random;
            for (int i = 0; i < CASES; i++) {
                Id id = new Id("case-%d".formatted(i));
                for (int j = 0; j < REPORTS_EACH; j++) {
                    Id report = new Id("rep-%d-%d".formatted(i, j));
                    allReports.add(report);
                    Accepted<Case> outcome = CaseReactions.triaged(Optional.ofNullable(cases.get(id)),
                            new ReportTriaged(report, new Code(j == 0 ? "open-case" : "link-to-case"), NOISE, PERSONAL,
                                    id, null, false, null, null, false),
                            id, HOLLOWDENE, NOW).orElseThrow();
                    cases.put(id, (LiveCase) outcome.state());
                }
            }
            allReports.sort(Id::compareTo);
        }

        void work(int commands) {
            for (int i = 0; i < commands; i++) {
                List<Id> ids = List.copyOf(cases.keySet());
                Id id = ids.get(random.nextInt(ids.size()));
                LiveCase subject = cases.get(id);
                Id other = ids.get(random.nextInt(ids.size()));
                decide(id, switch (random.nextInt(3)) {
                    case 0 -> new Unmerge();
                    case 1 -> new Split(new Id("case-s%d".formatted(made++)),
                            Set.of(subject.file().reportIds().getLast()), null);
                    default -> new Merge(new LinkableCase(other, cases.get(other) instanceof OpenCase, false));
                });
                for (int heard = random.nextInt(3); heard > 0; heard--) {
                    hearSomething();
                }
            }
        }

        void decide(Id id, CaseCommand command) {
            Outcome<Case> outcome = CaseRules.decide(command, cases.get(id), OFFICER);
            if (outcome instanceof Accepted<Case> accepted) {
                save(accepted);
            }
        }

        void hearEverything() {
            while (hearSomething()) {
                assertThat(unheard.values().stream().mapToInt(Deque::size).sum()).isLessThan(1000);
            }
        }

        private boolean hearSomething() {
            List<Id> telling = unheard.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                    .map(Map.Entry::getKey).sorted().toList();
            if (telling.isEmpty()) {
                return false;
            }
            DomainEvent event = unheard.get(telling.get(random.nextInt(telling.size()))).removeFirst();
            switch (event) {
                case CaseMerged e ->
                    TieReactions.mergedInto(found(e.intoCaseId()), e, OFFICER).ifPresent(this::save);
                case CaseUnmerged e ->
                    TieReactions.unmergedFrom(found(e.fromCaseId()), e, OFFICER).ifPresent(this::save);
                case CaseSplit e ->
                    TieReactions.splitOff(found(e.newCaseId()), e, HOLLOWDENE, OFFICER).ifPresent(this::save);
                default -> {
                    // why: nobody here listens to the others
                }
            }
            return true;
        }

        private Optional<Case> found(Id id) {
            return Optional.ofNullable(cases.get(id));
        }

        private void save(Accepted<Case> accepted) {
            LiveCase after = (LiveCase) accepted.state();
            cases.put(after.id(), after);
            unheard.computeIfAbsent(after.id(), _ -> new ArrayDeque<>()).addAll(accepted.events());
        }
    }
}
