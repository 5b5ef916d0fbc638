package commonweal.risk.editions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.risk.editions.ChangeFiles;
import commonweal.risk.editions.PartnershipEditions;
import commonweal.risk.editions.SentFile;
import commonweal.risk.editions.mongo.StoredEditions;
import commonweal.risk.questionnaires.config.QuestionnaireFiles;
import commonweal.risk.questionnaires.config.UnreadableQuestionnaire;

/** Takes a partnership's own questionnaires while the service runs; they are drafts until a manager puts them live. */
@RestController
@RequestMapping("/questionnaire-files")
@Tag(name = "Questionnaires")
class QuestionnaireFilesApi {

    private static final int MOST_AT_ONCE = 20;

    private final StoredEditions editions;
    private final QuestionnaireFiles questionnaires;
    private final Clock clock;

    QuestionnaireFilesApi(StoredEditions editions, QuestionnaireFiles questionnaires, Clock clock) {
        this.editions = editions;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The files that the caller's partnership has sent")
    ResponseEntity<Listed> list(Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        return answer(editions.find(caller.partnership()));
    }

    @GetMapping("/{name}")
    @Operation(summary = "A file as it was sent")
    Text one(Caller caller, @PathVariable String name) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        return editions.find(caller.partnership()).flatMap(found -> found.state().sent(name)).map(Text::of)
                .orElseThrow(() -> new NotFound("file", name));
    }

    @PostMapping
    @Operation(summary = "Sends files, or sends them anew, several at once because a form needs a band table; for managers")
    ResponseEntity<Listed> send(Caller caller, @RequestBody Sending sending,
            IfMatch ifMatch) {
        caller.require(Role.CSU_MANAGER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return change(caller, ifMatch, new ChangeFiles(sending.files().stream()
                .map(file -> new SentFile(file.name(), file.text(), caller.subject(), now)).toList(), Set.of()), now);
    }

    @PostMapping("/withdraw")
    @Operation(summary = "Takes back files that were sent and did not go live; for managers")
    ResponseEntity<Listed> withdraw(Caller caller, @RequestBody Withdrawing withdrawing,
            IfMatch ifMatch) {
        caller.require(Role.CSU_MANAGER);
        PartnershipEditions present = present(editions.find(caller.partnership()), caller.partnership());
        withdrawing.names().stream().filter(name -> present.sent(name).isEmpty()).findFirst().ifPresent(name -> {
            throw new NotFound("file", name);
        });
        return change(caller, ifMatch, new ChangeFiles(List.of(), Set.copyOf(withdrawing.names())),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private ResponseEntity<Listed> change(Caller caller, IfMatch ifMatch, ChangeFiles command, Instant now) {
        Code partnership = caller.partnership();
        Optional<Versioned<PartnershipEditions>> before = editions.find(partnership);
        ifMatch.check("questionnaire files", before.map(Versioned::version).orElse(0L));
        try {
            return switch (command.decide(present(before, partnership),
                    texts -> questionnaires.trying(partnership, texts))) {
                case ChangeFiles.Outcome.Refused(String sentence) -> throw Refused.conflict("went-live", sentence);
                case ChangeFiles.Outcome.Done(PartnershipEditions after) ->
                    answer(Optional.of(editions.save(before, after, now)));
            };
        } catch (UnreadableQuestionnaire e) {
            throw Refused.invalid("unreadable-questionnaire", String.valueOf(e.getMessage()));
        }
    }

    private static PartnershipEditions present(Optional<Versioned<PartnershipEditions>> found, Code partnership) {
        return found.map(Versioned::state).orElse(PartnershipEditions.none(partnership));
    }

    private static ResponseEntity<Listed> answer(Optional<Versioned<PartnershipEditions>> found) {
        long version = found.map(Versioned::version).orElse(0L);
        return ResponseEntity.ok().eTag(Etag.of(version)).body(new Listed(
                found.map(editions -> editions.state().sent().stream().map(Item::of).toList()).orElse(List.of()),
                version));
    }

    record Named(String name, String text) {}

    record Sending(List<Named> files) {

        Sending {
            if (files.isEmpty() || files.size() > MOST_AT_ONCE
                    || files.stream().map(Named::name).distinct().count() < files.size()) {
                throw new IllegalArgumentException("files: %d (expected: 1 to %d, no name twice)".formatted(
                        files.size(), MOST_AT_ONCE));
            }
        }
    }

    record Withdrawing(List<String> names) {}

    record Item(String name, Instant at, String by) {

        static Item of(SentFile file) {
            return new Item(file.name(), file.at(), file.by());
        }
    }

    record Listed(List<Item> items, long version) {}

    record Text(String name, Instant at, String by, String text) {

        static Text of(SentFile file) {
            return new Text(file.name(), file.at(), file.by(), file.text());
        }
    }
}
