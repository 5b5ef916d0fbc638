package commonweal.intake.erasures;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.CaseReviews;
import commonweal.intake.cases.CaseReport;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.erasures.Mention.Kind;
import commonweal.intake.notes.Note;
import commonweal.intake.notes.Notebook;
import commonweal.intake.people.People;
import commonweal.intake.reports.Feedback;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.Reporter;
import commonweal.intake.words.Words;

/**
 * Finds what may tell of a reporter in the files of cases that are kept without their report. Whatever people write freely is on
 * the list, since it may tell of them in other words; other people and other people's reports are only when they name them.
 */
public final class Mentions {

    private static final int SHORTEST = 3;
    private static final Set<String> TITLES = Set.of("mrs", "miss", "the", "rev");
    private static final Comparator<Mention> NAMED_FIRST = Comparator.comparing((Mention one) -> !one.names())
            .thenComparing(one -> Objects.requireNonNullElse(one.at(), Instant.EPOCH), Comparator.reverseOrder());

    private final Id reportId;
    private final Set<String> marks;

    private Mentions(Id reportId, Set<String> marks) {
        this.reportId = reportId;
        this.marks = marks;
    }

    /** Those of whoever made a report. */
    public static Mentions of(LiveReport report) {
        Reporter reporter = report.account().told().reporter();
        Place place = report.account().told().place();
        List<String> words = Words.of(reporter == null ? null : reporter.name(),
                reporter == null ? null : reporter.email(), reporter == null ? null : reporter.phone(),
                place == null || place.postcode() == null ? null : place.postcode().value());
        return new Mentions(report.id(), words.stream()
                .filter(word -> word.length() >= SHORTEST && !TITLES.contains(word)).collect(Collectors.toSet()));
    }

    /**
     * All that is kept of a case.
     *
     * @param reports those of the case that can be read
     */
    public record Papers(LiveCase subject, Notebook notes, People people, CaseReviews reviews,
            Collection<LiveReport> reports) {}

    /** What names them comes first, then the newest. */
    public List<Mention> in(Papers papers) {
        Id caseId = papers.subject().id();
        return Stream.of(papers.notes().notes().stream().map(note -> note(caseId, note)), people(caseId, papers),
                feedback(papers), reports(caseId, papers), papers.reviews().all().stream()
                        .map(review -> new Mention(Kind.CASE_REVIEW, caseId, review.id(), review.applied().at(),
                                name(texts(review)))))
                .flatMap(found -> found).sorted(NAMED_FIRST).toList();
    }

    private Mention note(Id caseId, Note note) {
        Kind kind = switch (note.occasion()) {
            case null -> Kind.NOTE;
            case Note.Diary _ -> Kind.DIARY;
            case Note.Visit _ -> Kind.VISIT;
        };
        String effect = note.occasion() instanceof Note.Diary diary ? diary.effect() : null;
        return new Mention(kind, caseId, note.id(), note.written().at(), name(note.text(), effect));
    }

    private Stream<Mention> people(Id caseId, Papers papers) {
        return papers.people().all().stream().filter(person -> !reportId.equals(person.reportId()))
                .filter(person -> person.words().stream().anyMatch(marks::contains))
                .map(person -> new Mention(Kind.PERSON, caseId, person.id(), null, true));
    }

    private Stream<Mention> feedback(Papers papers) {
        return papers.subject().file().reports().stream().filter(report -> !report.id().equals(reportId))
                .flatMap(report -> feedback(papers.subject().id(), report));
    }

    private Stream<Mention> feedback(Id caseId, CaseReport report) {
        Feedback feedback = report.feedback();
        return feedback == null || feedback.text() == null
                ? Stream.empty()
                : Stream.of(new Mention(Kind.FEEDBACK, caseId, report.id(), feedback.given().at(),
                        name(feedback.text())));
    }

    private Stream<Mention> reports(Id caseId, Papers papers) {
        return papers.reports().stream().filter(report -> !report.id().equals(reportId))
                .filter(report -> name(report.account().told().description()))
                .map(report -> new Mention(Kind.REPORT, caseId, report.id(), report.account().receivedAt(), true));
    }

    private boolean name(@Nullable String... texts) {
        return Words.of(texts).stream().anyMatch(marks::contains);
    }

    private static @Nullable String[] texts(CaseReview review) {
        CaseReview.Application told = review.application();
        CaseReview.Decision decision = review.decision();
        CaseReview.Conclusion conclusion = review.conclusion();
        CaseReview.Appeal appeal = review.appeal();
        Stream<@Nullable String> texts = Stream.of(told == null ? null : told.harm(),
                told == null ? null : told.wanted(), told == null || told.applicant() == null
                        ? null
                        : told.applicant().name(),
                decision == null ? null : decision.note(), conclusion == null ? null : conclusion.summary(),
                appeal == null ? null : appeal.grounds(),
                appeal == null || appeal.decided() == null ? null : appeal.decided().note());
        Stream<@Nullable String> asked = review.requests().stream().flatMap(request -> Stream.of(request.question(),
                request.answer() == null ? null : request.answer().text()));
        return Stream.concat(texts, asked).toArray(String[]::new);
    }
}
