package commonweal.intake.powers.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.mongo.DueKey;
import commonweal.intake.mongo.Listing;
import commonweal.intake.powers.PowersUsed;
import commonweal.messaging.AggregateStores;

/** The powers used in all cases. */
@Repository
public class MongoPowers {

    private final CaseParts<PowersUsed> parts;

    MongoPowers(AggregateStores stores) {
        parts = new CaseParts<>(stores, new PowerDocuments(),
                List.of(new M001_PowersByExpiry(), new M002_RemindersByDueDate()));
    }

    public CaseParts<PowersUsed> parts() {
        return parts;
    }

    /** Cases with a power that nobody has ended and that expires by a day, the first first. */
    public Listing<CasePart<PowersUsed>> expiring(Set<Code> partnerships, LocalDate by, int offset, int size) {
        return Listing.of(parts.aggregates(),
                new Document("partnership",
                        new Document("$in", partnerships.stream().map(Code::value).sorted().toList()))
                        .append(PowerDocuments.NEXT_EXPIRY, new Document("$lte", by.toString())),
                new Document(PowerDocuments.NEXT_EXPIRY, 1).append("_id", 1), offset, size);
    }

    /** Parts of which somebody has to be reminded by this day. */
    public List<Id> reminderDue(LocalDate day, int atMost) {
        List<Id> due = new ArrayList<>();
        parts.aggregates().collection().find(new Document(DueKey.FIELD, DueKey.upTo(day)))
                .projection(new Document("_id", 1)).limit(atMost)
                .forEach(found -> due.add(new Id(found.getString("_id"))));
        return due;
    }
}
