package commonweal.intake.caseparts.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.RunningIntake;
import commonweal.intake.caseparts.CasePart.Erased;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.casereviews.Applicant;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.CaseReviews;
import commonweal.intake.casereviews.Complaint;
import commonweal.intake.casereviews.ReviewApplication;
import commonweal.intake.casereviews.mongo.MongoApplications;
import commonweal.intake.casereviews.mongo.MongoReviews;
import commonweal.intake.cases.Survey;
import commonweal.intake.decisions.Act;
import commonweal.intake.notes.Note;
import commonweal.intake.notes.Notebook;
import commonweal.intake.notes.Visibility;
import commonweal.intake.people.People;
import commonweal.intake.people.Person;
import commonweal.intake.people.Role;
import commonweal.intake.powers.PowersUsed;
import commonweal.intake.powers.UsedPower;
import commonweal.intake.powers.mongo.MongoPowers;
import commonweal.intake.surveys.Answered;
import commonweal.intake.surveys.CaseSurveys;
import commonweal.intake.surveys.Invitation;
import commonweal.intake.surveys.mongo.MongoSurveys;
import commonweal.messaging.Change;
import commonweal.messaging.Versioned;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store has to give back of the parts of a case's file. */
@RunningIntake
class PartStoreIT {

    private static final Code HOLLOWDENE = new Code("hollowdene");
    private static final Code POLICE = new Code("police");
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Act OFFICER = new Act("officer-1", NOW);

    @Autowired
    private CaseParts<People> people;

    @Autowired
    private CaseParts<Notebook> notebooks;

    @Autowired
    private MongoPowers powers;

    @Autowired
    private MongoSurveys surveys;

    @Autowired
    private MongoReviews reviews;

    @Autowired
    private MongoApplications applications;

    @Test
    void givesBackPeopleAsTheyWere() {
        assertGivenBack(people, new People(List.of(
                new Person(new Id("per-1"), Set.of(Role.VICTIM, Role.COMPLAINANT), "Morgan", "m@example.org", "01632",
                        "1 Invented Road", "Not after six", TODAY.minusYears(40), null, new Id("rep-1")),
                new Person(new Id("per-2"), Set.of(Role.HOUSEHOLD), null, null, null, null, null, null,
                        new Id("per-1"), null))));
    }

    @Test
    void givesBackNotesAsTheyWere() {
        LocalDateTime evening = LocalDateTime.of(2026, 11, 20, 22, 0);
        assertGivenBack(notebooks, new Notebook(List.of(
                new Note(new Id("note-1"), Visibility.PARTNER, "For partners", null, OFFICER),
                new Note(new Id("note-2"), Visibility.STAFF, "Shouting",
                        new Note.Diary(evening, evening.plusHours(3), "No sleep"), OFFICER),
                new Note(new Id("note-3"), Visibility.STAFF, "See them", new Note.Visit(evening, null, null), OFFICER),
                new Note(new Id("note-4"), Visibility.STAFF, "See them",
                        new Note.Visit(evening, evening.plusHours(1), OFFICER), OFFICER))));
    }

    @Test
    void givesBackPowersAsTheyWere() {
        assertGivenBack(powers.parts(), new PowersUsed(List.of(
                new UsedPower(new Id("pow-1"), new Code("abc"), TODAY, TODAY.plusDays(60), new Id("per-1"), "A/1",
                        TODAY.plusDays(32), OFFICER, null, OFFICER),
                new UsedPower(new Id("pow-2"), new Code("cpn"), TODAY, null, null, null, null, null,
                        new UsedPower.Ending(TODAY, new Code("breached"), OFFICER), OFFICER))));
    }

    @Test
    void givesBackSurveysAsTheyWere() {
        assertGivenBack(surveys.parts(), new CaseSurveys(
                List.of(new Invitation(new Id("svy-1"), new Id("rep-1"), "hash", TODAY, OFFICER)),
                List.of(new Answered(new Survey(new Id("svy-2"), 1, null, 3, 4, NOW), new Id("rep-2"), "Slow", true,
                        new Answered.FollowUp(new Code("contacted"), OFFICER)))));
    }

    @Test
    void givesBackReviewsAsTheyWere() {
        assertGivenBack(reviews.parts(), new CaseReviews(List.of(
                new CaseReview(new Id("rev-1"), OFFICER,
                        new CaseReview.Application(
                                List.of(new Complaint(TODAY, TODAY.plusDays(1), TODAY.plusDays(2), POLICE, "A/1",
                                        new Id("rep-1"))),
                                "No sleep", "Quiet", true, false),
                        OFFICER, new CaseReview.Decision(true, new Code("harm"), "Serious", OFFICER),
                        List.of(new CaseReview.Request(new Id("inf-1"), POLICE, "What?", OFFICER,
                                new CaseReview.Answer(null, new Code("data-protection"), OFFICER))),
                        new CaseReview.Panel(TODAY, List.of(POLICE), OFFICER),
                        new CaseReview.Conclusion("Patrols", List.of(new CaseReview.Recommendation(new Id("rec-1"),
                                POLICE, "Patrol", new CaseReview.Response(true, "Yes", OFFICER))), OFFICER),
                        new CaseReview.Appeal("Unfair", OFFICER,
                                new CaseReview.Appeal.Decided(false, null, OFFICER))),
                new CaseReview(new Id("rev-2"), OFFICER, null, null, null, List.of(), null, null, null))));
    }

