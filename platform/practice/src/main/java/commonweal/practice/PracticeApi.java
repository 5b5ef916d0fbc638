package commonweal.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.http.StaleVersion;

/** How a partnership works, part by part: read as a text, tried, and put in force by a manager, with every version kept. */
@RestController
@RequestMapping("/settings")
class PracticeApi {

    private final PracticeShelf shelf;
    private final Clock clock;

    PracticeApi(PracticeShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** @param own whether the partnership put a text of its own in force; {@code at} and {@code by} are absent when not */
    record Item(Code part, String label, int version, boolean own, @Nullable Instant at, @Nullable String by) {}

    record Items(List<Item> items) {}

    record EditionView(int version, Instant at, String by, String reason) {}

    record EditionText(int version, Instant at, String by, String reason, String text) {}

    record PartView(Code part, String label, int version, boolean own, String text, List<EditionView> versions) {}

    record Trial(String text) {}

    record Preview(List<PracticeText.Difference> changes) {}

    /** @param reason why it is changed */
    record Change(String text, String reason) {}

    @GetMapping
    Items list(Caller caller) {
        Code partnership = reader(caller);
        return new Items(shelf.parts().stream().map(part -> {
            List<Edition> editions = shelf.editions(partnership, part.part());
            return editions.isEmpty()
                    ? new Item(part.part(), part.label(), part.version(partnership), false, null, null)
                    : new Item(part.part(), part.label(), editions.getFirst().version(), true,
                            editions.getFirst().at(), editions.getFirst().by());
        }).toList());
    }

    @GetMapping("/{part}")
    ResponseEntity<PartView> read(@PathVariable Code part, Caller caller) {
        return shown(reader(caller), shelf.part(part));
    }

    @GetMapping("/{part}/versions/{version}")
    EditionText version(@PathVariable Code part, @PathVariable int version, Caller caller) {
        return shelf.editions(reader(caller), shelf.part(part).part()).stream()
                .filter(edition -> edition.version() == version).findFirst()
                .map(edition -> new EditionText(version, edition.at(), edition.by(), edition.reason(),
                        edition.text().value()))
                .orElseThrow(() -> new NotFound("version", version));
    }

    /** Says what would change, and changes nothing. */
    @PostMapping("/{part}/preview")
    Preview preview(@PathVariable Code part, @RequestBody Trial request, Caller caller) {
        Code partnership = reader(caller);
        return new Preview(changes(partnership, shelf.part(part), new PracticeText(request.text()), 1));
    }

    @PutMapping("/{part}")
    ResponseEntity<PartView> put(@PathVariable Code part, @RequestBody Change request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        Code partnership = caller.require(Role.CSU_MANAGER).partnership();
        Practice<?> practice = shelf.part(part);
        List<Edition> before = shelf.editions(partnership, part);
        int present = present(partnership, practice, before);
        OptionalLong expected = Etag.ifMatch(ifMatch);
        Etag.check(part, expected, present);
        PracticeText text = new PracticeText(request.text());
        if (changes(partnership, practice, text, present + 1).isEmpty()) {
            throw Refused.conflict("same-practice",
                    "The text changes nothing of %s (expected: another value of something)".formatted(part));
        }
        if (!shelf.add(new Edition(partnership, part, present + 1, text, clock.instant()
                .truncatedTo(ChronoUnit.MILLIS), caller.subject(), request.reason()))) {
            throw new StaleVersion(part, present, present + 1);
        }
        return shown(partnership, practice);
    }

    private static List<PracticeText.Difference> changes(Code partnership, Practice<?> practice, PracticeText text,
            int version) {
        return PracticeText.between(practice.of(partnership), practice.next(partnership, text, version)).toList();
    }

    private ResponseEntity<PartView> shown(Code partnership, Practice<?> practice) {
        List<Edition> editions = shelf.editions(partnership, practice.part());
        int version = present(partnership, practice, editions);
        PracticeText text = editions.isEmpty()
                ? PracticeText.of(practice.of(partnership))
                : editions.getFirst().text();
        return ResponseEntity.ok().eTag(Etag.of(version)).body(new PartView(practice.part(), practice.label(), version,
                !editions.isEmpty(), text.value(), editions.stream().map(edition -> new EditionView(edition.version(),
                        edition.at(), edition.by(), edition.reason())).toList()));
    }

    private static int present(Code partnership, Practice<?> practice, List<Edition> newestFirst) {
        return newestFirst.isEmpty() ? practice.version(partnership) : newestFirst.getFirst().version();
    }

    private static Code reader(Caller caller) {
        return caller.require(Role.CSU_MANAGER, Role.OPERATOR).partnership();
    }
}
