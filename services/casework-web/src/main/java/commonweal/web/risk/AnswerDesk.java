package commonweal.web.risk;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.web.services.Assessment;
import commonweal.web.services.Questionnaire;
import commonweal.web.services.Refusal;
import commonweal.web.services.RiskAssessment;
import commonweal.web.signin.SignedIn;

/** Hands the answers of a case on: to be kept for later, or to be scored. */
@Component
class AnswerDesk {

    private final RiskAssessment risk;

    AnswerDesk(RiskAssessment risk) {
        this.risk = risk;
    }

    /** @param version of the draft whose place these answers take; null when it does not matter or there is none */
    void keep(SignedIn user, String caseId, @Nullable Long version, Questionnaire asked, Map<String, String> answers) {
        onceKnown(() -> {
            risk.saveDraft(user, caseId, version, asked.id(), answers);
            return answers;
        });
    }

    Assessment score(SignedIn user, String caseId, Questionnaire asked, Map<String, String> answers) {
        return onceKnown(() -> risk.assess(user, caseId, asked.id(), answers));
    }

    private static <T> T onceKnown(Supplier<T> command) {
        try {
            return Patience.untilKnown(command);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_KNOWN) {
                throw new Refusal(Refusal.Kind.CONFLICT, refusal.code(),
                        "Risk assessment has not heard of this case yet. Your answers are kept below: send them again in a few seconds.");
            }
            throw refusal;
        }
    }
}
