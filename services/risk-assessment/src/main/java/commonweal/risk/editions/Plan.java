package commonweal.risk.editions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.risk.questionnaires.Edition;
import commonweal.risk.questionnaires.Questionnaire;

/**
 * What a dry run is asked to find out: which assessments of a time would have proposed another band under an edition.
 *
 * @param fingerprint of the edition, so that nothing else is put live in its name
 * @param live the edition in force when it was asked, absent when there was none
 * @param from the earliest assessment
 * @param to assessments of this time and later are left out
 * @param by who asked, as the subject of a token
 */
public record Plan(Code partnership, Code questionnaire, Edition edition, String fingerprint,
        Optional<Edition> live, Instant from, Instant to, String by) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** All assessments of the year that ends now. */
    public static Plan ofThePastYear(Code partnership, Questionnaire edition, Optional<Edition> live, String by,
            Instant now) {
        return new Plan(partnership, edition.id(), edition.edition(), edition.fingerprint(), live,
                now.atZone(LONDON).minusYears(1).toInstant(), now, by);
    }
}
