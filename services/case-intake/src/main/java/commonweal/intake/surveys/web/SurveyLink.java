package commonweal.intake.surveys.web;

import java.util.Optional;

import commonweal.events.Id;
import commonweal.intake.secrets.Secret;

/** What stands in a resident's link: the case, so that it is found at once, and the secret that opens it. */
record SurveyLink(Id caseId, Secret secret) {

    static String of(Id caseId, Secret secret) {
        return caseId + "." + secret.value();
    }

    /** Nothing when it cannot be one of ours. */
    static Optional<SurveyLink> read(String link) {
        int dot = link.indexOf('.');
        try {
            return dot < 1
                    ? Optional.empty()
                    : Optional.of(new SurveyLink(new Id(link.substring(0, dot)), new Secret(link.substring(dot + 1))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Withheld, so that no log line can hold it. */
    @Override
    public String toString() {
        return "SurveyLink[withheld]";
    }
}
