package commonweal.tasking.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.TaskingEvent.ReferralCarriedOver;
import commonweal.events.TaskingEvent.ReferralConcluded;
import commonweal.events.TaskingEvent.ReferralMade;
import commonweal.events.TaskingEvent.ReferralTakenBack;

import static commonweal.tasking.referrals.ReferralFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** News of the case keeps its order, news of the risk keeps its order, and between the two there is none. */
class ArrivalOrderTest {

    static Stream<Arguments> stories() {
        CaseNews high = band("high", 2);
        return Stream.of(
                arguments("made", List.of(opened(1)), List.of(high)),
                arguments("made", List.of(opened(1)), List.of(high, band("medium", 3))),
                arguments("made", List.of(opened(1)), List.of(band("low", 2), band("high", 3), band("high", 4))),
                arguments("none", List.of(opened(1)), List.of(band("medium", 2), band("low", 3))),
                arguments("none", List.of(opened(1), closed(3)), List.of(high)),
                arguments("made", List.of(opened(1), closed(3), reopened(4)), List.of(high)),
                arguments("made", List.of(opened(1), closed(3), reopened(4)), List.of(high, band("high", 5))),
                arguments("none", List.of(opened(1), closed(4), reopened(5)), List.of(high, band("low", 3))),
                arguments("made", List.of(opened(1), closed(4), reopened(5)),
                        List.of(high, band("low", 3), band("high", 6))),
                arguments("none", List.of(opened(1), closed(3), reopened(4), closed(6)),
                        List.of(high, band("high", 5))),
                arguments("merged", List.of(opened(1), merged(3)), List.of(high)),
                arguments("made", List.of(opened(1), merged(3), unmerged(4)), List.of(high)),
                arguments("none", List.of(opened(1), closed(3), merged(4)), List.of(high)),
                arguments("merged", List.of(opened(1), closed(3), reopened(4), merged(6)),
                        List.of(high, band("high", 5))),
                arguments("erased", List.of(opened(1), erased(3)), List.of(high)),
                arguments("erased", List.of(opened(1), closed(3), erased(4)), List.of(high, band("high", 5))),
                arguments("erased", List.of(opened(1), closed(3), reopened(4), merged(6), erased(7)),
                        List.of(high, band("high", 5), band("low", 8))));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyOrderOfArrivalEndsAlike(String end, List<CaseNews> ofTheCase, List<CaseNews> ofTheRisk) {
        List<Object> ends = new ArrayList<>();

        inEveryOrder(ofTheCase, ofTheRisk, news -> ends.add(whatHolds(after(ASB, null, news, new ArrayList<>()))));

        assertThat(ends).hasSize(Math.toIntExact(binomial(ofTheCase.size() + ofTheRisk.size(), ofTheRisk.size())));
        assertThat(ends).allSatisfy(each -> assertThat(each).isEqualTo(ends.getFirst()));
        assertThat(((Holds) ends.getFirst()).end()).isEqualTo(end);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void othersAreToldOfOneReferralInEachEpisodeAndOfTheEndOfEach(String end, List<CaseNews> ofTheCase,
            List<CaseNews> ofTheRisk) {
        inEveryOrder(ofTheCase, ofTheRisk, news -> {
            List<DomainEvent> told = new ArrayList<>();
            Referral referral = after(ASB, null, news, told);

            List<String> kinds = told.stream().filter(event -> !(event instanceof ReferralCarriedOver)
                    && !(event instanceof ReferralTakenBack)).map(DomainEvent::type).toList();
            for (int i = 0; i < kinds.size(); i++) {
                assertThat(kinds.get(i)).as("%s after %s", told, news)
                        .isEqualTo(i % 2 == 0 ? "referral-made" : "referral-concluded");
            }
            if (!end.equals("erased")) {
                assertThat(kinds.size() % 2 == 1).as("%s after %s", told, news).isEqualTo(referral.isActive());
            }
            assertThat(told).allSatisfy(event -> assertThat(event).isInstanceOfAny(ReferralMade.class,
                    ReferralConcluded.class, ReferralCarriedOver.class, ReferralTakenBack.class));
        });
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aClosedCaseIsNeverPutBeforeTheGroup(String end, List<CaseNews> ofTheCase, List<CaseNews> ofTheRisk) {
        inEveryOrder(ofTheCase, ofTheRisk, news -> {
            Optional<Referral> state = Optional.empty();
            for (CaseNews each : news) {
                var done = FollowCase.hear(state, HOLLOWDENE, CASE, ASB, each);
                if (done.events().stream().anyMatch(ReferralMade.class::isInstance)) {
                    assertThat(done.state()).isInstanceOfSatisfying(MadeReferral.class,
                            made -> assertThat(made.dossier().knowledge().isOpen()).isTrue());
                }
                state = Optional.of(done.state());
            }
        });
    }

    /** Everything that may be said of the case now; what was there in between and is over does not count. */
    private record Holds(String end, Optional<CaseKnowledge> known, Optional<Asking> before) {}

    private static Holds whatHolds(Referral referral) {
        Optional<CaseKnowledge> known = referral instanceof KeptReferral kept
                ? Optional.of(kept.dossier().knowledge())
                : Optional.empty();
        boolean erased = referral.status().equals(new Code("erased"));
        boolean stands = erased || referral.isActive() || referral instanceof MergedReferral;
        String end = stands ? referral.status().value() : "none";
        return new Holds(end, known, stands ? referral.howItCame() : Optional.empty());
    }

    private static void inEveryOrder(List<CaseNews> left, List<CaseNews> right, Consumer<List<CaseNews>> each) {
        interleave(left, right, new ArrayList<>(), each);
    }

    private static void interleave(List<CaseNews> left, List<CaseNews> right, List<CaseNews> sofar,
            Consumer<List<CaseNews>> each) {
        if (left.isEmpty() && right.isEmpty()) {
            each.accept(List.copyOf(sofar));
        }
        Stream.of(List.of(left, right), List.of(right, left)).filter(pair -> !pair.getFirst().isEmpty())
                .forEach(pair -> {
                    sofar.addLast(pair.getFirst().getFirst());
                    interleave(pair.getFirst().subList(1, pair.getFirst().size()), pair.getLast(), sofar, each);
                    sofar.removeLast();
                });
    }

    private static long binomial(int n, int k) {
        long result = 1;
        for (int i = 1; i <= k; i++) {
            result = result * (n - k + i) / i;
        }
        return result;
    }
}
