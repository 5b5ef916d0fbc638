package commonweal.intake.surveys;

import java.time.LocalDate;

import commonweal.events.Id;
import commonweal.intake.decisions.Act;

/**
 * Somebody was asked. It is gone once they have answered.
 *
 * @param surveyId the survey that their answers will be
 * @param reportId whose reporter
 * @param secretHash of the secret in their link
 * @param expiresOn the last day on which they can answer
 */
public record Invitation(Id surveyId, Id reportId, String secretHash, LocalDate expiresOn, Act sent) {}
