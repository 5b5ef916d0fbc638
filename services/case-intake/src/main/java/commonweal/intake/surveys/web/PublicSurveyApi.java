package commonweal.intake.surveys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.OpenToPublic;
import commonweal.intake.caseparts.web.PartDesk;
import commonweal.intake.caseparts.web.PartDesk.Found;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.Survey;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.surveys.CaseSurveys;
import commonweal.intake.surveys.Invitation;
import commonweal.intake.surveys.Questions;
import commonweal.intake.surveys.mongo.MongoSurveys;
import commonweal.messaging.Inbox;
import commonweal.practice.Practice;

/** A resident answers by their link, once. The secret travels in a header, never in an address. */
@RestController
@OpenToPublic
@RequestMapping("/survey")
class PublicSurveyApi {

    static final String SECRET = "Commonweal-Secret";

    private final PartDesk<CaseSurveys> desk;
    private final Practice<Questions> questions;
    private final Clock clock;

    PublicSurveyApi(MongoSurveys surveys, MongoCases cases, Practice<Questions> questions, Inbox inbox,
            Clock clock) {
        this.desk = new PartDesk<>(surveys.parts(), cases, inbox, clock);
        this.questions = questions;
        this.clock = clock;
    }

    record SurveyView(List<Questions.Question> questions, List<Questions.Point> scale, LocalDate expiresOn) {}

    /** Each 1 (very dissatisfied) to 5 (very satisfied), or left out. */
    record Answers(@Nullable Integer outcome, @Nullable Integer service, @Nullable Integer informed,
            @Nullable Integer ease, @Nullable String comment) {

        /** Withheld, so that no log line can hold what somebody wrote. */
        @Override
        public String toString() {
            return "Answers[withheld]";
        }
    }

    @GetMapping
    SurveyView ask(@RequestHeader(SECRET) String secret, Caller caller) {
        SurveyLink link = SurveyLink.read(secret).orElseThrow(PublicSurveyApi::unknown);
        Found<CaseSurveys> found = known(() -> desk.find(link.caseId(), caller));
        Invitation invitation = found.content().invitation(link.secret()).orElseThrow(PublicSurveyApi::unknown);
        Questions asked = asked(found.subject(), invitation);
        return new SurveyView(asked.questions(), asked.scale(), invitation.expiresOn());
    }

    @PostMapping
    ResponseEntity<Map<String, String>> answer(@RequestHeader(SECRET) String secret, @RequestBody Answers answers,
            Caller caller) {
        SurveyLink link = SurveyLink.read(secret).orElseThrow(PublicSurveyApi::unknown);
        LocalDate today = WorkingDays.dayOf(clock.instant());
        known(() -> desk.handle("answer-survey-by-link", link.caseId(), caller, IfMatch.ANY,
                (subject, content, act) -> {
                    Invitation invitation = content.invitation(link.secret()).orElseThrow(PublicSurveyApi::unknown);
                    return content.answer(link.caseId(), invitation,
                            new Survey(invitation.surveyId(), answers.outcome(), answers.service(), answers.informed(),
                                    answers.ease(), act.at()),
                            answers.comment(), asked(subject, invitation), today);
                }));
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of());
    }

    /** They answer what they were sent, whatever is asked of others since. */
    private Questions asked(LiveCase subject, Invitation invitation) {
        return questions.asOf(subject.partnership(), invitation.sent().at());
    }

    /** Nobody learns whether it is the case or the secret that there is not. */
    private static <T> T known(Supplier<T> look) {
        try {
            return look.get();
        } catch (NotFound e) {
            throw unknown();
        }
    }

    private static NotFound unknown() {
        return new NotFound("survey", "of this link");
    }
}
