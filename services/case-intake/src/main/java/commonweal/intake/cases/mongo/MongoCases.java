package commonweal.intake.cases.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.OpenCase;
import commonweal.intake.cases.Ties;
import commonweal.intake.cases.Way;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.mongo.DueKey;
import commonweal.intake.mongo.Index;
import commonweal.intake.mongo.Listing;
import commonweal.intake.reports.LinkableCase;
import commonweal.intake.reports.LinkableCases;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;

/** The cases of all partnerships. */
@Repository
public class MongoCases implements LinkableCases {

    private static final List<Index> INDEXES = List.of(new M001_CasesByRisk(), new M002_CasesByAge(),
            new M003_CasesByActivity(), new M004_SampleCases(), new M005_CasesByDueDate(),
            new M006_RemindersByDueDate());

    private final Aggregates<Case> aggregates;

    MongoCases(AggregateStores stores, ClockPolicies policies) {
        aggregates = stores.of(new CaseDocuments(policies));
        INDEXES.forEach(index -> index.create(aggregates.collection()));
    }

    public Aggregates<Case> aggregates() {
        return aggregates;
    }

    /** Whether it is being worked on. */
    public enum Status {
        OPEN, CLOSED, MERGED
    }

    /** How a list of cases can be sorted. */
    public enum Order {
        /** The highest risk first, then the oldest. */
        RISK,
        /** The oldest first. */
        OLDEST,
        /** The newest first. */
        NEWEST,
        /** The longest untouched first. */
        ACTIVITY
    }

    /**
     * Cases in the given order.
     *
     * @param status open and closed when absent
     * @param band the confirmed one, {@code none} for cases without; all when absent
     * @param officer who looks after them; anybody when absent
     */
    public Listing<Case> list(Set<Code> partnerships, @Nullable Status status, @Nullable Code band,
            @Nullable String officer, Order order, int offset, int size) {
        Document filter = of(partnerships).append(CaseDocuments.STATUS, switch (status) {
            case OPEN -> CaseDocuments.OPEN;
            case CLOSED -> CaseDocuments.CLOSED;
            case MERGED -> CaseDocuments.MERGED;
            case null -> new Document("$in", List.of(CaseDocuments.OPEN, CaseDocuments.CLOSED));
        });
        if (band != null) {
            filter.append(CaseDocuments.RANK, BandRank.of(Optional.of(band)));
        }
        if (officer != null) {
            filter.append(CaseDocuments.OFFICER, officer);
        }
        return Listing.of(aggregates, filter, sort(order), offset, size);
    }

    /**
     * Open cases with a clock that runs out by a day, the first first.
     *
     * @param officer who looks after them; anybody when absent
     */
    public Listing<Case> runningOut(Set<Code> partnerships, LocalDate by, @Nullable String officer, int offset,
            int size) {
        Document filter = of(partnerships).append(CaseDocuments.STATUS, CaseDocuments.OPEN)
                .append(CaseDocuments.NEXT_DUE, new Document("$lte", by.toString()));
        if (officer != null) {
            filter.append(CaseDocuments.OFFICER, officer);
        }
        return Listing.of(aggregates, filter,
                new Document(CaseDocuments.NEXT_DUE, 1).append(CaseDocuments.ID, 1), offset, size);
    }

    /** Cases of which somebody has to be reminded by this day. */
    public List<Id> reminderDue(LocalDate day, int atMost) {
        List<Id> due = new ArrayList<>();
        aggregates.collection().find(new Document(DueKey.FIELD, DueKey.upTo(day)))
                .projection(new Document(CaseDocuments.ID, 1)).limit(atMost)
                .forEach(found -> due.add(new Id(found.getString(CaseDocuments.ID))));
        return due;
    }

    /** Those of the cases that can be read, with their versions. */
    public Map<Id, LiveCase> live(Collection<Id> ids) {
        Map<Id, LiveCase> live = new HashMap<>();
        if (!ids.isEmpty()) {
            aggregates.findAll(ids).forEach((id, found) -> {
                if (found.state() instanceof LiveCase readable) {
                    live.put(id, readable);
                }
            });
        }
        return live;
    }

    /** A case and all that were merged into it, at whatever remove, itself first. */
    public List<LiveCase> withAbsorbed(LiveCase subject) {
        return reached(Map.of(subject.id(), subject),
                one -> one.file().ties().absorbed().stream().map(Ties.Absorbed::caseId));
    }

    /** These cases and all to which a way leads from them, at whatever remove, these first. */
    private List<LiveCase> reached(Map<Id, LiveCase> from, Function<LiveCase, Stream<Id>> onwards) {
        Map<Id, LiveCase> found = new LinkedHashMap<>(from);
        Map<Id, LiveCase> newest = from;
        while (!newest.isEmpty()) {
            List<Id> further = newest.values().stream().flatMap(onwards).filter(id -> !found.containsKey(id))
                    .distinct().toList();
            newest = live(further);
            found.putAll(newest);
        }
        return List.copyOf(found.values());
    }

    /**
     * The case that deals with a report now.
     *
     * @param first the one that triage put it into, from which it may have been split off, and which may have been merged
     */
    public Optional<LiveCase> dealingWith(Id reportId, Id first) {
        Set<Id> seen = new HashSet<>();
        Optional<LiveCase> last = Optional.empty();
        Optional<LiveCase> next = live(first);
        while (next.isPresent() && seen.add(next.get().id())) {
            last = next;
            next = Way.next(next.get(), reportId).flatMap(this::live);
        }
        return last;
    }

    private Optional<LiveCase> live(Id id) {
        return Optional.ofNullable(live(List.of(id)).get(id));
    }

    /**
     * All cases whose files may hold something of a report's: those that have dealt with it, the one that triage put it into
     * first.
     */
    public List<LiveCase> haveDealtWith(Id reportId, Id first) {
        return reached(live(List.of(first)), one -> Way.onwards(one, reportId));
    }

    private static Document of(Set<Code> partnerships) {
        return new Document(CaseDocuments.PARTNERSHIP,
                new Document("$in", partnerships.stream().map(Code::value).sorted().toList()));
    }

    private static Document sort(Order order) {
        Document sort = switch (order) {
            case RISK -> new Document(CaseDocuments.RANK, 1).append(CaseDocuments.OPENED_AT, 1);
            case OLDEST -> new Document(CaseDocuments.OPENED_AT, 1);
            case NEWEST -> new Document(CaseDocuments.OPENED_AT, -1);
            case ACTIVITY -> new Document(CaseDocuments.LAST_ACTIVITY_AT, 1);
        };
        return sort.append(CaseDocuments.ID, order == Order.NEWEST ? -1 : 1);
    }

    @Override
    public Optional<LinkableCase> find(Id caseId, Code partnership) {
        return aggregates.find(caseId).map(found -> found.state())
                .filter(found -> found.partnership().equals(partnership))
                .flatMap(found -> found instanceof LiveCase live
                        ? Optional.of(new LinkableCase(live.id(), live instanceof OpenCase, live.file().sample()))
                        : Optional.empty());
    }

    /** The invented cases that can still be read. */
    public List<LiveCase> sample(Code partnership) {
        List<LiveCase> sample = new ArrayList<>();
        for (Document document : aggregates.collection()
                .find(new Document(CaseDocuments.PARTNERSHIP, partnership.value()).append(CaseDocuments.SAMPLE,
                        true))) {
            if (aggregates.read(document).state() instanceof LiveCase found) {
                sample.add(found);
            }
        }
        return sample;
    }
}
