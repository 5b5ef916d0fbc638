package commonweal.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.intake.IntakeClient.Answer;

import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two hundred times two officers work on one case at the same moment, some of them on what they read before. */
@RunningIntake
class ConcurrentOfficersIT {

    private static final int CASES = 10;
    private static final int TIMES = 20;

    private final String officer = officerOf("contended");

    @Autowired
    private IntakeClient intake;

    @Test
    void losesNoChangeAndRefusesClearlyWhatWasDecidedOnAnOldVersion() throws Exception {
        Random random = new Random(20261121);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CASES; i++) {
                workOn(openCase(), random, threads);
            }
        }
    }

    private void workOn(String caseId, Random random, ExecutorService threads) throws Exception {
        int done = 0;
        int written = 0;
        for (int i = 0; i < TIMES; i++) {
            CyclicBarrier together = new CyclicBarrier(2);
            boolean onVersion = random.nextBoolean();
            boolean writesNote = random.nextInt(4) == 0;
            String read = intake.get("/cases/" + caseId, officer).etag();
            Future<Answer> one = threads.submit(contact(caseId, onVersion ? read : "*", together));
            Future<Answer> other = threads
                    .submit(writesNote ? note(caseId, together) : contact(caseId, read, together));
            List<Answer> answers = List.of(one.get(), other.get());

            assertThat(answers).extracting(Answer::status).containsAnyOf(200, 201);
            answers.stream().filter(answer -> answer.status() == 412).forEach(answer -> answer.expectProblem(412,
                    read.replace("\"", ""), "expected: "));
            assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 412);
            done += (int) answers.stream().filter(answer -> answer.status() == 200).count();
            written += (int) answers.stream().filter(answer -> answer.status() == 201).count();
        }
        assertThat(contacts(caseId)).hasSize(done);
        assertThat(intake.get("/cases/" + caseId + "/notes", officer).body().get("items")).hasSize(written);
    }

    private Callable<Answer> contact(String caseId, String ifMatch, CyclicBarrier together) {
        return () -> {
            together.await();
            return intake.post("/cases/" + caseId + "/contacts", "{\"kind\":\"updated\"}", officer, "If-Match",
                    ifMatch);
        };
    }

    private Callable<Answer> note(String caseId, CyclicBarrier together) {
        return () -> {
            together.await();
            return intake.post("/cases/" + caseId + "/notes", "{\"visibility\":\"staff\",\"text\":\"Seen\"}", officer);
        };
    }

    private List<String> contacts(String caseId) {
        List<String> contacts = new ArrayList<>();
        intake.get("/cases/" + caseId + "/timeline", officer).body().get("items").forEach(item -> {
            if (item.get("what").asString().equals("contact-made")) {
                contacts.add(item.get("text").asString());
            }
        });
        return contacts;
    }

    private String openCase() {
        String id = intake.post("/reports", report(), officer).expect(201).get("id");
        String caseId = intake.post("/reports/" + id + "/triage", triage("open-case", ""), officer).expect(200)
                .get("caseId");
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get("/cases/" + caseId, officer).status() == 200);
        return caseId;
    }
}
