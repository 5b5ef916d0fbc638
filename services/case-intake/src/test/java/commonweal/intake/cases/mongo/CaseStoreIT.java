package commonweal.intake.cases.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.RunningIntake;
import commonweal.intake.cases.Area;
import commonweal.intake.cases.Assessment;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseFile;
import commonweal.intake.cases.CaseReport;
import commonweal.intake.cases.ClosedCase;
import commonweal.intake.cases.Closing;
import commonweal.intake.cases.ConfirmedBand;
import commonweal.intake.cases.Entry;
import commonweal.intake.cases.ErasedCase;
import commonweal.intake.cases.Handling;
import commonweal.intake.cases.Heading;
import commonweal.intake.cases.MergedCase;
import commonweal.intake.cases.OpenCase;
import commonweal.intake.cases.PartnerWork;
import commonweal.intake.cases.Referral;
import commonweal.intake.cases.Review;
import commonweal.intake.cases.Survey;
import commonweal.intake.cases.Ties;
import commonweal.intake.reports.Feedback;
import commonweal.messaging.Change;
import commonweal.messaging.Versioned;

import static commonweal.intake.cases.CaseFixtures.HOLLOWDENE;
import static commonweal.intake.cases.CaseFixtures.NOW;
import static commonweal.intake.cases.CaseFixtures.OFFICER;
import static commonweal.intake.cases.CaseFixtures.anOpenCase;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store has to give back; run on the server that MONGODB_URI names when it is set. */
@RunningIntake
class CaseStoreIT {

    @Autowired
    private MongoCases cases;

    static Stream<Case> givesBackEveryStateAsItWas() {
        return Stream.of(anOpenCase(), new OpenCase(aFullFile()),
                new ClosedCase(aFullFile(), new Closing(new Code("mediated"), new Code("improved"), OFFICER)),
                new MergedCase(aFullFile(), new Id("case-another"), OFFICER),
                new ErasedCase(Ids.drawn("case"), HOLLOWDENE, NOW),
                new ErasedCase(Ids.drawn("case"), HOLLOWDENE, NOW, new Code("retention"), "manager-1"));
    }

    @ParameterizedTest
    @MethodSource
    void givesBackEveryStateAsItWas(Case subject) {
        cases.aggregates().create(Change.silent(subject), NOW);

        assertThat(cases.aggregates().find(subject.id()))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(subject));
    }

    @Test
    void leavesNothingBehindWhenACaseIsErased() {
        CaseFile file = aFullFile();
        Versioned<Case> saved = cases.aggregates().create(Change.silent(new OpenCase(file)), NOW);
        cases.aggregates().save(saved, Change.silent(new ErasedCase(file.id(), HOLLOWDENE, NOW)), NOW);

        Document left = cases.aggregates().collection().find(new Document("_id", file.id().value())).first();
        assertThat(left).containsOnlyKeys("_id", "version", "sequence", "partnership", "status", "erasedAt");
    }

    private static CaseFile aFullFile() {
        Instant later = NOW.plusSeconds(5);
        return new CaseFile(Ids.drawn("case"), HOLLOWDENE, true, new Heading(new Code("noise"), new Code("nuisance")),
                new Area(new AreaCode("E05009960"), new AreaCode("E01024405")), NOW,
                List.of(new CaseReport(new Id("rep-1"), false,
                        new Feedback(new Code("letter"), "Dear resident", OFFICER)),
                        new CaseReport(new Id("rep-2"), true, null)),
                new Handling("officer-2", true, new Handling.Hold(new Code("police"), OFFICER)),
                new PartnerWork(List.of(new Assessment(new Id("asm-1"), 31, new Code("high"), NOW)),
                        List.of(new ConfirmedBand(new Code("medium"), null, new Id("asm-1"), null, NOW),
                                new ConfirmedBand(new Code("high"), new Code("medium"), new Id("asm-2"),
                                        new Code("known-history"), later)),
                        List.of(new Referral(new Id("ref-1"), new Code("asb-task-group"), Referral.Status.ACCEPTED,
                                new Code("improved"), NOW, later),
                                new Referral(new Id("ref-2"), null, Referral.Status.MADE, null, later, later)),
                        true, later),
                new Ties(List.of(new Ties.Absorbed(new Id("case-absorbed"), List.of(new Id("rep-3")), later)),
                        List.of(new Ties.SplitOff(new Id("case-split"), List.of(new Id("rep-4")), later)),
                        new Id("case-origin"), List.of(new Id("case-related"))),
                List.of(new Survey(new Id("svy-1"), 1, 2, 3, null, later)),
                List.of(new Review(new Id("rev-1"), Review.THRESHOLD_MET, later)),
                List.of(new Entry(Entry.CASE_OPENED, Map.of("category", "noise", "qualifier", "nuisance"), OFFICER),
                        new Entry(Entry.SURVEY_ANSWERED, Map.of(), OFFICER)));
    }
}
