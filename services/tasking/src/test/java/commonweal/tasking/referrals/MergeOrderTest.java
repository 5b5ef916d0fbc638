package commonweal.tasking.referrals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.Id;
import commonweal.events.TaskingEvent;
import commonweal.events.TaskingEvent.ReferralCarriedOver;
import commonweal.events.TaskingEvent.ReferralTakenBack;
import commonweal.tasking.decisions.Outcome;

import static commonweal.tasking.referrals.ReferralFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Cases that merge, and their referrals: what is said of one case keeps its order, what is said of its risk keeps its order,
 * what one referral says to another keeps its order, and among all of these there is none.
 */
class MergeOrderTest {

    private static final Id A = new Id("case-aaaaaaaaaaaa");
    private static final Id B = new Id("case-bbbbbbbbbbbb");
    private static final Id C = new Id("case-cccccccccccc");

    /** One stream of news, all of one case. */
    private record Said(Id of, List<CaseNews> news) {}

    private static Said said(Id of, CaseNews... news) {
        return new Said(of, List.of(news));
    }

    private static CaseNews into(Id other, int day) {
        return new CaseNews.Merged(other, day(day));
    }

    static Stream<Arguments> stories() {
        CaseNews high = band("high", 2);
        return Stream.of(
                arguments("A merged, B made",
                        List.of(said(A, opened(1), into(B, 3)), said(A, high), said(B, opened(1)))),
                arguments("A merged, B made", List.of(said(A, opened(1), into(B, 3)), said(A, high), said(B, opened(1)),
                        said(B, high))),
                arguments("B made", List.of(said(A, opened(1), into(B, 3)), said(A, band("low", 2)),
                        said(B, opened(1)), said(B, high))),
                arguments("A made", List.of(said(A, opened(1), into(B, 3), unmerged(4)), said(A, high),
                        said(B, opened(1)))),
                arguments("A made, B made", List.of(said(A, opened(1), into(B, 3), unmerged(4)), said(A, high),
                        said(B, opened(1)), said(B, high))),
                arguments("A merged, B made", List.of(said(A, opened(1), into(B, 3), unmerged(4), into(B, 5)),
                        said(A, high), said(B, opened(1)))),
                arguments("A merged", List.of(said(A, opened(1), into(B, 3)), said(A, high),
                        said(B, opened(1), closed(4)))),
                arguments("A merged, B made", List.of(said(A, opened(1), into(B, 3)), said(A, high),
                        said(B, opened(1), closed(4), reopened(5)))),
                arguments("A made", List.of(said(A, opened(1), into(B, 3), unmerged(5)), said(A, high),
                        said(B, opened(1), closed(4)))),
                arguments("", List.of(said(A, opened(1), closed(3), into(B, 4)), said(A, high), said(B, opened(1)))),
                arguments("", List.of(said(A, opened(1), closed(4), reopened(5), into(B, 6)),
                        said(A, high, band("low", 3)), said(B, opened(1)))),
                arguments("A merged, B merged, C made", List.of(said(A, opened(1), into(B, 3)), said(A, high),
                        said(B, opened(1), into(C, 4)), said(C, opened(1)))),
                arguments("A merged, B made", List.of(said(A, opened(1), into(B, 3)), said(A, high),
                        said(B, opened(1), into(C, 4), unmerged(5)), said(C, opened(1)))),
                arguments("A made", List.of(said(A, opened(1), into(B, 3), unmerged(6)), said(A, high),
                        said(B, opened(1), into(C, 4)), said(C, opened(1)))),
                arguments("A merged, C made", List.of(said(A, opened(1), into(B, 3), unmerged(4), into(C, 5)),
                        said(A, high), said(B, opened(1)), said(C, opened(1)))),
                arguments("A erased", List.of(said(A, opened(1), into(B, 3), erased(4)), said(A, high),
                        said(B, opened(1)))),
                arguments("A merged, B erased", List.of(said(A, opened(1), into(B, 3)), said(A, high),
                        said(B, opened(1), erased(4)))),
                arguments("A made, B made", List.of(said(A, opened(1)), said(A, high), said(B, opened(3)),
                        said(B, new CaseNews.SplitOff(day(3))), said(B, band("high", 4)))));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyOrderOfArrivalEndsAlike(String end, List<Said> streams) {
        Set<World> ends = new HashSet<>();
        explore(streams, new World(new int[streams.size()], Map.of(), Map.of()), new HashSet<>(), ends);

        assertThat(ends.stream().map(World::whatHolds).distinct().toList()).hasSize(1);
        assertThat(ends.iterator().next().inWords()).isEqualTo(end);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void agenciesKeepTheirActionsWhateverBecomesOfTheCases(String end, List<Said> streams) {
        AcceptedReferral taken = anAcceptedReferralOf(A);
        List<Said> rest = streams.stream().filter(said -> said.news().stream()
                .noneMatch(CaseNews.BandConfirmed.class::isInstance) || !said.of().equals(A))
                .map(said -> said.of().equals(A) ? new Said(A, said.news().subList(1, said.news().size())) : said)
                .toList();
        Set<World> ends = new HashSet<>();
        explore(rest, new World(new int[rest.size()], Map.of(A, taken), Map.of()), new HashSet<>(), ends);

        assertThat(ends.stream().map(World::whatHolds).distinct().toList()).hasSize(1);
        assertThat(ends.iterator().next().docs().get(A)).satisfiesAnyOf(
                erased -> assertThat(erased).isInstanceOf(ErasedReferral.class),
                kept -> assertThat(((KeptReferral) kept).dossier().actions()).hasSize(1));
    }

    private static AcceptedReferral anAcceptedReferralOf(Id caseId) {
        Referral state = hear(Optional.empty(), caseId, opened(1)).state();
        state = hear(Optional.of(state), caseId, band("high", 2)).state();
        state = done(decide(new ReferralCommand.Accept(POLICE, null, null), state, 2)).state();
        return (AcceptedReferral) done(
                decide(new ReferralCommand.Assign(POLICE, "Visit the victim", date(20)), state, 2)).state();
    }

    private static Outcome.Done<Referral> hear(Optional<Referral> before, Id of,
            CaseNews news) {
        return FollowCase.hear(before, HOLLOWDENE, of, ASB, news);
    }

    /** How far each stream was heard, the referrals, and what they have said to one another that was not heard yet. */
    private record World(int[] heard, Map<Id, Referral> docs, Map<Id, List<TaskingEvent>> unheard) {

        World hears(Id of, CaseNews news) {
            var done = hear(Optional.ofNullable(docs.get(of)), of, news);
            Map<Id, Referral> changed = new HashMap<>(docs);
            changed.put(of, done.state());
            Map<Id, List<TaskingEvent>> more = new HashMap<>(unheard);
            List<TaskingEvent> queue = new ArrayList<>(unheard.getOrDefault(of, List.of()));
            done.events().stream().filter(event -> event instanceof ReferralCarriedOver
                    || event instanceof ReferralTakenBack).forEach(queue::add);
            more.put(of, List.copyOf(queue));
            return new World(heard, Map.copyOf(changed), Map.copyOf(more));
        }

        World heardOne(int stream) {
            int[] further = heard.clone();
            further[stream]++;
            return new World(further, docs, unheard);
        }

        World said(Id from) {
            Map<Id, List<TaskingEvent>> less = new HashMap<>(unheard);
            less.computeIfPresent(from, (id, queue) -> queue.subList(1, queue.size()));
            return new World(heard, docs, Map.copyOf(less));
        }

        /** Everything that may be said of the cases now; what was there in between and is over does not count. */
        Map<Id, List<Object>> whatHolds() {
            Map<Id, List<Object>> holds = new HashMap<>();
            docs.forEach((id, referral) -> holds.put(id, stands(referral)
                    ? List.of(referral.status(), referral.howItCame(), referral.howItWasTaken())
                    : List.of("none")));
            return holds;
        }

        String inWords() {
            return docs.entrySet().stream().filter(entry -> stands(entry.getValue()))
                    .map(entry -> "%s %s".formatted(entry.getKey().equals(A)
                            ? "A"
                            : entry.getKey().equals(B)
                                    ? "B"
                                    : "C",
                            entry.getValue().status()))
                    .sorted().collect(Collectors.joining(", "));
        }

        private static boolean stands(Referral referral) {
            return referral.isActive() || referral instanceof MergedReferral || referral instanceof ErasedReferral;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof World world && key().equals(world.key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }

        private List<Object> key() {
            return List.of(Arrays.stream(heard).boxed().toList(), docs, unheard);
        }
    }

    private static void explore(List<Said> streams, World world, Set<World> known, Set<World> ends) {
        if (!known.add(world)) {
            return;
        }
        List<World> next = new ArrayList<>();
        for (int i = 0; i < streams.size(); i++) {
            Said said = streams.get(i);
            if (world.heard()[i] < said.news().size()) {
                next.add(world.heardOne(i).hears(said.of(), said.news().get(world.heard()[i])));
            }
        }
        world.unheard().forEach((from, queue) -> queue.stream().findFirst().ifPresent(event -> next.add(
                event instanceof ReferralCarriedOver carried
                        ? world.said(from).hears(carried.intoCaseId(),
                                new CaseNews.Joined(carried.referralId(), from, carried.leadAgency(),
                                        carried.severity(), carried.mergedAt()))
                        : world.said(from).hears(((ReferralTakenBack) event).fromCaseId(),
                                new CaseNews.Left(((ReferralTakenBack) event).referralId(), day(4))))));
        if (next.isEmpty()) {
            ends.add(world);
        }
        next.forEach(each -> explore(streams, each, known, ends));
    }
}
