package commonweal.tasking.referrals.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.referrals.AgencyAction;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.Referral;

/** The lists of referrals and actions that people open. */
public final class Referrals {

    private static final List<String> VISIBLE = List.of("made", "accepted", "declined", "concluded", "withdrawn");

    private final Aggregates<Referral> aggregates;

    Referrals(Aggregates<Referral> aggregates) {
        this.aggregates = aggregates;
    }

    /** A part of a list, and how long the whole list is. */
    public record Found<T>(List<T> items, long total) {}

    /** An action with the referral it belongs to. */
    public record ActionOf(Versioned<Referral> referral, AgencyAction action) {}

    /**
     * Which referrals are wanted.
     *
     * @param sitsIn the groups of the agency, whose inboxes it sees
     * @param agency shows the inbox and what this agency has a part in, everything when absent
     */
    public record Wanted(Set<Code> partnerships, Optional<Code> group, Optional<Code> status, Optional<Code> agency,
            Collection<Code> sitsIn) {}

    /** Newest first. */
    public Found<Versioned<Referral>> list(Wanted wanted, int offset, int size) {
        MongoCollection<Document> referrals = aggregates.collection();
        Document filter = filter(wanted);
        List<Versioned<Referral>> items = new ArrayList<>();
        referrals.find(filter).sort(new Document("asking.madeAt", -1).append("_id", 1)).skip(offset).limit(size)
                .forEach(document -> items.add(aggregates.read(document)));
        return new Found<>(items, referrals.countDocuments(filter));
    }

    /** The referrals of a case by their keys. */
    public List<Versioned<Referral>> ofCase(Collection<Id> ids) {
        return List.copyOf(aggregates.findAll(ids).values());
    }

    /** Actions of accepted referrals, the first due first. */
    public Found<ActionOf> actions(Set<Code> partnerships, Optional<Code> agency, boolean completed, int offset,
            int size) {
        Document filter = in("partnership", partnerships).append("status", completed ? in(VISIBLE) : "accepted");
        Document match = new Document("actions.completion", new Document("$exists", completed));
        agency.ifPresent(code -> {
            filter.append("actions.agency", code.value());
            match.append("actions.agency", code.value());
        });
        List<Document> unwound = List.of(new Document("$match", filter),
                new Document("$addFields", new Document("all", "$actions")), new Document("$unwind", "$actions"),
                new Document("$match", match));
        List<Document> page = new ArrayList<>(unwound);
        page.add(new Document("$sort", new Document("actions.due", 1).append("actions.id", 1)));
        page.add(new Document("$skip", offset));
        page.add(new Document("$limit", size));
        List<ActionOf> items = new ArrayList<>();
        aggregates.collection().aggregate(page).forEach(document -> items.add(actionOf(document)));
        return new Found<>(items, count(unwound));
    }

    private ActionOf actionOf(Document unwound) {
        Id action = new Id(unwound.get("actions", Document.class).getString("id"));
        unwound.put("actions", unwound.get("all"));
        Versioned<Referral> referral = aggregates.read(unwound);
        return new ActionOf(referral, ((KeptReferral) referral.state()).dossier().action(action).orElseThrow());
    }

    private long count(List<Document> unwound) {
        List<Document> pipeline = new ArrayList<>(unwound);
        pipeline.add(new Document("$count", "total"));
        Document counted = aggregates.collection().aggregate(pipeline).first();
        return counted == null ? 0 : Objects.requireNonNull(counted.get("total", Number.class)).longValue();
    }

    private static Document filter(Wanted wanted) {
        Document filter = in("partnership", wanted.partnerships());
        filter.append("status", wanted.status().<Object>map(Code::value).orElseGet(() -> in(VISIBLE)));
        wanted.group().ifPresent(group -> filter.append("group", group.value()));
        wanted.agency().ifPresent(agency -> filter.append("$or",
                List.of(in("group", wanted.sitsIn()).append("status", "made"),
                        new Document("acceptance.leadAgency", agency.value()),
                        new Document("actions.agency", agency.value()),
                        new Document("familyWork.agency", agency.value()))));
        return filter;
    }

    private static Document in(String field, Collection<Code> codes) {
        return new Document(field, in(codes.stream().map(Code::value).toList()));
    }

    private static Document in(List<String> values) {
        return new Document("$in", values);
    }
}
