package commonweal.intake.casereviews;

import java.util.Map;
import java.util.TreeMap;

/**
 * One version of a partnership's review procedure. Days are working days.
 *
 * @param threshold the number of qualifying complaints at which it must be met; never more than three (statutory guidance)
 * @param promptAt the number at which an officer explains the review to the victim (Victims' Commissioner, 2024)
 * @param complaintMonths within which of the behaviour a complaint is made
 * @param applicationMonths within which of a complaint an application is made
 * @param acknowledge from the application
 * @param decide on the threshold, from the application
 * @param answer a body's, to a request for information
 * @param panel from the decision
 * @param conclude from the panel
 * @param appeal within which of the decision or outcome somebody may appeal
 * @param decideAppeal from the appeal
 */
public record ReviewPractice(int version, int threshold, int promptAt, int complaintMonths, int applicationMonths,
        int acknowledge, int decide, int answer, int panel, int conclude, int appeal, int decideAppeal) {

    public ReviewPractice {
        Map<String, Integer> values = new TreeMap<>(Map.of("version", version, "prompt-at", promptAt,
                "complaint-months", complaintMonths, "application-months", applicationMonths, "acknowledge",
                acknowledge, "decide", decide, "answer", answer, "panel", panel, "conclude", conclude, "appeal",
                appeal));
        values.put("decide-appeal", decideAppeal);
        values.forEach((name, value) -> {
            if (value < 1) {
                throw new IllegalArgumentException("%s: %d (expected: 1 or more)".formatted(name, value));
            }
        });
        if (threshold < 1 || threshold > 3) {
            throw new IllegalArgumentException(
                    "threshold: %d (expected: 1 to 3, by statutory guidance)".formatted(threshold));
        }
    }
}
