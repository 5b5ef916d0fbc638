package commonweal.tasking.referrals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.events.Id;
import commonweal.tasking.Answer;
import commonweal.testsupport.Servers;

import static commonweal.tasking.TaskingService.*;
import static org.assertj.core.api.Assertions.assertThat;

/** What is refused, with which code. */
class RefusalsIT {

    /** One case that waits for the group, for all the requests that are refused. */
    private static final Id WAITING = aReferredCase();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "accept | {'leadAgency':'choir'} | 422 | invalid-value",
            "accept | {'leadAgency':'police','severity':'awful'} | 422 | invalid-value",
            "accept | {'leadAgency':'police','colour':'red'} | 422 | unknown-property",
            "accept | {'leadAgency':7} | 422 | invalid-value", "accept | {} | 422 | missing-value",
            "accept | no json | 400 | malformed-json", "decline | {'reason':'dont-like-it'} | 422 | invalid-value",
            "actions | {'agency':'police','what':'Visit','due':'2026-02-30'} | 422 | invalid-value",
            "actions | {'agency':'police','what':'Visit','due':'2099-01-01'} | 409 | referral-made",
            "behaviour-reviews | {'rating':'better'} | 422 | invalid-value",
            "behaviour-reviews | {'rating':'improved'} | 409 | referral-made",
            "family-work | {'agency':'police'} | 409 | referral-made",
            "conclude | {'outcome':'resolved'} | 409 | referral-made",
            "conclude | {'outcome':'bored'} | 422 | invalid-value"})
    void refusesWhatCannotBeDoneToACaseThatWaits(String command, String body, int status, String code) {
        post("/referrals/" + refOf(WAITING) + "/" + command, CHAIR, body).expectProblem(status, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            officer | /referrals                               | group
                                            chair   | /referrals/{referral}/accept             | leadAgency
                                            chair   | /referrals/{referral}/decline            | reason
                                            chair   | /referrals/{referral}/actions            | agency
                                            chair   | /referrals/{referral}/behaviour-reviews  | rating
                                            chair   | /referrals/{referral}/family-work        | agency
                                            chair   | /referrals/{referral}/conclude           | outcome
                                            chair   | /actions/act-nobody-1/complete           | result
                                            chair   | /meetings                                | group
                                            chair   | /operations                              | kind
                                            chair   | /operations/op-1/actions                 | agency
                                            chair   | /deployments                             | resourceId
                                            chair   | /deployments/dep-nobody-1/withdraw       | on
                                            """)
    void saysWhatABodyLacks(String who, String path, String field) {
        Answer answer = post(path.replace("{referral}", refOf(WAITING)), who.equals("chair") ? CHAIR : OFFICER, "{}");

        answer.expectProblem(422, "missing-value");
        assertThat(answer.get("detail")).startsWith(field + ": missing (expected: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                                                                  /referrals/{referral}/actions | {'agency':'police','what':'Visit'}          | due
                                                                  /meetings                     | {'group':'case-review-panel'}                             | on
                                                                  /operations                   | {'kind':'boot-fair'}                        | held
                                                                  /operations/op-1/actions      | {'agency':'police','what':'Mend the fence'} | due
                                                                  /deployments                  | {'resourceId':'camera-8','kind':'drone'}    | from
                                                                  /deployments/dep-1/withdraw   | {'on':null}                                 | on
                                                                  """)
    void saysWhichDateABodyLacks(String path, String body, String field) {
        Answer answer = post(path.replace("{referral}", refOf(WAITING)), CHAIR, body);

        answer.expectProblem(422, "missing-value");
        assertThat(answer.get("detail")).isEqualTo(field + ": missing (expected: a date such as 2026-01-31)");
    }

    @Test
    void refusesWhoeverMayNot() {
        String path = "/referrals/" + refOf(WAITING);
        String otherChair = token("chair-2", "group-chair", "housing", HOLLOWDENE);
        String member = token("member", "group-member", null, HOLLOWDENE);
        String scrutiny = token("scrutiny", "scrutiny", null, HOLLOWDENE);

        post(path + "/accept", OFFICER, "{'leadAgency':'police'}").expectProblem(403, "role-missing");
        post(path + "/accept", HOUSING, "{'leadAgency':'police'}").expectProblem(403, "role-missing");
        post(path + "/accept", otherChair, "{'leadAgency':'police'}").expectProblem(403, "other-chair");
        post(path + "/accept", token("chair-3", "group-chair", null, "sevenoaks"),
                "{'leadAgency':'police'}").expectProblem(404, "not-found");
        get("/referrals", member).expectProblem(403, "agency-missing");
        get("/referrals", scrutiny).expectProblem(403, "role-missing");
        get("/meetings", scrutiny).expectProblem(403, "role-missing");
        post("/referrals", CHAIR, "{'caseId':'case-unknown','group':'tcg'}").expectProblem(403, "role-missing");
        post("/actions/act-nobody-1/complete", OFFICER, "{'result':'done'}").expectProblem(403, "role-missing");
        post("/deployments", HOUSING, "{'resourceId':'camera-1','kind':'mobile-cctv','from':'2026-09-01'}")
                .expectProblem(403, "role-missing");
        get("/referrals",
                Servers.issuer().token("late").roles("csu-officer").partnerships(HOLLOWDENE).expired().signed())
                .expectProblem(401, "token-expired");
        get("/referrals?status=lost", OFFICER).expectProblem(400, "invalid-parameter");
    }

    @Test
    void anotherPartnershipSeesNothing() {
        Id caseId = WAITING;

        referral(caseId, ELSEWHERE).expectProblem(404, "not-found");
        assertThat(get("/referrals", ELSEWHERE).expect(200).items()).isEmpty();
        assertThat(timeline(caseId, ELSEWHERE)).isEmpty();
        post("/referrals", ELSEWHERE, "{'caseId':'%s','group':'tcg'}".formatted(caseId)).expectProblem(404,
                "not-found");
    }
}
