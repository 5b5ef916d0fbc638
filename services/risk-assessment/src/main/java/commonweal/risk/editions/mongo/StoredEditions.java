package commonweal.risk.editions.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Versioned;
import commonweal.risk.editions.PartnershipEditions;
import commonweal.risk.editions.WentLive;
import commonweal.risk.questionnaires.Edition;
import commonweal.risk.questionnaires.LiveEditions;
import commonweal.risk.questionnaires.SentTexts;

/** What partnerships have sent and put live, one document for each. */
public final class StoredEditions implements LiveEditions, SentTexts {

    private final Aggregates<PartnershipEditions> aggregates;

    public StoredEditions(AggregateStores stores) {
        this.aggregates = stores.of(new PartnershipEditionsDocuments());
    }

    @Override
    public Optional<Edition> of(Code partnership, Code questionnaire) {
        return find(partnership).flatMap(editions -> editions.state().live(questionnaire)).map(WentLive::edition);
    }

    @Override
    public Sent of(Code partnership) {
        return find(partnership).map(found -> new Sent(found.version(), found.state().texts()))
                .orElse(Sent.NOTHING);
    }

    public Optional<Versioned<PartnershipEditions>> find(Code partnership) {
        return aggregates.find(PartnershipEditionsDocuments.idOf(partnership));
    }

    /** Of all partnerships that have sent something or put it live. */
    public List<PartnershipEditions> all() {
        List<PartnershipEditions> all = new ArrayList<>();
        for (Document found : aggregates.collection().find()) {
            all.add(aggregates.read(found).state());
        }
        return all;
    }

    /** Saves a change of what was found, or the first of all. */
    public Versioned<PartnershipEditions> save(Optional<Versioned<PartnershipEditions>> before,
            PartnershipEditions after, Instant now) {
        return before.map(found -> aggregates.save(found, Change.silent(after), now))
                .orElseGet(() -> aggregates.create(Change.silent(after), now));
    }
}
