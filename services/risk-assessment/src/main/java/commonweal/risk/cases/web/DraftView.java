package commonweal.risk.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.cases.Assessment;
import commonweal.risk.cases.AssessmentDraft;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.questionnaires.Answers;
import commonweal.risk.questionnaires.Question;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Score;

/**
 * What the API shows of an interrupted assessment; never a band.
 *
 * @param title absent when the files of this version are gone, as are the three after it
 * @param questions how many the form has
 * @param newVersion true when another version has gone live since
 * @param changed what that means for the answers
 * @param assessedSince an assessment that was completed after this was saved
 */
record DraftView(Id caseId, Code questionnaire, int questionnaireVersion, Map<Code, Code> answers, int answered,
        @Nullable String title, @Nullable Integer questions, @Nullable Integer atLeast, @Nullable List<Code> missing,
        Instant startedAt, Instant savedAt, String by, boolean newVersion, @Nullable Integer liveVersion,
        @Nullable Changed changed, @Nullable Id assessedSince, long version) {

    /**
     * @param gone answered questions whose answer the live version does not take
     * @param added questions that the answered version does not have
     */
    record Changed(List<Code> gone, List<Code> added) {}

    static DraftView of(CaseRisk risk, AssessmentDraft draft, Optional<Questionnaire> answered,
            Optional<Questionnaire> live, long version) {
        Optional<Score> score = answered.map(form -> form.score(Answers.known(form, draft.answers())));
        boolean newVersion = live.filter(form -> form.version() != draft.questionnaireVersion()).isPresent();
        return new DraftView(risk.caseId(), draft.questionnaire(), draft.questionnaireVersion(),
                new TreeMap<>(draft.answers()), draft.answers().size(),
                answered.map(Questionnaire::title).orElse(null), answered.map(f -> f.questions().size()).orElse(null),
                score.map(DraftView::atLeast).orElse(null), score.map(DraftView::missing).orElse(null),
                draft.startedAt(), draft.savedAt(), draft.by(), newVersion,
                live.map(Questionnaire::version).orElse(null),
                newVersion ? live.map(form -> changed(draft, answered, form)).orElse(null) : null,
                risk.assessments().stream().filter(assessment -> assessment.at().isAfter(draft.savedAt())).findFirst()
                        .map(Assessment::id).orElse(null),
                version);
    }

    private static int atLeast(Score score) {
        return switch (score) {
            case Score.Complete complete -> complete.total();
            case Score.Incomplete incomplete -> incomplete.atLeast();
        };
    }

    private static List<Code> missing(Score score) {
        return switch (score) {
            case Score.Complete _ -> List.of();
            case Score.Incomplete incomplete -> incomplete.missing();
        };
    }

    private static Changed changed(AssessmentDraft draft, Optional<Questionnaire> answered, Questionnaire live) {
        List<Code> added = new ArrayList<>(live.questions().stream().map(Question::id).toList());
        answered.ifPresentOrElse(form -> form.questions().forEach(question -> added.remove(question.id())),
                () -> added.removeAll(draft.answers().keySet()));
        return new Changed(List.copyOf(draft.answersUnknownTo(live)), added);
    }
}
