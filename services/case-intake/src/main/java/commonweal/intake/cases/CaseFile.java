package commonweal.intake.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;

/**
 * What is known of a case, whatever state it is in.
 *
 * @param sample invented data that can be removed
 * @param reports its own, the one it was opened from first; those of cases merged into it stay theirs
 * @param handling who looks after it and how
 * @param partners what the other services told
 * @param ties how it hangs together with other cases
 * @param timeline oldest first; the clocks are read off it
 */
public record CaseFile(Id id, Code partnership, boolean sample, Heading heading, Area area, Instant openedAt,
        List<CaseReport> reports, Handling handling, PartnerWork partners, Ties ties, List<Survey> surveys,
        List<Review> reviews, List<Entry> timeline) {

    public CaseFile {
        reports = List.copyOf(reports);
        surveys = List.copyOf(surveys);
        reviews = List.copyOf(reviews);
        timeline = List.copyOf(timeline);
    }

    static CaseFile opened(Id id, Code partnership, boolean sample, Heading heading, Area area,
            List<CaseReport> reports, Ties ties, Act act) {
        return new CaseFile(id, partnership, sample, heading, area, act.at(), reports, Handling.NONE, PartnerWork.NONE,
                ties, List.of(), List.of(), List.of()).noted(Entry.CASE_OPENED, act,
                        Map.of("category", heading.category().value(), "qualifier", heading.qualifier().value(),
                                "reportId", reports.getFirst().id().value()));
    }

    /** When anybody last did anything about it, here or in another service. */
    public Instant lastActivityAt() {
        return Stream.concat(
                timeline.stream().filter(entry -> !entry.is(Entry.REMINDED)).map(entry -> entry.act().at()),
                Stream.ofNullable(partners.lastAt())).max(Instant::compareTo).orElse(openedAt);
    }

    /** When it was put under its heading. */
    public Instant filedAt() {
        return timeline.stream().filter(entry -> entry.is(Entry.CASE_OPENED) || entry.is(Entry.CASE_RECATEGORISED))
                .map(entry -> entry.act().at()).max(Instant::compareTo).orElse(openedAt);
    }

    public List<Id> reportIds() {
        return reports.stream().map(CaseReport::id).toList();
    }

    /** Its own reports and those that came with cases merged into it. */
    public List<Id> allReportIds() {
        return Stream.concat(reportIds().stream(), ties.absorbed().stream().flatMap(one -> one.reportIds().stream()))
                .distinct().toList();
    }

    public Optional<CaseReport> report(Id reportId) {
        return reports.stream().filter(report -> report.id().equals(reportId)).findFirst();
    }

    public int feedbackOwed() {
        return (int) reports.stream().filter(CaseReport::owesFeedback).count();
    }

    CaseFile noted(Code what, Act act, Map<String, String> details) {
        return new CaseFile(id, partnership, sample, heading, area, openedAt, reports, handling, partners, ties,
                surveys, reviews, plus(timeline, new Entry(what, details, act)));
    }

    CaseFile withHeading(Heading other) {
        return new CaseFile(id, partnership, sample, other, area, openedAt, reports, handling, partners, ties,
                surveys, reviews, timeline);
    }

    CaseFile withReports(List<CaseReport> other) {
        return new CaseFile(id, partnership, sample, heading, area, openedAt, other, handling, partners, ties,
                surveys, reviews, timeline);
    }

    CaseFile withHandling(Handling other) {
        return new CaseFile(id, partnership, sample, heading, area, openedAt, reports, other, partners, ties, surveys,
                reviews, timeline);
    }

    CaseFile withPartners(PartnerWork other) {
        return new CaseFile(id, partnership, sample, heading, area, openedAt, reports, handling, other, ties, surveys,
                reviews, timeline);
    }

    CaseFile withTies(Ties other) {
        return new CaseFile(id, partnership, sample, heading, area, openedAt, reports, handling, partners, other,
                surveys, reviews, timeline);
    }

    CaseFile with(Survey survey) {
        return new CaseFile(id, partnership, sample, heading, area, openedAt, reports, handling, partners, ties,
                plus(surveys, survey), reviews, timeline);
    }

    CaseFile with(Review review) {
        return new CaseFile(id, partnership, sample, heading, area, openedAt, reports, handling, partners, ties,
                surveys, plus(reviews, review), timeline);
    }

    CaseFile withReviews(List<Review> other) {
        return new CaseFile(id, partnership, sample, heading, area, openedAt, reports, handling, partners, ties,
                surveys, other, timeline);
    }

    CaseFile with(CaseReport report) {
        return withReports(plus(reports, report));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