    @Test
    void leavesNothingBehindWhenACaseIsErased() {
        Id caseId = Ids.drawn("case");
        Id id = notebooks.idOf(caseId);
        Versioned<commonweal.intake.caseparts.CasePart<Notebook>> kept = notebooks.aggregates()
                .create(Change.silent(new Kept<>(id, caseId, HOLLOWDENE, new Notebook(
                        List.of(new Note(new Id("note-1"), Visibility.STAFF, "Secret", null, OFFICER))))), NOW);

        notebooks.aggregates().save(kept, Change.silent(new Erased<>(id, caseId, HOLLOWDENE, NOW)), NOW);

        Document left = notebooks.aggregates().collection().find(new Document("_id", id.value())).first();
        assertThat(left).containsOnlyKeys("_id", "version", "sequence", "partnership", "caseId", "status",
                "erasedAt");
    }

    @Test
    void keepsOfErasedReviewsWhatTheYearlyNumbersNeed() {
        Id caseId = Ids.drawn("case");
        CaseReviews kept = new CaseReviews(List.of(new CaseReview(new Id("rev-1"), OFFICER, null, null,
                new CaseReview.Decision(false, new Code("not-met"), "Secret", OFFICER), List.of(), null, null, null)));
        Id id = reviews.parts().idOf(caseId);

        reviews.parts().aggregates().create(Change.silent(
                new Erased<>(id, caseId, HOLLOWDENE, NOW, kept.remains().orElseThrow())), NOW);

        assertThat(reviews.parts().aggregates().find(id).orElseThrow().state()).isEqualTo(
                new Erased<>(id, caseId, HOLLOWDENE, NOW, kept.remains().orElseThrow()));
        assertThat(reviews.parts().aggregates().collection().find(new Document("_id", id.value())).first().toJson())
                .doesNotContain("Secret").doesNotContain("officer-1");
    }

    @Test
    void givesBackApplicationsAsTheyWere() {
        ReviewApplication.Received received = new ReviewApplication.Received(HOLLOWDENE,
                Ids.reference(Ids.drawn("app")), "hash",
                new CaseReview.Application(
                        List.of(new Complaint(TODAY, TODAY.plusDays(1), TODAY.plusDays(2), POLICE, "A/1", null)),
                        "No sleep", "Quiet", true, true,
                        new Applicant("Robin Invented", "robin@example.org", "01632 960007", "1 Invented Road",
                                "Morgan")),
                NOW);
        Versioned<ReviewApplication> waiting = applications.aggregates()
                .create(Change.silent(new ReviewApplication.Waiting(received)), NOW);
        assertThat(applications.find(received.reference(), Set.of(HOLLOWDENE))).contains(
                new ReviewApplication.Waiting(received));
        Versioned<ReviewApplication> placed = applications.aggregates().save(waiting,
                Change.silent(new ReviewApplication.Placed(received, new Id("case-1"), OFFICER)), NOW);
        assertThat(applications.aggregates().find(received.id()).orElseThrow().state()).isEqualTo(placed.state());
        Versioned<ReviewApplication> aside = applications.aggregates().save(placed,
                Change.silent(new ReviewApplication.SetAside(received, new Code("withdrawn"), OFFICER)), NOW);
        assertThat(applications.aggregates().find(received.id()).orElseThrow().state()).isEqualTo(aside.state());

        applications.aggregates().save(aside,
                Change.silent(new ReviewApplication.Erased(received.id(), HOLLOWDENE, NOW)), NOW);

        assertThat(applications.aggregates().collection().find(new Document("_id", received.id().value())).first())
                .containsOnlyKeys("_id", "version", "sequence", "partnership", "status", "erasedAt");
        assertThat(applications.find(received.reference(), Set.of(HOLLOWDENE))).isEmpty();
    }

    private static <T> void assertGivenBack(CaseParts<T> parts, T content) {
        Id caseId = Ids.drawn("case");
        parts.aggregates().create(
                Change.silent(new Kept<>(parts.idOf(caseId), caseId, HOLLOWDENE, content)), NOW);

        assertThat(parts.of(caseId)).isEqualTo(content);
    }
}
