package commonweal.risk.questionnaires.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
    @Operation(summary = "Every version that the caller's partnership has; 'default' marks the one that it uses first")
    Listed all(Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Code partnership = caller.partnership();
        Questionnaire usual = questionnaires.usual(partnership);
        return new Listed(questionnaires.all(partnership).stream().map(form -> new Item(form.id(), form.title(),
                form.version(), form.bands().version(), status(partnership, form), form.equals(usual))).toList());
    }

    @GetMapping("/questionnaires/{id}")
    @Operation(summary = "A questionnaire with its questions, options, scores, bands and floors: the live one, or an edition by its versions")
    ResponseEntity<Form> one(Caller caller, @PathVariable Code id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer bandTableVersion) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Questionnaire found = questionnaires.edition(caller.partnership(), id, version, bandTableVersion)
                .orElseThrow(() -> new NotFound("questionnaire", id));
        return ResponseEntity.ok().eTag(Etag.of(found.version())).body(Form.of(found));
    }

    /** As it is for the partnership: live, a draft newer than that, or earlier. */
    private String status(Code partnership, Questionnaire form) {
        return questionnaires.live(partnership, form.id()).map(live -> {
            int order = form.edition().compareTo(live.edition());
            return order == 0 ? "live" : order < 0 ? "earlier" : "draft";
        }).orElse("draft");
    }

    record Listed(List<Item> items) {}

    record Item(Code id, String title, int version, int bandTableVersion, String status,
            @JsonProperty("default") boolean usual) {}

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
