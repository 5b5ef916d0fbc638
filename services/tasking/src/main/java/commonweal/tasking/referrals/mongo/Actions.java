package commonweal.tasking.referrals.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.referrals.AgencyAction;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.MergedReferral;
import commonweal.tasking.referrals.Referral;

/** The board of what agencies have to do. */
public final class Actions {

    private final Aggregates<Referral> aggregates;

    Actions(Aggregates<Referral> aggregates) {
        this.aggregates = aggregates;
    }

    /** How an action stands. */
    public enum Standing {
        /** To be done. */
        OPEN,
        /** To be done, and its day has passed. */
        OVERDUE,
        /** Something came of it. */
        COMPLETED,
        /** Not to be done any more, because its group no longer works on the case. */
        LAPSED
    }

    /**
     * Which actions are wanted.
     *
     * @param by open ones that are due on this day at the latest
     */
    public record Wanted(Set<Code> partnerships, Optional<Code> agency, Optional<Code> group, Standing standing,
            LocalDate today, Optional<LocalDate> by) {}

    /** An action with the referral it belongs to. */
    public record ActionOf(Versioned<Referral> referral, AgencyAction action) {}

    /** The first due first. */
    public Referrals.Found<ActionOf> list(Wanted wanted, int offset, int size) {
        List<Document> unwound = List.of(new Document("$match", referrals(wanted)),
                new Document("$addFields", new Document("all", "$actions")), new Document("$unwind", "$actions"),
                new Document("$match", actions(wanted)));
        List<Document> page = new ArrayList<>(unwound);
        page.add(new Document("$sort", new Document("actions.due", 1).append("actions.id", 1)));
        page.add(new Document("$skip", offset));
        page.add(new Document("$limit", size));
        List<ActionOf> items = new ArrayList<>();
        aggregates.collection().aggregate(page).forEach(document -> items.add(actionOf(document)));
        return new Referrals.Found<>(items, count(unwound));
    }

    private Document referrals(Wanted wanted) {
        Document filter = Referrals.in("partnership", wanted.partnerships());
        wanted.group().ifPresent(group -> filter.append("group", group.value()));
        wanted.agency().ifPresent(agency -> filter.append("actions.agency", agency.value()));
        return switch (wanted.standing()) {
            case COMPLETED -> filter.append("status", Referrals.in(Referrals.VISIBLE));
            case OPEN, OVERDUE -> filter.append("$or", List.of(new Document("status", "accepted"),
                    new Document("_id", Referrals.in(workedOnElsewhere(wanted.partnerships())))));
            case LAPSED ->
                filter.append("status", Referrals.in(List.of("merged", "declined", "concluded", "withdrawn")))
                        .append("_id", new Document("$nin", List.copyOf(workedOnElsewhere(wanted.partnerships()))));
        };
    }

    private static Document actions(Wanted wanted) {
        Document filter = new Document("actions.completion",
                new Document("$exists", wanted.standing() == Standing.COMPLETED));
        wanted.agency().ifPresent(agency -> filter.append("actions.agency", agency.value()));
        Document due = new Document();
        if (wanted.standing() == Standing.OVERDUE) {
            due.append("$lt", wanted.today().toString());
        }
        wanted.by().ifPresent(day -> due.append("$lte", day.toString()));
        return due.isEmpty() ? filter : filter.append("actions.due", due);
    }

    /** Referrals that go on in that of another case which the group works on: a handful, as merged cases are. */
    private Set<String> workedOnElsewhere(Set<Code> partnerships) {
        Map<Id, Referral> known = new HashMap<>();
        aggregates.collection().find(Referrals.in("partnership", partnerships).append("status", "merged"))
                .forEach(document -> {
                    Versioned<Referral> merged = aggregates.read(document);
                    known.put(merged.id(), merged.state());
                });
        Set<Id> merged = Set.copyOf(known.keySet());
        Set<Id> goesOnIn = known.values().stream().map(referral -> ((MergedReferral) referral).intoReferral())
                .filter(id -> !merged.contains(id)).collect(Collectors.toSet());
        aggregates.findAll(goesOnIn).forEach((id, referral) -> known.put(id, referral.state()));
        return merged.stream().filter(id -> isWorkedOn(id, known, new HashSet<>())).map(Id::value)
                .collect(Collectors.toSet());
    }

    private static boolean isWorkedOn(Id id, Map<Id, Referral> known, Set<Id> seen) {
        Referral referral = known.get(id);
        return referral instanceof MergedReferral merged
                ? seen.add(id) && isWorkedOn(merged.intoReferral(), known, seen)
                : referral != null && referral.isActive();
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
}
