package commonweal.risk.editions.web;

import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.messaging.Versioned;
import commonweal.risk.editions.DryRun;
import commonweal.risk.editions.mongo.DryRuns;
import commonweal.risk.questionnaires.Edition;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Questionnaires;

/** Finds what a request names, or says what there is. */
@Component
final class EditionDesk {

    private final Questionnaires questionnaires;
    private final DryRuns dryRuns;

    EditionDesk(Questionnaires questionnaires, DryRuns dryRuns) {
        this.questionnaires = questionnaires;
        this.dryRuns = dryRuns;
    }

    Questionnaire edition(Code partnership, Code id, @Nullable Integer version, @Nullable Integer bandTableVersion) {
        form(partnership, id);
        return questionnaires.edition(partnership, id, version, bandTableVersion)
                .orElseThrow(() -> Refused.invalid("unknown-edition", "version: %s, bandTableVersion: %s (expected: %s)"
                        .formatted(version == null ? "the live one" : version,
                                bandTableVersion == null ? "any" : bandTableVersion, editions(partnership, id))));
    }

    /** Refuses a form that the partnership does not have. */
    void form(Code partnership, Code id) {
        if (questionnaires.all(partnership).stream().noneMatch(form -> form.id().equals(id))) {
            throw new NotFound("questionnaire", id);
        }
    }

    Optional<Edition> inForce(Code partnership, Code id) {
        return questionnaires.live(partnership, id).map(Questionnaire::edition);
    }

    Versioned<DryRun> dryRun(Caller caller, Id id) {
        return dryRuns.aggregates().find(id).filter(run -> caller.sees(run.state().plan().partnership()))
                .orElseThrow(() -> new NotFound("dry run", id));
    }

    private String editions(Code partnership, Code id) {
        return questionnaires.all(partnership).stream().filter(form -> form.id().equals(id))
                .map(form -> form.edition().toString()).collect(Collectors.joining("; "));
    }
}
