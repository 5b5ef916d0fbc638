package commonweal.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.mongodb.MongoTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;

/** A small API that does what the services' APIs do. */
@RestController
class SampleApi {

    private final Clock clock;

    SampleApi(Clock clock) {
        this.clock = clock;
    }

    enum Precision {
        DAY, MONTH
    }

    record Note(Code kind, int days, LocalDate day, Precision precision, @Nullable String text, List<Part> parts) {

        Note {
            if (days < 1) {
                throw new IllegalArgumentException("days: %d (expected: > 0)".formatted(days));
            }
        }
    }

    record Part(Id id, boolean open) {}

    record Form(Map<String, @Nullable String> answers, Map<String, String> labels, List<List<Code>> rows,
            @Nullable Double size) {}

    static final class Stale extends RuntimeException {

        Stale() {
            super("case-1 has moved on from version 3");
        }
    }

    @PostMapping("/notes")
    Note add(Caller caller, @RequestBody Note note) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        return note;
    }

    @PostMapping("/forms")
    Form fill(@RequestBody Form form) {
        return form;
    }

    @GetMapping("/partnership")
    Code partnership(Caller caller) {
        return caller.partnership();
    }

    @GetMapping({"/now", "/open/now"})
    Instant now() {
        return clock.instant();
    }

    @GetMapping("/cases/{id}")
    ResponseEntity<Id> read(Caller caller, @PathVariable Id id) {
        caller.fence(new Code("elsewhere"), "case", id);
        return ResponseEntity.ok().eTag(Etag.of(7)).body(id);
    }

    @PutMapping("/cases/{id}")
    ResponseEntity<Id> change(@PathVariable Id id, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        Etag.check(id, java.util.OptionalLong.of(Etag.requiredIfMatch(ifMatch)), 7);
        return ResponseEntity.ok().eTag(Etag.of(8)).body(id);
    }

    @GetMapping("/list")
    Page<String> list(PageRequest page, @RequestParam int year) {
        return Page.of(page, List.of("a", "b"), year);
    }

    @OpenToPublic
    @GetMapping("/public")
    String open() {
        return "open";
    }

    @GetMapping("/fails/{how}")
    void fail(@PathVariable String how) {
        throw switch (how) {
            case "stale" -> new Stale();
            case "store" -> new IllegalStateException(new MongoTimeoutException("mongodb://secret:27017"));
            case "busy" -> new Busy("outbox-full", "200 events wait", Duration.ofSeconds(7));
            case "conflict" -> Refused.conflict("case-closed", "The case is closed (expected: an open one)");
            case "library" -> new IllegalArgumentException(List.of("library").get(0)) {
                @Override
                public StackTraceElement[] getStackTrace() {
                    return new StackTraceElement[]{new StackTraceElement("org.library.Thing", "get", null, 1)};
                }
            };
            default -> new IllegalStateException("secret details");
        };
    }
}
