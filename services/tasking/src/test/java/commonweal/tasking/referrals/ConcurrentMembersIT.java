package commonweal.tasking.referrals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import commonweal.events.Id;
import commonweal.tasking.Answer;

import static commonweal.tasking.TaskingService.*;
import static org.assertj.core.api.Assertions.assertThat;

/** Members and the chair on one referral at once: what was answered with success is there, the rest is told why not. */
class ConcurrentMembersIT {

    private static final int REFERRALS = 10;
    private static final int ROUNDS = 20;

    private final Random random = new Random(20260921);
    private final Set<String> given = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private int reviews;

    @Test
    void twoHundredInterleavingsLoseNoChange() throws Exception {
        for (int i = 0; i < REFERRALS; i++) {
            Id caseId = aReferredCase();
            post("/referrals/" + refOf(caseId) + "/accept", CHAIR, "{'leadAgency':'police'}").expect(200);
            given.clear();
            done.clear();
            reviews = 0;
            for (int round = 0; round < ROUNDS; round++) {
                together(inRandomOrder(caseId)).forEach(this::count);
            }
            everythingIsThere(caseId);
        }
    }

    /** Two changes that insist on the version they saw, one that does not, and two members who want the same action. */
    private List<Callable<Answer>> inRandomOrder(Id caseId) {
        String path = "/referrals/" + refOf(caseId);
        String seen = referral(caseId, CHAIR).etag();
        List<Callable<Answer>> requests = new ArrayList<>(
                List.of(() -> post(path + "/actions", CHAIR, action("housing", "Write a letter")),
                        () -> post(path + "/actions", CHAIR, action("housing", "Visit"), seen),
                        () -> post(path + "/behaviour-reviews", CHAIR, "{'rating':'unchanged'}", seen)));
        List<String> open = given.stream().filter(id -> !done.contains(id)).sorted().toList();
        if (!open.isEmpty()) {
            String complete = "/actions/" + open.get(random.nextInt(open.size())) + "/complete";
            requests.add(() -> post(complete, HOUSING, "{'result':'done'}"));
            requests.add(() -> post(complete, HOUSING, "{'result':'not-possible'}"));
        }
        Collections.shuffle(requests, random);
        return requests;
    }

    private void count(Answer answer) {
        switch (answer.status()) {
            case 200 -> assertThat(done.add(answer.id())).isTrue();
            case 201 -> {
                if (answer.id().startsWith("rev-")) {
                    reviews++;
                } else {
                    assertThat(given.add(answer.id())).isTrue();
                }
            }
            case 412 -> answer.expectProblem(412, "stale-version");
            default -> answer.expectProblem(409, "action-completed");
        }
    }

    private void everythingIsThere(Id caseId) {
        JsonNode end = referral(caseId, CHAIR).expect(200).json();

        assertThat(end.path("actions").size()).isEqualTo(given.size()).isGreaterThanOrEqualTo(ROUNDS);
        assertThat(StreamSupport.stream(end.path("actions").spliterator(), false)
                .filter(action -> action.path("status").asString().equals("completed"))).hasSameSizeAs(done);
        assertThat(end.path("reviews").size()).isEqualTo(reviews);
        int changes = 2 + given.size() + done.size() + reviews;
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(refOf(caseId))).hasSize(changes));
    }

    private static List<Answer> together(List<Callable<Answer>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
