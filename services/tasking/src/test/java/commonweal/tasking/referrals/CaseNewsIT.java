package commonweal.tasking.referrals;

import java.util.List;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.Code;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.tasking.ids.Ids;

import static commonweal.tasking.TaskingService.*;
import static org.assertj.core.api.Assertions.assertThat;

/** What news of a case does to its referrals, from topic to topic. */
class CaseNewsIT {

    @Test
    void aHighBandPutsAnOpenCaseBeforeTheGroupExactlyOnce() {
        Id caseId = Ids.fresh("case");
        List<Envelope> said = List.of(opened(caseId), band(caseId, "high"), band(caseId, "high"));

        for (int i = 0; i < 5; i++) {
            said.forEach(TOPICS::repeat);
        }
        awaitReferral(caseId);
        TOPICS.awaitHandled();

        assertThat(TOPICS.heardOf(refOf(caseId))).containsExactly("referral-made");
        assertThat(referral(caseId, OFFICER).expect(200)).satisfies(answer -> {
            assertThat(answer.get("status")).isEqualTo("made");
            assertThat(answer.get("cause")).isEqualTo("high-band");
            assertThat(answer.get("band")).isEqualTo("high");
            assertThat(answer.get("caseReference")).isEqualTo(Ids.reference(caseId));
        });
        assertThat(get("/referrals?group=asb-task-group&status=made&size=200", CHAIR).expect(200).items("id"))
                .containsOnlyOnce(refOf(caseId));
    }

    @Test
    void aBandThatIsHeardOfBeforeItsCaseWaitsForIt() {
        Id caseId = Ids.fresh("case");
        band(caseId, "high");
        TOPICS.awaitHandled();

        assertThat(referral(caseId, OFFICER).status()).isEqualTo(404);

        opened(caseId);
        awaitReferral(caseId);
    }

    @Test
    void aClosedCaseIsNotPutBeforeTheGroupUntilItIsReopened() {
        Id caseId = Ids.fresh("case");
        opened(caseId);
        Envelope closed = say(caseId, new CaseClosed(caseId, new Code("resolved"), new Code("improved")));
        TOPICS.awaitHandled();
        band(caseId, "high");
        TOPICS.awaitHandled();

        assertThat(referral(caseId, OFFICER).status()).isEqualTo(404);
        assertThat(TOPICS.heardOf(caseId)).isEmpty();

        say(caseId, new CaseReopened(caseId, new Code("not-fixed")));
        awaitReferral(caseId);
        TOPICS.repeat(closed);
        TOPICS.awaitHandled();
        assertThat(referral(caseId, OFFICER).get("status")).isEqualTo("made");
    }

    @Test
    void theEndOfACaseTakesItFromTheGroup() {
        Id closed = aReferredCase();
        Id merged = aReferredCase();
        Id erased = aReferredCase();

        say(closed, new CaseClosed(closed, new Code("resolved"), new Code("improved")));
        say(merged, new CaseMerged(merged, closed, List.of()));
        say(erased, new CaseErased(erased, List.of()));
        TOPICS.awaitHandled();

        assertThat(referral(closed, OFFICER).get("status")).isEqualTo("withdrawn");
        assertThat(referral(merged, OFFICER).get("mergedInto")).isEqualTo(closed.value());
        referral(erased, OFFICER).expectProblem(404, "not-found");
        assertThat(timeline(erased, OFFICER)).isEmpty();
        assertThat(TOPICS.heardOf(refOf(closed))).containsExactly("referral-made", "referral-concluded");

        band(erased, "high");
        opened(erased);
        TOPICS.awaitHandled();
        referral(erased, OFFICER).expectProblem(404, "not-found");
    }
}
