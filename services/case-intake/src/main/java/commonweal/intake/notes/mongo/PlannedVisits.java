package commonweal.intake.notes.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.notes.Note;
import commonweal.intake.notes.Notebook;

/** Whom the unit means to see, over all cases. */
@Repository
public class PlannedVisits {

    private final CaseParts<Notebook> notebooks;

    PlannedVisits(CaseParts<Notebook> notebooks) {
        this.notebooks = notebooks;
        new M001_NotebooksByVisit().create(notebooks.aggregates().collection());
    }

    /** A visit of a case. */
    public record Planned(Id caseId, Id noteId, Note.Visit visit) {}

    /** The visits from one day to another, both included, in the order of their times. */
    public List<Planned> between(Set<Code> partnerships, LocalDate from, LocalDate to) {
        List<Planned> planned = new ArrayList<>();
        Document filter = new Document("partnership",
                new Document("$in", partnerships.stream().map(Code::value).sorted().toList()))
                .append(NotebookDocuments.VISITS, new Document("$elemMatch",
                        new Document("$gte", from.toString()).append("$lte", to.toString())));
        for (Document document : notebooks.aggregates().collection().find(filter)) {
            if (notebooks.aggregates().read(document).state() instanceof CasePart.Kept<Notebook> kept) {
                kept.content().visits().forEach(note -> {
                    if (note.occasion() instanceof Note.Visit visit && isBetween(visit, from, to)) {
                        planned.add(new Planned(kept.caseId(), note.id(), visit));
                    }
                });
            }
        }
        planned.sort(Comparator.comparing((Planned one) -> one.visit().from()).thenComparing(Planned::caseId));
        return planned;
    }

    private static boolean isBetween(Note.Visit visit, LocalDate from, LocalDate to) {
        LocalDate day = visit.from().toLocalDate();
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
