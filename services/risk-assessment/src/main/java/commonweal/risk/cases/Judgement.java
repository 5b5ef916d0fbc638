package commonweal.risk.cases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.risk.questionnaires.Band;

/**
 * What a person made of the answers to a form: all that is needed to compare it with what was made of the same answers
 * elsewhere.
 *
 * @param answers a fingerprint of them
 * @param band the confirmed one
 * @param overrideReason why it is not the proposed one, absent when it is
 * @param by who confirmed it, as the subject of a token
 * @param at when the assessment was made
 */
public record Judgement(Code questionnaire, int questionnaireVersion, int bandTableVersion, String answers,
        Band proposed, Band band, @Nullable Code overrideReason, String by, Instant at) {

    static Judgement of(Assessment assessment, ConfirmedBand band) {
        return new Judgement(assessment.questionnaire(), assessment.questionnaireVersion(),
                assessment.bandTableVersion(), assessment.score().answersFingerprint(),
                assessment.score().proposedBand(), band.band(), band.overrideReason(), band.by(), assessment.at());
    }
}
