package commonweal.tasking.referrals.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.referrals.JoinedReferral;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.Referral;

/** The lists of referrals that people open. */
public final class Referrals {

    static final List<String> VISIBLE = List.of("made", "accepted", "merged", "declined", "concluded", "withdrawn");

    private final Aggregates<Referral> aggregates;

    Referrals(Aggregates<Referral> aggregates) {
        this.aggregates = aggregates;
    }

    /** A part of a list, and how long the whole list is. */
    public record Found<T>(List<T> items, long total) {}

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

    /** Referrals by their keys. */
    public List<Versioned<Referral>> byId(Collection<Id> ids) {
        return List.copyOf(aggregates.findAll(ids).values());
    }

    /** Referrals by their keys, and those that have joined them. */
    public List<Versioned<Referral>> withJoined(Collection<Id> ids) {
        Map<Id, Versioned<Referral>> all = new LinkedHashMap<>();
        Collection<Id> next = ids;
        while (!next.isEmpty()) {
            List<Versioned<Referral>> found = byId(next);
            found.forEach(referral -> all.put(referral.id(), referral));
            next = found.stream().map(Versioned::state).filter(KeptReferral.class::isInstance)
                    .flatMap(kept -> ((KeptReferral) kept).dossier().joined().stream()).map(JoinedReferral::referral)
                    .filter(id -> !all.containsKey(id)).toList();
        }
        return List.copyOf(all.values());
    }

    /** What a group has to decide or works on, the longest waiting first. */
    public List<Versioned<Referral>> activeOf(Code partnership, Code group) {
        return longestWaitingFirst(new Document("partnership", partnership.value())
                .append("status", in(List.of("made", "accepted"))).append("group", group.value()));
    }

    /** What groups work on, the longest waiting first. */
    public List<Versioned<Referral>> accepted(Set<Code> partnerships) {
        return longestWaitingFirst(in("partnership", partnerships).append("status", "accepted"));
    }

    private List<Versioned<Referral>> longestWaitingFirst(Document filter) {
        List<Versioned<Referral>> found = new ArrayList<>();
        aggregates.collection().find(filter).sort(new Document("asking.madeAt", 1).append("_id", 1))
                .forEach(document -> found.add(aggregates.read(document)));
        return found;
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

    static Document in(String field, Collection<Code> codes) {
        return new Document(field, in(codes.stream().map(Code::value).toList()));
    }

    static Document in(Collection<String> values) {
        return new Document("$in", values);
    }
}
