package commonweal.risk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.Topics.Heard;
import commonweal.risk.cases.messaging.ReassessmentSweep;
import commonweal.testsupport.Token;

import static commonweal.risk.RiskService.HOLLOWDENE;
import static commonweal.risk.RiskService.get;
import static commonweal.risk.RiskService.officer;
import static commonweal.risk.RiskService.post;
import static commonweal.risk.Topics.PATIENCE;
import static commonweal.risk.Topics.anOpenCase;
import static commonweal.risk.Topics.heardOf;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReassessmentSweepIT {

    private static final Token OFFICER = officer("officer-1", HOLLOWDENE);

    @AfterEach
    void backToTheRealTime() {
        RiskService.CLOCK.moveAhead(Duration.ZERO);
    }

    @Test
    void announcesADueReassessmentOnceHoweverManySweep() throws Exception {
        Id high = assessed("due1", 31);
        Id low = assessed("due2", 5);
        LocalDate due = LocalDate.now(ZoneId.of("Europe/London")).plusDays(14);

        RiskService.CLOCK.moveAhead(Duration.ofDays(15));
        sweepManyTimesAtOnce();
        sweepManyTimesAtOnce();

        List<Heard> heard = heardOf(high, 3);
        assertThat(heard).extracting(Heard::type).containsExactly("assessment-completed", "band-confirmed",
                "reassessment-due");
        assertThat(heard.getLast().value())
                .isEqualTo("{\"caseId\":\"case-due1\",\"due\":\"%s\",\"cause\":\"band-clock\"}".formatted(due));
        assertThat(get("/cases/" + high + "/timeline", OFFICER).json().get("items")).hasSize(3);
        assertThat(get("/cases/" + low + "/timeline", OFFICER).json().get("items")).hasSize(2);

        post("/cases/" + high + "/assessments", answers(31), OFFICER);
        RiskService.CLOCK.moveAhead(Duration.ofDays(31));
        sweepManyTimesAtOnce();
        assertThat(heardOf(high, 6)).extracting(Heard::type).containsExactly("assessment-completed", "band-confirmed",
                "reassessment-due", "assessment-completed", "band-confirmed", "reassessment-due");
    }

    @Test
    void saysNothingOfAClosedCase() throws Exception {
        Id closed = assessed("due3", 31);
        Topics.say(HOLLOWDENE, closed, 2, new CaseClosed(closed, new Code("resolved"), new Code("improved")));
        await().atMost(PATIENCE).until(() -> get("/cases/" + closed + "/assessments", OFFICER).json()
                .get("caseStatus").stringValue().equals("closed"));

        RiskService.CLOCK.moveAhead(Duration.ofDays(90));
        sweepManyTimesAtOnce();

        assertThat(get("/cases/" + closed + "/timeline", OFFICER).json().get("items")).hasSize(2);
    }

    private static Id assessed(String name, int total) {
        Id caseId = anOpenCase(HOLLOWDENE, name);
        assertThat(post("/cases/" + caseId + "/assessments", answers(total), OFFICER).status()).isEqualTo(201);
        return caseId;
    }

    private static Map<String, Object> answers(int total) {
        return Map.of("questionnaire", "victim-risk-14", "answers", answersTotalling(theMatrix(), total));
    }

    private static void sweepManyTimesAtOnce() throws Exception {
        ReassessmentSweep sweep = RiskService.bean(ReassessmentSweep.class);
        Callable<Void> once = () -> {
            sweep.sweep();
            return null;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(4, once))) {
                done.get();
            }
        }
    }
}
