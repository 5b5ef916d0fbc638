package commonweal.intake.erasures;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.CaseReviews;
import commonweal.intake.cases.CaseCommand;
import commonweal.intake.cases.CaseFixtures;
import commonweal.intake.cases.CaseRules;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.erasures.Mention.Kind;
import commonweal.intake.notes.Note;
import commonweal.intake.notes.Notebook;
import commonweal.intake.notes.Visibility;
import commonweal.intake.people.People;
import commonweal.intake.people.Person;
import commonweal.intake.people.Role;
import commonweal.intake.reports.ReportFixtures;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.Submission;

import static commonweal.intake.cases.CaseFixtures.ANOTHER_REPORT;
import static commonweal.intake.cases.CaseFixtures.CASE;
import static commonweal.intake.cases.CaseFixtures.OFFICER;
import static commonweal.intake.reports.ReportFixtures.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

class MentionsTest {

    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 19, 23, 0);

    private final Mentions mentions = Mentions.of(ReportFixtures.received(madeBy("Mrs Morgan Invented")));

    @Test
    void listsEveryNoteAndFirstThoseThatNameTheReporter() {
        List<Mention> found = mentions.in(papers(new Notebook(List.of(
                note("note-1", "Mrs Brown says it is quiet", null),
                note("note-2", "Rang MORGAN, no answer", null),
                note("note-3", "Call back on 01632960001", new Note.Visit(NIGHT, null, null)),
                note("note-4", "Music", new Note.Diary(NIGHT, null, "Mr Invented cannot sleep")))), People.NOBODY));

        assertThat(found).extracting(one -> one.id().value()).containsExactlyInAnyOrder("note-2", "note-3", "note-4",
                "note-1");
        assertThat(found.getLast()).isEqualTo(new Mention(Kind.NOTE, CASE, new Id("note-1"), OFFICER.at(), false));
        assertThat(found).filteredOn(Mention::names).extracting(Mention::kind).containsExactlyInAnyOrder(Kind.NOTE,
                Kind.VISIT, Kind.DIARY);
    }

    @Test
    void findsTheReporterAmongThePeopleOnlyUnderAnotherEntry() {
        People people = new People(List.of(person("per-1", "Morgan Invented", REPORT),
                person("per-2", "M. Invented", null), person("per-3", "Somebody Else", null)));

        assertThat(mentions.in(papers(Notebook.EMPTY, people)))
                .containsExactly(new Mention(Kind.PERSON, CASE, new Id("per-2"), null, true));
    }

    @Test
    void looksThroughReviewsAndWhatOthersWereTold() {
        LiveCase subject = (LiveCase) CaseFixtures.accepted(CaseRules.decide(
                new CaseCommand.GiveFeedback(new Code("letter"), "Your neighbour Morgan has moved",
                        Set.of(ANOTHER_REPORT)),
                CaseFixtures.anOpenCaseWithThreeReports(), OFFICER)).state();
        CaseReview review = new CaseReview(new Id("rev-1"), OFFICER, null, null, null, List.of(), null, null, null);

        assertThat(mentions.in(new Mentions.Papers(subject, Notebook.EMPTY, People.NOBODY,
                new CaseReviews(List.of(review)), List.of()))).containsExactly(
                        new Mention(Kind.FEEDBACK, CASE, ANOTHER_REPORT, OFFICER.at(), true),
                        new Mention(Kind.CASE_REVIEW, CASE, new Id("rev-1"), OFFICER.at(), false));
    }

    private static Submission madeBy(String name) {
        Submission told = ReportFixtures.aSubmission();
        return new Submission(told.channel(), false, told.occurred(), told.description(), told.category(),
                told.qualifier(), told.place(),
                new Reporter(name, "morgan@example.org", "01632 960001", null, null, List.of()), false, false, false,
                false, null, told.consent());
    }

    private static Mentions.Papers papers(Notebook notes, People people) {
        return new Mentions.Papers(CaseFixtures.anOpenCase(), notes, people, CaseReviews.NONE, List.of());
    }

    private static Note note(String id, String text, Note.@Nullable Occasion occasion) {
        return new Note(new Id(id), Visibility.STAFF, text, occasion, OFFICER);
    }

    private static Person person(String id, String name, @Nullable Id reportId) {
        return new Person(new Id(id), Set.of(Role.WITNESS), name, null, null, null, null, null, null, reportId);
    }
}
