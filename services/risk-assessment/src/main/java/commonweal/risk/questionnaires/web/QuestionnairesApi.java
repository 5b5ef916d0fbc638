package commonweal.risk.questionnaires.web;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.NotFound;
import commonweal.http.Role;
import commonweal.risk.questionnaires.BandTable;
import commonweal.risk.questionnaires.Floor;
import commonweal.risk.questionnaires.Option;
import commonweal.risk.questionnaires.Question;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Questionnaires;

/** The questionnaires that officers answer. */
@RestController
@Tag(name = "Questionnaires")
class QuestionnairesApi {

    private final Questionnaires questionnaires;

    QuestionnairesApi(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GetMapping("/questionnaires")
    @Operation(summary = "The questionnaires there are; 'default' marks the one that the caller's partnership uses first")
    Listed all(Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Questionnaire usual = questionnaires.usual(caller.partnership());
        return new Listed(questionnaires.all().stream()
                .map(q -> new Item(q.id(), q.title(), q.version(), status(q), q.equals(usual)))
                .toList());
    }

    @GetMapping("/questionnaires/{id}")
    @Operation(summary = "The live version of a questionnaire with its questions, options, scores, bands and floors")
    ResponseEntity<Form> one(Caller caller, @PathVariable Code id) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Questionnaire found = questionnaires.live(id).orElseThrow(() -> new NotFound("questionnaire", id));
        return ResponseEntity.ok().eTag(Etag.of(found.version())).body(Form.of(found));
    }

    private static String status(Questionnaire questionnaire) {
        return questionnaire.status().name().toLowerCase(Locale.ROOT);
    }

    record Listed(List<Item> items) {}

    record Item(Code id, String title, int version, String status, @JsonProperty("default") boolean usual) {}

    record Form(Code id, int version, String title, int minimum, int maximum, List<Asked> questions,
            int bandTableVersion, List<Range> bands, List<Rule> floors) {

        static Form of(Questionnaire form) {
            return new Form(form.id(), form.version(), form.title(), form.minimum(), form.maximum(),
                    form.questions().stream().map(Asked::of).toList(), form.bands().version(),
                    form.bands().ranges().stream().map(Range::of).toList(),
                    form.bands().floors().stream().map(Rule::of).toList());
        }
    }

    record Asked(Code id, int number, String text, @Nullable String help, List<Offered> options) {

        static Asked of(Question question) {
            return new Asked(question.id(), question.number(), question.text(), question.help(),
                    question.options().stream().map(Offered::of).toList());
        }
    }

    record Offered(Code id, String text, int score) {

        static Offered of(Option option) {
            return new Offered(option.id(), option.text(), option.score());
        }
    }

    record Range(String band, int from, int to) {

        static Range of(BandTable.Range range) {
            return new Range(range.band().word(), range.from(), range.to());
        }
    }

    record Rule(Code id, String text, String atLeast) {

        static Rule of(Floor floor) {
            return new Rule(floor.id(), floor.text(), floor.atLeast().word());
        }
    }
}
