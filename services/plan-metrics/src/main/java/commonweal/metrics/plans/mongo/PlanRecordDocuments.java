package commonweal.metrics.plans.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.metrics.plans.PlanRecord;

/** A plan's record as a document. */
final class PlanRecordDocuments implements AggregateType<PlanRecord> {

    @Override
    public String collection() {
        return "plans";
    }

    @Override
    public Id id(PlanRecord record) {
        return record.plan();
    }

    @Override
    public Code partnership(PlanRecord record) {
        return record.partnership();
    }

    @Override
    public Optional<Id> caseId(PlanRecord record) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(PlanRecord record) {
        return new Document("partnership", record.partnership().value())
                .append("wordings",
                        record.wordings().stream().map(wording -> new Document("text", wording.text())
                                .append("at", Date.from(wording.at())).append("by", wording.by())).toList())
                .append("taken", record.taken().stream().map(taken -> new Document("step", taken.step().value())
                        .append("date", taken.date().toString()).append("at", Date.from(taken.at()))
                        .append("by", taken.by())).toList());
    }

    @Override
    public PlanRecord fromDocument(Document document) {
        return new PlanRecord(new Id(document.getString("_id")), new Code(document.getString("partnership")),
                document.getList("wordings", Document.class).stream().map(wording -> new PlanRecord.Wording(
                        wording.getString("text"), wording.getDate("at").toInstant(), wording.getString("by")))
                        .toList(),
                document.getList("taken", Document.class).stream().map(taken -> new PlanRecord.Taken(
                        new Code(taken.getString("step")), LocalDate.parse(taken.getString("date")),
                        taken.getDate("at").toInstant(), taken.getString("by"))).toList());
    }
}
