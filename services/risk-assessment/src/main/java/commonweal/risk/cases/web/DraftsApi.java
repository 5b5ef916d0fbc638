package commonweal.risk.cases.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.risk.cases.AssessmentDraft;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.KeepDraft;
import commonweal.risk.cases.Outcome;
import commonweal.risk.questionnaires.Answers;
import commonweal.risk.questionnaires.Questionnaire;

/** Keeps the answers of an assessment that was interrupted, so that somebody can go on with it. */
@RestController
@Tag(name = "Drafts of assessments")
class DraftsApi {

    private final CaseRiskDesk desk;
    private final FormChoice forms;

    DraftsApi(CaseRiskDesk desk, FormChoice forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @PutMapping("/cases/{caseId}/assessment-draft")
    @Operation(summary = "Keeps the answers so far in place of the case's earlier draft")
    ResponseEntity<DraftView> keep(Caller caller, @PathVariable Id caseId, @RequestBody Half half,
            IfMatch ifMatch) {
        staff(caller);
        Code partnership = desk.open(caller, caseId).state().partnership();
        Questionnaire form = forms.begun(partnership, half.questionnaire(), half.questionnaireVersion());
        KeepDraft keep = new KeepDraft(form, Answers.to(form, half.answers()), caller.subject());
        return answer(desk.change(caller, caseId, ifMatch, keep::decide));
    }

    @GetMapping("/cases/{caseId}/assessment-draft")
    @Operation(summary = "The answers so far, and whether the questionnaire has got a new version since")
    ResponseEntity<DraftView> kept(Caller caller, @PathVariable Id caseId) {
        staff(caller);
        return answer(desk.find(caller, caseId));
    }

    @DeleteMapping("/cases/{caseId}/assessment-draft")
    @Operation(summary = "Gives the answers so far up; without a draft nothing happens")
    ResponseEntity<Void> giveUp(Caller caller, @PathVariable Id caseId,
            IfMatch ifMatch) {
        staff(caller);
        Versioned<CaseRisk> risk = desk.change(caller, caseId, ifMatch,
                (before, _) -> new Outcome.Accepted(before.withoutDraft(), List.of()));
        return ResponseEntity.noContent().eTag(Etag.of(risk.version())).build();
    }

    private ResponseEntity<DraftView> answer(Versioned<CaseRisk> risk) {
        AssessmentDraft draft = Optional.ofNullable(risk.state().draft())
                .orElseThrow(() -> new NotFound("draft of an assessment of case", risk.id()));
        Code partnership = risk.state().partnership();
        return ResponseEntity.ok().eTag(Etag.of(risk.version()))
                .body(DraftView.of(risk.state(), draft,
                        forms.version(partnership, draft.questionnaire(), draft.questionnaireVersion()),
                        forms.stillLive(partnership, draft.questionnaire()), risk.version()));
    }

    private static void staff(Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    /**
     * @param questionnaire the partnership's usual one when absent
     * @param questionnaireVersion the live one when absent
     * @param answers option id by question id, as far as they are known
     */
    record Half(@Nullable String questionnaire, @Nullable Integer questionnaireVersion,
            Map<String, @Nullable String> answers) {}
}
