package commonweal.metrics.returns.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.metrics.measures.Kind;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.web.AskedPeriod;
import commonweal.metrics.returns.Owed;
import commonweal.metrics.statements.Finding;

/** The form with all that an agency owes for a period: to fill in on a page, or as a CSV file to download and send back. */
@RestController
@RequestMapping("/plans/{planId}/returns")
class FormApi {

    private static final String CSV = "text/csv";

    private final ReturnDesk desk;
    private final RegisterDesk register;
    private final Clock clock;

    FormApi(ReturnDesk desk, RegisterDesk register, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.clock = clock;
    }

    record Form(Id planId, Code agency, String period, List<FormLine> lines) {}

    record FormLine(String kind, String about, String title, LocalDate due, @Nullable String unit,
            @Nullable String definition, List<String> wants, @Nullable LastReturned last,
            RegisterDesk.@Nullable OnRecord onRecord) {}

    record Receipt(int saved, int unchanged, List<Finding> findings) {}

    @GetMapping("/form")
    Form form(@PathVariable Id planId, @RequestParam Optional<Code> agency, @RequestParam String period,
            Caller caller) {
        Plan plan = plan(planId, caller);
        Code whose = whose(caller, agency);
        Period asked = AskedPeriod.parse(period);
        List<Owed> owed = owed(plan, whose, asked);
        Map<Id, LastReturned> last = desk.last(plan, owed);
        return new Form(planId, whose, asked.toString(),
                owed.stream().map(one -> line(plan, one, last.get(one.returnId(plan.id())))).toList());
    }

    @GetMapping(path = "/form.csv", produces = CSV)
    ResponseEntity<String> csv(@PathVariable Id planId, @RequestParam Optional<Code> agency,
            @RequestParam String period, Caller caller) {
        Plan plan = plan(planId, caller);
        Code whose = whose(caller, agency);
        Period asked = AskedPeriod.parse(period);
        List<Owed> owed = owed(plan, whose, asked);
        Map<Id, LastReturned> last = desk.last(plan, owed);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(FormRow.COLUMNS);
            owed.forEach(one -> csv.writeRecord(Stream.concat(
                    Stream.of(kind(one), one.about(), one.title(), whose.value(), asked.toString()),
                    LastReturned.cells(Optional.ofNullable(last.get(one.returnId(plan.id())))).stream()).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(CSV + ";charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"return-%s-%s.csv\"".formatted(whose, asked))
                .body(text.toString());
    }

    @PostMapping(consumes = CSV)
    Receipt fill(@PathVariable Id planId, @RequestBody String body, Caller caller) {
        caller.require(Role.PARTNER_RETURNS);
        Plan plan = desk.plan(planId, caller);
        Instant now = clock.instant();
        List<FormRow> rows = FormRow.read(body).stream().filter(row -> !row.isEmpty()).toList();
        rows.forEach(row -> ownAgency(row).ifPresent(agency -> desk.requireOwn(agency, caller)));
        List<String> wrong = rows.stream().flatMap(row -> refusal(plan, row, caller, now).stream()).toList();
        if (!wrong.isEmpty()) {
            throw Refused.invalid("rows", String.join("; ", wrong));
        }
        int unchanged = 0;
        List<Finding> findings = new ArrayList<>();
        // why: each row is saved by itself; whoever sends the form again after a failure changes nothing twice
        for (FormRow row : rows) {
            ReturnDesk.Effect effect;
            if (row.isAboutAnAction()) {
                var taken = desk.take(plan, row.progress(caller.subject()), IfMatch.ANY, now);
                findings.addAll(taken.saved().state().findings());
                effect = taken.effect();
            } else {
                var taken = desk.take(plan, row.figures(caller.subject()), IfMatch.ANY, now);
                findings.addAll(taken.saved().state().findings());
                effect = taken.effect();
            }
            unchanged += effect == ReturnDesk.Effect.UNCHANGED ? 1 : 0;
        }
        return new Receipt(rows.size() - unchanged, unchanged, findings);
    }

    private Optional<String> refusal(Plan plan, FormRow row, Caller caller, Instant now) {
        Optional<String> reason;
        try {
            reason = row.isAboutAnAction()
                    ? desk.refusal(plan, row.progress(caller.subject()), now)
                    : desk.refusal(plan, row.figures(caller.subject()), now);
        } catch (IllegalArgumentException e) {
            reason = Optional.of(String.valueOf(e.getMessage()));
        }
        return reason.map(sentence -> "line %d: %s".formatted(row.line(), sentence));
    }

    /** A row whose agency cannot be read is told of with all that is wrong. */
    private static Optional<Code> ownAgency(FormRow row) {
        try {
            return Optional.of(row.agency());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Plan plan(Id planId, Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.PARTNER_RETURNS);
        return desk.plan(planId, caller);
    }

    private static Code whose(Caller caller, Optional<Code> agency) {
        return OwedApi.whose(caller, agency).orElseThrow(
                () -> Refused.badRequest("agency", "agency: missing (expected: the agency whose form it is)"));
    }

    private static List<Owed> owed(Plan plan, Code agency, Period period) {
        return Owed.by(plan).stream().filter(owed -> owed.agency().equals(agency) && owed.period().equals(period))
                .toList();
    }

    private FormLine line(Plan plan, Owed owed, @Nullable LastReturned last) {
        Optional<Measure> measure = owed.what() == Owed.What.MEASURE
                ? plan.measure(new Code(owed.about()))
                : Optional.empty();
        return new FormLine(kind(owed), owed.about(), owed.title(), owed.due(),
                measure.map(Measure::unit).orElse(null), measure.map(Measure::definition).orElse(null),
                measure.map(FormApi::wants).orElse(List.of("status", "spend", "words")), last,
                register.of(plan, owed).orElse(null));
    }

    private static List<String> wants(Measure measure) {
        boolean whole = measure.kind() == Kind.RATIO || measure.kind() == Kind.AVERAGE
                || measure.kind() == Kind.COVERAGE && measure.population().isEmpty();
        return whole ? List.of("numerator", "denominator", "words") : List.of("numerator", "words");
    }

    private static String kind(Owed owed) {
        return owed.what().name().toLowerCase(Locale.ROOT);
    }
}
