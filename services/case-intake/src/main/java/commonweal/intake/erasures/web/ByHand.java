package commonweal.intake.erasures.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.casereviews.mongo.MongoReviews;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.erasures.Mention;
import commonweal.intake.erasures.Mentions;
import commonweal.intake.notes.Notebook;
import commonweal.intake.people.People;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.reports.mongo.MongoReports;

/** Looks through the cases that are kept without a report for what an officer must look at by hand. */
@Component
class ByHand {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Map<Mention.Kind, String> WORDS = Map.of(Mention.Kind.NOTE, "Note", Mention.Kind.DIARY,
            "Diary entry", Mention.Kind.VISIT, "Visit", Mention.Kind.PERSON, "Person", Mention.Kind.FEEDBACK,
            "Feedback to another reporter", Mention.Kind.REPORT, "Another report", Mention.Kind.CASE_REVIEW,
            "ASB Case Review");

    private final MongoCases cases;
    private final MongoReports reports;
    private final CaseParts<Notebook> notebooks;
    private final CaseParts<People> people;
    private final MongoReviews reviews;

    ByHand(MongoCases cases, MongoReports reports, CaseParts<Notebook> notebooks, CaseParts<People> people,
            MongoReviews reviews) {
        this.cases = cases;
        this.reports = reports;
        this.notebooks = notebooks;
        this.people = people;
        this.reviews = reviews;
    }

    /** @param kind note, diary, visit, person, feedback, report or case-review */
    record LookAt(String kind, Id caseId, String caseReference, Id id, @Nullable Instant at, boolean names,
            String sentence) {

        static LookAt of(Mention mention) {
            String when = mention.at() == null
                    ? ""
                    : " of " + DAY.format(mention.at().atZone(WorkingDays.LONDON));
            return new LookAt(mention.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), mention.caseId(),
                    Ids.reference(mention.caseId()), mention.id(), mention.at(), mention.names(),
                    "%s%s %s".formatted(WORDS.get(mention.kind()), when, mention.names()
                            ? "names the reporter"
                            : "may tell of the reporter in other words"));
        }
    }

    /** The cases that have dealt with a report; none when it is in no case. */
    List<LiveCase> casesOf(LiveReport report) {
        Id first = report instanceof TriagedReport triaged ? triaged.triage().caseId() : null;
        return first == null ? List.of() : cases.haveDealtWith(report.id(), first);
    }

    List<LookAt> of(LiveReport report) {
        Mentions mentions = Mentions.of(report);
        return casesOf(report).stream().flatMap(one -> mentions.in(papers(one)).stream()).map(LookAt::of).toList();
    }

    private Mentions.Papers papers(LiveCase subject) {
        return new Mentions.Papers(subject, notebooks.of(subject.id()), people.of(subject.id()),
                reviews.parts().of(subject.id()), reports.live(subject.file().reportIds()).values());
    }
}
