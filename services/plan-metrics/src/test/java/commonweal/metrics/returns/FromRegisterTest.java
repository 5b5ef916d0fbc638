package commonweal.metrics.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.History;
import commonweal.metrics.Pipeline;
import commonweal.metrics.facts.StoredFact;
import commonweal.metrics.measures.Measure.Register;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Background.Panel;
import commonweal.metrics.plans.Plan;

import static org.assertj.core.api.Assertions.assertThat;

class FromRegisterTest {

    private static final Register SPEEDING = new Register("speeding", Set.of(new Code("speedwatch")));
    private static final Period FIRST = Period.parse("2011-12-Q1");
    private static final LocalDate MAY = LocalDate.of(2011, 5, 3);

    private final Pipeline pipeline = new Pipeline(Instant.parse("2012-04-02T09:00:00Z"));
    private final Plan plan = pipeline.plan("sevenoaks-2011-12");

    @Test
    void aCommunityIsReachedByAnOperationThereInThePeriod() {
        pipeline.handle(new History("sevenoaks").operationAt("upper-hollow", "op-1", told(), "speedwatch", MAY)
                .operationAt("otford", "op-2", told(), "awareness-day", MAY)
                .operationAt("seal", "op-3", told(), "speedwatch", MAY.plusMonths(3))
                .operationAt("westerham", "op-4", told(), "speedwatch", MAY));

        assertThat(onRecord(FIRST, new Panel("Upper Hollow", List.of("litter", "Speeding")),
                new Panel("Otford", List.of("speeding")), new Panel("Seal", List.of("speeding")),
                new Panel("Westerham", List.of("noise", "litter", "dogs", "speeding"))))
                .isEqualTo(new FromRegister(List.of("Upper Hollow"), List.of("Otford", "Seal")));
    }

    @Test
    void whoeverDoesNotWantItIsNotAskedAbout() {
        assertThat(onRecord(FIRST, new Panel("Otford", List.of("noise"))))
                .isEqualTo(new FromRegister(List.of(), List.of()));
    }

    private FromRegister onRecord(Period period, Panel... communities) {
        Map<Id, String> wanting = FromRegister.wanting(plan, SPEEDING, List.of(communities));
        return FromRegister.of(SPEEDING, wanting, pipeline.layers().facts().byId(wanting.keySet()).values().stream()
                .map(StoredFact::fact).toList(), period);
    }

    private static Instant told() {
        return Instant.parse("2011-09-01T10:00:00Z");
    }
}
