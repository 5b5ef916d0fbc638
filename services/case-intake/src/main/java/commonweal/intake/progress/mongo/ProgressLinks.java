package commonweal.intake.progress.mongo;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import org.bson.Document;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.mongo.Fields;
import commonweal.intake.progress.ProgressLink;
import commonweal.intake.progress.ProgressLink.Given;
import commonweal.intake.progress.ProgressLink.TakenAway;
import commonweal.intake.secrets.Secret;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.AggregateType;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;

/** The links of all partnerships. */
@Repository
public class ProgressLinks {

    private final Aggregates<ProgressLink> aggregates;

    ProgressLinks(AggregateStores stores) {
        aggregates = stores.of(new Documents());
    }

    public Aggregates<ProgressLink> aggregates() {
        return aggregates;
    }

    /**
     * The link that a resident opens with what they were told; nothing alike for an unknown reference and a wrong secret.
     *
     * @param reference as it was typed
     */
    public Optional<Given> opened(String reference, Secret secret, Collection<Code> partnerships) {
        return find(reference.strip().toUpperCase(Locale.ROOT), partnerships)
                .filter(link -> secret.matches(link.secretHash()));
    }

    private Optional<Given> find(String reference, Collection<Code> partnerships) {
        return aggregates
                .findAll(partnerships.stream().map(one -> ProgressLink.idOf(one, reference)).toList()).values().stream()
                .map(Versioned::state).filter(Given.class::isInstance).map(Given.class::cast).findFirst();
    }

    private static final class Documents implements AggregateType<ProgressLink> {

        @Override
        public String collection() {
            return "progressLinks";
        }

        @Override
        public Id id(ProgressLink link) {
            return link.id();
        }

        @Override
        public Code partnership(ProgressLink link) {
            return link.partnership();
        }

        @Override
        public Optional<Id> caseId(ProgressLink link) {
            return Optional.empty();
        }

        @Override
        public Document toDocument(ProgressLink link) {
            return switch (link) {
                case Given given -> new Fields().put("partnership", given.partnership())
                        .put("reportId", given.reportId()).put("secretHash", given.secretHash())
                        .put("given", given.given()).document();
                case TakenAway taken -> new Fields().put("partnership", taken.partnership())
                        .put("takenAt", taken.at()).document();
            };
        }

        @Override
        public ProgressLink fromDocument(Document document) {
            Id id = Fields.id(document, "_id");
            Code partnership = Fields.code(document, "partnership");
            return document.containsKey("takenAt")
                    ? new TakenAway(id, partnership, Fields.instant(document, "takenAt"))
                    : new Given(id, partnership, Fields.id(document, "reportId"), Fields.text(document, "secretHash"),
                            Fields.act(document, "given"));
        }
    }
}
