package commonweal.metrics.returns.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.Versioned;
import commonweal.metrics.buckets.Layers;
import commonweal.metrics.facts.StoredFact;
import commonweal.metrics.measures.Measure.Feed.Returned;
import commonweal.metrics.plans.Background.Panel;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.returns.FromRegister;
import commonweal.metrics.returns.Owed;
import commonweal.metrics.returns.PanelReturn;
import commonweal.metrics.returns.mongo.StoredReturns;

/** Looks up what is on record already of something that an agency owes. */
@Component
class RegisterDesk {

    /** What the return would be by the register and the operations held. */
    record OnRecord(int numerator, int denominator, List<String> reached, List<String> notReached) {}

    private final StoredReturns<PanelReturn> panels;
    private final Supplier<Layers> layers;

    RegisterDesk(StoredReturns<PanelReturn> panels, Supplier<Layers> layers) {
        this.panels = panels;
        this.layers = layers;
    }

    /** Nothing where the plan does not say what to look for, or no community wants it. */
    Optional<OnRecord> of(Plan plan, Owed owed) {
        if (owed.what() == Owed.What.ACTION || !(plan.measure(new Code(owed.about())).orElseThrow()
                .feed() instanceof Returned returned) || returned.register().isEmpty()) {
            return Optional.empty();
        }
        List<Panel> communities = PanelReturn.register(plan,
                panels.of(plan.id()).stream().map(Versioned::state).toList(), owed.period());
        Map<Id, String> wanting = FromRegister.wanting(plan, returned.register().get(), communities);
        FromRegister found = FromRegister.of(returned.register().get(), wanting,
                layers.get().facts().byId(wanting.keySet()).values().stream().map(StoredFact::fact).toList(),
                owed.period());
        return wanting.isEmpty()
                ? Optional.empty()
                : Optional.of(new OnRecord(found.reached().size(), wanting.size(), found.reached(),
                        found.notReached()));
    }
}
