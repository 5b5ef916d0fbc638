package commonweal.risk.editions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.risk.editions.PartnershipEditions;
import commonweal.risk.editions.PutLive;
import commonweal.risk.editions.WentLive;
import commonweal.risk.editions.mongo.StoredEditions;
import commonweal.risk.questionnaires.Questionnaire;

/** Says which editions went live in a partnership, and puts one live. */
@RestController
@Tag(name = "Questionnaires")
class LiveEditionsApi {

    private final StoredEditions editions;
    private final EditionDesk desk;
    private final Clock clock;

    LiveEditionsApi(StoredEditions editions, EditionDesk desk, Clock clock) {
        this.editions = editions;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/questionnaires/{id}/live")
    @Operation(summary = "What the caller's partnership has put live, the newest first; nothing while it uses what is shipped")
    Listed wentLive(Caller caller, @PathVariable Code id) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Code partnership = caller.partnership();
        desk.form(partnership, id);
        return listed(editions.find(partnership).map(Versioned::state).orElse(PartnershipEditions.none(partnership)),
                id);
    }

    @PostMapping("/questionnaires/{id}/live")
    @Operation(summary = "Puts an edition live after a finished dry run of just this one; for managers")
    Listed putLive(Caller caller, @PathVariable Code id, @RequestBody Wanted wanted) {
        caller.require(Role.CSU_MANAGER);
        Code partnership = caller.partnership();
        Questionnaire edition = desk.edition(partnership, id, wanted.version(), wanted.bandTableVersion());
        PutLive put = new PutLive(edition, desk.dryRun(caller, wanted.dryRun()).state(), caller.subject(),
                wanted.note());
        Optional<Versioned<PartnershipEditions>> before = editions.find(partnership);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PartnershipEditions present = before.map(Versioned::state).orElse(PartnershipEditions.none(partnership));
        return switch (put.decide(present, desk.inForce(partnership, id), now)) {
            case PutLive.Outcome.Refused refused -> throw Refused.conflict("dry-run-needed", refused.sentence());
            case PutLive.Outcome.Done done -> {
                if (!done.editions().equals(present)) {
                    editions.save(before, done.editions(), now);
                }
                yield listed(done.editions(), id);
            }
        };
    }

    private static Listed listed(PartnershipEditions editions, Code id) {
        return new Listed(editions.wentLive().reversed().stream().filter(went -> went.questionnaire().equals(id))
                .map(Item::of).toList());
    }

    /**
     * @param dryRun the finished dry run that showed what will change
     * @param note why, in the manager's own words
     */
    record Wanted(int version, int bandTableVersion, Id dryRun, @Nullable String note) {

        private static final int LONGEST_NOTE = 2000;

        Wanted {
            if (note != null && note.length() > LONGEST_NOTE) {
                throw new IllegalArgumentException(
                        "note: %d characters (expected: at most %d)".formatted(note.length(), LONGEST_NOTE));
            }
        }
    }

    record Item(int version, int bandTableVersion, Instant at, String by, Id dryRun, @Nullable String note) {

        static Item of(WentLive went) {
            return new Item(went.edition().version(), went.edition().bandTableVersion(), went.at(), went.by(),
                    went.dryRun(), went.note());
        }
    }

    record Listed(List<Item> items) {}
}
