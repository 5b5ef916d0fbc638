package commonweal.risk.cases.web;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.risk.cases.Assessment;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.ConfirmBand;
import commonweal.risk.cases.OverrideReasons;
import commonweal.risk.cases.Practices;
import commonweal.risk.cases.SubmitAssessment;
import commonweal.risk.cases.Timeline;
import commonweal.risk.cases.web.AssessmentViews.Completed;
import commonweal.risk.cases.web.AssessmentViews.Entries;
import commonweal.risk.cases.web.AssessmentViews.Incomplete;
import commonweal.risk.cases.web.AssessmentViews.OfCase;
import commonweal.risk.questionnaires.Answers;
import commonweal.risk.questionnaires.Band;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Score;

/** Assesses the risk of cases; for the officers and managers of the Community Safety Unit. */
@RestController
@Tag(name = "Assessments")
class AssessmentsApi {

    private final CaseRiskDesk desk;
    private final FormChoice forms;
    private final Practices practices;
    private final OverrideReasons overrideReasons;

    AssessmentsApi(CaseRiskDesk desk, FormChoice forms, Practices practices, OverrideReasons overrideReasons) {
        this.desk = desk;
        this.forms = forms;
        this.practices = practices;
        this.overrideReasons = overrideReasons;
    }

    @PostMapping("/cases/{caseId}/assessments")
    @Operation(summary = "Scores a questionnaire for a case: 201 when every question is answered, else 200 with the "
            + "questions that are missing, and nothing is kept")
    ResponseEntity<?> submit(Caller caller, @PathVariable Id caseId, @RequestBody Submission submission,
            IfMatch ifMatch) {
        staff(caller);
        Versioned<CaseRisk> risk = desk.open(caller, caseId);
        Code partnership = risk.state().partnership();
        Questionnaire form = forms.live(partnership, submission.questionnaire());
        return switch (form.score(Answers.to(form, submission.answers()))) {
            case Score.Incomplete score -> ResponseEntity.ok(new Incomplete(caseId, form.id(), form.version(), false,
                    score.atLeast(), form.maximum(), score.missing(),
                    score.factors().stream().map(AssessmentViews.Answered::of).toList()));
            case Score.Complete score -> {
                SubmitAssessment submit = new SubmitAssessment(form, score, caller.subject(),
                        practices.of(partnership));
                Versioned<CaseRisk> saved = desk.change(caller, caseId, ifMatch, submit::decide);
                yield answer(HttpStatus.CREATED, saved, saved.state().assessments().getLast());
            }
        };
    }

    @GetMapping("/cases/{caseId}/assessments")
    @Operation(summary = "All assessments of a case, newest first, with the band in force and the date of the next one")
    ResponseEntity<OfCase> ofCase(Caller caller, @PathVariable Id caseId) {
        staff(caller);
        Versioned<CaseRisk> risk = desk.find(caller, caseId);
        return ResponseEntity.ok().eTag(Etag.of(risk.version())).body(OfCase.of(risk.state(), risk.version()));
    }

    @GetMapping("/cases/{caseId}/timeline")
    @Operation(summary = "What happened about the risk of a case, in plain words, oldest first")
    Entries timeline(Caller caller, @PathVariable Id caseId) {
        staff(caller);
        return new Entries(Timeline.of(desk.find(caller, caseId).state()));
    }

    @GetMapping("/assessments/{id}")
    @Operation(summary = "One assessment with the words and scores of its time")
    ResponseEntity<Completed> one(Caller caller, @PathVariable Id id) {
        staff(caller);
        Versioned<CaseRisk> risk = desk.findByAssessment(caller, id);
        return answer(HttpStatus.OK, risk, risk.state().assessment(id).orElseThrow());
    }

    @PostMapping("/assessments/{id}/confirm")
    @Operation(summary = "Confirms the proposed band, or sets another one for a reason of the published list")
    ResponseEntity<Completed> confirm(Caller caller, @PathVariable Id id, @RequestBody Confirmation confirmation,
            IfMatch ifMatch) {
        staff(caller);
        CaseRisk risk = desk.findByAssessment(caller, id).state();
        ConfirmBand confirm = new ConfirmBand(id, confirmation.toBand(), overrideReasons.checked(confirmation.reason()),
                confirmation.note(), caller.subject(), practices.of(risk.partnership()));
        Versioned<CaseRisk> saved = desk.change(caller, risk.caseId(), ifMatch, confirm::decide);
        return answer(HttpStatus.OK, saved, saved.state().assessment(id).orElseThrow());
    }

    private static void staff(Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    private static ResponseEntity<Completed> answer(HttpStatus status, Versioned<CaseRisk> risk,
            Assessment assessment) {
        return ResponseEntity.status(status).eTag(Etag.of(risk.version()))
                .body(Completed.of(risk.state(), assessment, risk.version()));
    }

    /**
     * @param questionnaire the partnership's usual one when absent
     * @param answers option id by question id
     */
    record Submission(@Nullable String questionnaire, Map<String, @Nullable String> answers) {}

    /**
     * @param reason why it is not the proposed band, a code of the published list
     * @param note the same in the person's own words
     */
    record Confirmation(@Nullable String band, @Nullable String reason, @Nullable String note) {

        private static final int LONGEST_NOTE = 2000;

        Confirmation {
            if (note != null && note.length() > LONGEST_NOTE) {
                throw new IllegalArgumentException(
                        "note: %d characters (expected: at most %d)".formatted(note.length(), LONGEST_NOTE));
            }
        }

        Band toBand() {
            return Band.of(band == null ? "" : band);
        }
    }
}
