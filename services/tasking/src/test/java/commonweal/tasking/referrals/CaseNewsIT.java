package commonweal.tasking.referrals;

import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.Code;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.Ids;

import static commonweal.tasking.TaskingService.*;
import static org.assertj.core.api.Assertions.assertThat;

/** What news of a case does to its referrals, from topic to topic. */
class CaseNewsIT {

    @Test
    void aHighBandPutsAnOpenCaseBeforeTheGroupExactlyOnce() {
        Id caseId = Ids.drawn("case");
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
        Id caseId = Ids.drawn("case");
        band(caseId, "high");
        TOPICS.awaitHandled();

        assertThat(referral(caseId, OFFICER).status()).isEqualTo(404);

        opened(caseId);
        awaitReferral(caseId);
    }

    @Test
    void aClosedCaseIsNotPutBeforeTheGroupUntilItIsReopened() {
        Id caseId = Ids.drawn("case");
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
        Id erased = aReferredCase();

        say(closed, new CaseClosed(closed, new Code("resolved"), new Code("improved")));
        say(erased, new CaseErased(erased, List.of()));
        TOPICS.awaitHandled();

        assertThat(referral(closed, OFFICER).get("status")).isEqualTo("withdrawn");
        referral(erased, OFFICER).expectProblem(404, "not-found");
        assertThat(timeline(erased, OFFICER)).isEmpty();
        assertThat(TOPICS.heardOf(refOf(closed))).containsExactly("referral-made", "referral-concluded");

        band(erased, "high");
        opened(erased);
        TOPICS.awaitHandled();
        referral(erased, OFFICER).expectProblem(404, "not-found");
    }

    @Test
    void theReferralOfAMergedCaseGoesOnInTheSurvivingOneAndComesBack() {
        Id merged = aReferredCase();
        Id surviving = Ids.drawn("case");
        opened(surviving);
        String path = "/referrals/" + refOf(merged);
        post(path + "/accept", CHAIR, "{'leadAgency':'police'}").expect(200);
        String visit = post(path + "/actions", CHAIR, action("housing", "Visit the victim")).expect(201).id();

        say(merged, new CaseMerged(merged, surviving, List.of()));
        awaitReferral(surviving);

        assertThat(referral(surviving, OFFICER)).satisfies(joint -> {
            assertThat(joint.get("status")).isEqualTo("accepted");
            assertThat(joint.get("leadAgency")).isEqualTo("police");
            assertThat(joint.list("joined", "id")).containsExactly(refOf(merged));
            assertThat(joint.json().path("joined").path(0).path("actions").path(0).path("id").asString())
                    .isEqualTo(visit);
        });
        assertThat(referral(merged, OFFICER)).satisfies(gone -> {
            assertThat(gone.get("status")).isEqualTo("merged");
            assertThat(gone.get("mergedReferral")).isEqualTo(refOf(surviving));
        });
        assertThat(timeline(surviving, OFFICER)).contains("The ASB Task Group took the case on. Lead agency: Police.");
        assertThat(get("/actions?agency=housing&size=200", CHAIR).items("id")).contains(visit);
        post("/actions/" + visit + "/complete", HOUSING, "{'result':'done'}").expect(200);

        say(merged, new CaseUnmerged(merged, surviving, List.of()));
        Awaitility.await().untilAsserted(() -> {
            assertThat(referral(merged, OFFICER).get("status")).isEqualTo("accepted");
            assertThat(referral(surviving, OFFICER).get("status")).isEqualTo("withdrawn");
        });
        assertThat(referral(merged, OFFICER).json().path("actions").path(0).path("status").asString())
                .isEqualTo("completed");
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(refOf(merged))).containsSubsequence(
                "referral-concluded", "referral-carried-over", "action-completed", "referral-made",
                "referral-accepted", "referral-taken-back"));
    }

    @Test
    void aSplitLeavesTheReferralWithTheOriginal() {
        Id original = aReferredCase();
        Id part = Ids.drawn("case");

        say(original, new CaseSplit(original, part, List.of()));
        TOPICS.awaitHandled();

        assertThat(referral(original, OFFICER).get("status")).isEqualTo("made");
        referral(part, OFFICER).expectProblem(404, "not-found");
        post("/referrals", OFFICER, "{'caseId':'%s','group':'asb-task-group'}".formatted(part)).expect(201);
    }
}
