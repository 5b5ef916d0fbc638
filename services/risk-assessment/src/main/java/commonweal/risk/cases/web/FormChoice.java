package commonweal.risk.cases.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.http.Refused;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Questionnaires;

/** Which questionnaire a request is about. */
@Component
final class FormChoice {

    private final Questionnaires questionnaires;

    FormChoice(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** The live one with this id, or the partnership's usual one when none is named. */
    Questionnaire live(Code partnership, @Nullable String id) {
        if (id == null) {
            return questionnaires.usual(partnership);
        }
        List<Questionnaire> live = questionnaires.live(partnership);
        return live.stream().filter(form -> form.id().value().equals(id)).findFirst().orElseThrow(
                () -> Refused.invalid("unknown-questionnaire", "questionnaire: '%s' (expected: %s)".formatted(id,
                        live.stream().map(form -> form.id().value()).collect(Collectors.joining(", ")))));
    }

    /** The live one if it still is. */
    Optional<Questionnaire> stillLive(Code partnership, Code id) {
        return questionnaires.live(partnership, id);
    }

    /** A version of it, if its files are still there. */
    Optional<Questionnaire> version(Code partnership, Code id, int version) {
        return questionnaires.edition(partnership, id, version, null);
    }

    /** The named version, which may be an earlier one that an officer had begun with; the live one when none is named. */
    Questionnaire begun(Code partnership, @Nullable String id, @Nullable Integer version) {
        Questionnaire live = live(partnership, id);
        if (version == null || version == live.version()) {
            return live;
        }
        return version(partnership, live.id(), version).orElseThrow(() -> Refused.invalid("unknown-version",
                "questionnaireVersion: %d (expected: %s)".formatted(version,
                        questionnaires.all(partnership).stream().filter(form -> form.id().equals(live.id()))
                                .map(form -> Integer.toString(form.version())).distinct()
                                .collect(Collectors.joining(", ")))));
    }
}
