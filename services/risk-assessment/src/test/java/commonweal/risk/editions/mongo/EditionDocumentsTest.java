package commonweal.risk.editions.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.editions.DryRun;
import commonweal.risk.editions.PartnershipEditions;
import commonweal.risk.editions.Plan;
import commonweal.risk.editions.SentFile;
import commonweal.risk.editions.Tally;
import commonweal.risk.editions.WentLive;
import commonweal.risk.questionnaires.Band;
import commonweal.risk.questionnaires.Edition;

import static commonweal.risk.cases.CaseRiskFixtures.HOLLOWDENE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

class EditionDocumentsTest {

    private static final Code FORM = new Code("victim-risk-14");
    private static final Edition DRAFT = new Edition(2, 3);
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Tally TALLY = new Tally(
            new TreeMap<>(Map.of(new Tally.Move(Band.LOW, Band.HIGH), 2, new Tally.Move(Band.LOW, Band.LOW), 5)),
            List.of(new Tally.Change(new Id("case-1"), new Id("asm-1-1"), NOW, new Tally.Move(Band.LOW, Band.HIGH),
                    true, false)),
            4, new TreeMap<>(Map.of(new Code("children"), 4)));

    static Stream<DryRun> dryRuns() {
        Plan plan = new Plan(HOLLOWDENE, FORM, DRAFT, "abc", Optional.of(new Edition(1, 1)), NOW.minusSeconds(9), NOW,
                "manager-1");
        Plan first = new Plan(HOLLOWDENE, FORM, DRAFT, "abc", Optional.empty(), NOW.minusSeconds(9), NOW, "manager-1");
        DryRun.Running running = new DryRun.Running(new Id("dry-1"), plan, TALLY, 7, 9, new Id("case-7"), NOW, LATER);
        return Stream.of(DryRun.begun(new Id("dry-1"), first, 9, NOW), running, running.finished(LATER),
                running.givenUp("The files are gone", LATER));
    }

    @ParameterizedTest
    @MethodSource("dryRuns")
    void keepsEveryDryRun(DryRun run) {
        DryRunDocuments documents = new DryRunDocuments();

        Document stored = documents.toDocument(run).append("_id", run.id().value());

        assertThat(documents.fromDocument(stored)).isEqualTo(run);
    }

    @Test
    void keepsWhatWasSentAndWhatWentLive() {
        PartnershipEditionsDocuments documents = new PartnershipEditionsDocuments();
        PartnershipEditions editions = new PartnershipEditions(HOLLOWDENE,
                List.of(new WentLive(FORM, DRAFT, "abc", new Id("dry-1"), "manager-1", NOW, "agreed"),
                        new WentLive(FORM, DRAFT, "abc", new Id("dry-2"), "manager-2", LATER, null)),
                List.of(new SentFile("our-form.v1.yaml", "id: our-form", "manager-1", NOW)));

        assertThat(documents.fromDocument(documents.toDocument(editions))).isEqualTo(editions);
    }

    @Test
    void hasAnIdForEveryCodeOfAPartnership() {
        assertThat(PartnershipEditionsDocuments.idOf(new Code("a.b")))
                .isNotEqualTo(PartnershipEditionsDocuments.idOf(new Code("a-b")));
        assertThat(PartnershipEditionsDocuments.idOf(new Code("1"))).isEqualTo(new Id("live-31"));
    }
}
