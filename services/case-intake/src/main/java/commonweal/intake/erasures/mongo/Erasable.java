package commonweal.intake.erasures.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.bson.Document;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.intake.casereviews.ReviewApplication;
import commonweal.intake.casereviews.mongo.MongoApplications;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.mongo.Listing;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.messaging.Aggregates;

/** Reads off cases and reports what ended when, and what was erased; nothing is kept of it besides. */
@Repository
public class Erasable {

    private static final String CLOSED = "closing.closed.at";
    private static final String DECIDED = "triage.decided.at";
    private static final String SET_ASIDE = "setAside.at";
    private static final String ERASED = "erasedAt";

    private final Aggregates<Case> cases;
    private final Aggregates<Report> reports;
    private final Aggregates<ReviewApplication> applications;

    Erasable(MongoCases cases, MongoReports reports, MongoApplications applications) {
        this.cases = cases.aggregates();
        this.reports = reports.aggregates();
        this.applications = applications.aggregates();
        new M004_ApplicationsBySettingAside().create(this.applications.collection());
        new M001_CasesByClosing().create(this.cases.collection());
        new M002_ReportsByDecision().create(this.reports.collection());
        new M003_TombstonesByTime().create(this.cases.collection());
        new M003_TombstonesByTime().create(this.reports.collection());
    }

    /** Cases that may be kept longer, or not. */
    public enum Held {
        YES, NO, EITHER
    }

    /** Cases that were closed by the end of a day, the longest closed first. */
    public Listing<Case> closedBy(Code partnership, LocalDate day, Held held, int offset, int size) {
        return Listing.of(cases, closed(partnership, day, held), sort(CLOSED), offset, size);
    }

    public long countClosedBy(Code partnership, LocalDate day, Held held) {
        return cases.collection().countDocuments(closed(partnership, day, held));
    }

    /** Reports in no case that were decided on by the end of a day, the longest ago first. Published figures name nobody. */
    public Listing<Report> decidedBy(Code partnership, LocalDate day, int offset, int size) {
        return Listing.of(reports, decided(partnership, day), sort(DECIDED), offset, size);
    }

    public long countDecidedBy(Code partnership, LocalDate day) {
        return reports.collection().countDocuments(decided(partnership, day));
    }

    /** Applications for a review that were set aside by the end of a day, the longest ago first. */
    public Listing<ReviewApplication> setAsideBy(Code partnership, LocalDate day, int offset, int size) {
        return Listing.of(applications, setAside(partnership, day), sort(SET_ASIDE), offset, size);
    }

    public long countSetAsideBy(Code partnership, LocalDate day) {
        return applications.collection().countDocuments(setAside(partnership, day));
    }

    /** The tombstones of cases, the newest first. */
    public Listing<Case> erasedCases(Code partnership, int offset, int size) {
        return Listing.of(cases, erased(partnership), new Document(ERASED, -1).append("_id", 1), offset, size);
    }

    /** The tombstones of reports, the newest first. */
    public Listing<Report> erasedReports(Code partnership, int offset, int size) {
        return Listing.of(reports, erased(partnership), new Document(ERASED, -1).append("_id", 1), offset, size);
    }

    /** Whoever has a case, a report or an application. */
    public Set<Code> partnerships() {
        TreeSet<String> found = new TreeSet<>();
        cases.collection().distinct("partnership", String.class).into(found);
        reports.collection().distinct("partnership", String.class).into(found);
        applications.collection().distinct("partnership", String.class).into(found);
        return found.stream().map(Code::new).collect(Collectors.toSet());
    }

    private static Document closed(Code partnership, LocalDate day, Held held) {
        Document filter = of(partnership, "closed").append(CLOSED, new Document("$lt", after(day)));
        return switch (held) {
            case YES -> filter.append("hold", new Document("$exists", true));
            case NO -> filter.append("hold", new Document("$exists", false));
            case EITHER -> filter;
        };
    }

    private static Document decided(Code partnership, LocalDate day) {
        return of(partnership, "triaged").append(DECIDED, new Document("$lt", after(day)))
                .append("triage.caseId", new Document("$exists", false)).append("told.statistical", false);
    }

    private static Document setAside(Code partnership, LocalDate day) {
        return of(partnership, "set-aside").append(SET_ASIDE, new Document("$lt", after(day)));
    }

    private static Document erased(Code partnership) {
        return of(partnership, "erased");
    }

    private static Document of(Code partnership, String status) {
        return new Document("partnership", partnership.value()).append("status", status);
    }

    private static Document sort(String field) {
        return new Document(field, 1).append("_id", 1);
    }

    private static Date after(LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(WorkingDays.LONDON).toInstant();
        return Date.from(midnight);
    }
}
