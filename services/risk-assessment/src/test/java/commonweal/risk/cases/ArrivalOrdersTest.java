package commonweal.risk.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.CaseIntakeEvent;
import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.Code;
import commonweal.events.Id;

import static commonweal.risk.cases.CaseRiskFixtures.CASE;
import static commonweal.risk.cases.CaseRiskFixtures.HOLLOWDENE;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the order in which the news of a case arrives, what is known of it in the end is the same. */
class ArrivalOrdersTest {

    private static final Id OTHER = new Id("case-other1");
    private static final CaseOpened OPENED = new CaseOpened(CASE, new Id("rep-1"), new Code("noise"),
            new Code("nuisance"), null, null);
    private static final CaseClosed CLOSED = new CaseClosed(CASE, new Code("resolved"), new Code("improved"));
    private static final CaseReopened REOPENED = new CaseReopened(CASE, new Code("not-fixed"));
    private static final CaseMerged MERGED = new CaseMerged(CASE, OTHER, List.of());
    private static final CaseUnmerged UNMERGED = new CaseUnmerged(CASE, OTHER, List.of());
    private static final CaseErased ERASED = new CaseErased(CASE, List.of());
    private static final CaseSplit SPLIT_OFF = new CaseSplit(OTHER, CASE, List.of());

    static Stream<Arguments> histories() {
        return Stream.of(Arguments.of(List.of(OPENED), new KnownCase.Open(1)),
                Arguments.of(List.of(OPENED, CLOSED), new KnownCase.Closed(2)),
                Arguments.of(List.of(OPENED, CLOSED, REOPENED), new KnownCase.Open(3)),
                Arguments.of(List.of(OPENED, CLOSED, REOPENED, CLOSED), new KnownCase.Closed(4)),
                Arguments.of(List.of(OPENED, MERGED), new KnownCase.Merged(2, OTHER)),
                Arguments.of(List.of(OPENED, MERGED, UNMERGED), new KnownCase.Open(3)),
                Arguments.of(List.of(OPENED, CLOSED, ERASED), new KnownCase.Erased(3)),
                Arguments.of(List.of(OPENED, MERGED, UNMERGED, CLOSED, ERASED), new KnownCase.Erased(5)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void endsTheSameInEveryOrder(List<CaseIntakeEvent> history, KnownCase end) {
        List<KnownCase> news = new ArrayList<>();
        for (CaseIntakeEvent event : history) {
            news.add(KnownCase.toldBy(event, CASE, news.size() + 1).orElseThrow());
        }

        List<List<KnownCase>> orders = permutations(news);

        Set<CaseRisk> ends = new HashSet<>();
        orders.forEach(order -> ends.add(heard(order)));
        assertThat(orders).hasSize(factorial(history.size()));
        assertThat(ends).containsExactly(CaseRisk.heardOf(CASE, HOLLOWDENE, end));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void endsTheSameWhenTheSplitThatMadeTheCaseIsHeardAtAnyPoint(List<CaseIntakeEvent> history, KnownCase end) {
        List<KnownCase> news = new ArrayList<>();
        for (CaseIntakeEvent event : history) {
            news.add(KnownCase.toldBy(event, CASE, news.size() + 1).orElseThrow());
        }

        for (int at = 0; at <= news.size(); at++) {
            List<KnownCase> order = new ArrayList<>(news);
            order.add(at, KnownCase.toldBy(SPLIT_OFF, CASE, 17).orElseThrow());
            assertThat(heard(order).known()).isEqualTo(end);
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void forgetsAssessmentsWithAnErasedCaseAndKeepsThemOtherwise(List<CaseIntakeEvent> history, KnownCase end) {
        CaseRisk risk = CaseRiskFixtures.anAssessedCase(31);
        for (int i = 0; i < history.size(); i++) {
            risk = risk.told(KnownCase.toldBy(history.get(i), CASE, i + 1).orElseThrow());
        }

        boolean erased = end instanceof KnownCase.Erased;
        assertThat(risk.assessments()).hasSize(erased ? 0 : 1);
        assertThat(risk.bands()).hasSize(erased ? 0 : 1);
        assertThat(risk.due().isPresent()).isEqualTo(end instanceof KnownCase.Open);
    }

    private static CaseRisk heard(List<KnownCase> order) {
        Optional<CaseRisk> risk = Optional.empty();
        for (KnownCase news : order) {
            risk = Optional
                    .of(risk.map(known -> known.told(news)).orElseGet(() -> CaseRisk.heardOf(CASE, HOLLOWDENE, news)));
        }
        return risk.orElseThrow();
    }

    private static List<List<KnownCase>> permutations(List<KnownCase> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<KnownCase>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<KnownCase> rest = new ArrayList<>(items);
            KnownCase first = rest.remove(i);
            permutations(rest).forEach(order -> all.add(Stream.concat(Stream.of(first), order.stream()).toList()));
        }
        return all;
    }

    private static int factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
