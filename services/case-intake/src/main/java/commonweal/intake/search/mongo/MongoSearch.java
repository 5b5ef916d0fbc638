package commonweal.intake.search.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.bson.Document;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.notes.Notebook;
import commonweal.intake.people.People;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.search.Sought;
import commonweal.intake.words.Words;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;

/**
 * Finds what holds every word that is sought. A search is rare and a person waits for it: an ordinary query, which a real
 * MongoDB answers from its index of words and the embedded store by looking at each document.
 */
@Repository
public class MongoSearch {

    private static final Document NEWEST_REPORTS_FIRST = new Document("receivedAt", -1).append("_id", 1);
    private static final Document IN_ORDER_OF_ID = new Document("_id", 1);

    private final Aggregates<Report> reports;
    private final Aggregates<Case> cases;
    private final Aggregates<CasePart<People>> people;
    private final Aggregates<CasePart<Notebook>> notebooks;

    MongoSearch(MongoReports reports, MongoCases cases, CaseParts<People> people, CaseParts<Notebook> notebooks) {
        this.reports = reports.aggregates();
        this.cases = cases.aggregates();
        this.people = people.aggregates();
        this.notebooks = notebooks.aggregates();
        Stream.of(this.reports, this.cases, this.people, this.notebooks)
                .forEach(aggregates -> new M001_ByWords().create(aggregates.collection()));
    }

    /** Reports, the newest first. */
    public List<LiveReport> reports(Set<Code> partnerships, Sought sought, int most) {
        return found(reports, partnerships, sought, NEWEST_REPORTS_FIRST, most).filter(LiveReport.class::isInstance)
                .map(LiveReport.class::cast).toList();
    }

    /** Cases, by their reference. */
    public List<LiveCase> cases(Set<Code> partnerships, Sought sought, int most) {
        return found(cases, partnerships, sought, IN_ORDER_OF_ID, most).filter(LiveCase.class::isInstance)
                .map(LiveCase.class::cast).toList();
    }

    /** The people of cases in which the words stand, not all of them necessarily with the same person. */
    public List<Kept<People>> people(Set<Code> partnerships, Sought sought, int most) {
        return kept(found(people, partnerships, sought, IN_ORDER_OF_ID, most));
    }

    /** The notes of cases in which the words stand, not all of them necessarily in the same note. */
    public List<Kept<Notebook>> notebooks(Set<Code> partnerships, Sought sought, int most) {
        return kept(found(notebooks, partnerships, sought, IN_ORDER_OF_ID, most));
    }

    private static <T> List<Kept<T>> kept(Stream<CasePart<T>> parts) {
        List<Kept<T>> kept = new ArrayList<>();
        parts.forEach(part -> {
            if (part instanceof Kept<T> readable) {
                kept.add(readable);
            }
        });
        return kept;
    }

    private static <S> Stream<S> found(Aggregates<S> aggregates, Set<Code> partnerships, Sought sought,
            Document order, int most) {
        Document filter = new Document("partnership",
                new Document("$in", partnerships.stream().map(Code::value).sorted().toList()))
                .append("$and", sought.words().stream().map(word -> new Document(Words.FIELD, condition(word)))
                        .toList());
        List<S> found = new ArrayList<>();
        for (Document document : aggregates.collection().find(filter).sort(order).limit(most)) {
            Versioned<S> read = aggregates.read(document);
            found.add(read.state());
        }
        return found.stream();
    }

    private static Object condition(Sought.Word word) {
        // why: a pattern from the beginning and without any choice is the only one that an index answers
        return word.whole()
                ? word.text()
                : new Document("$regex", "^" + word.text().replaceAll("([^\\p{L}\\p{Nd}])", "\\\\$1"));
    }
}
