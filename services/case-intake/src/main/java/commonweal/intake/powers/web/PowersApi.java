package commonweal.intake.powers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.caseparts.web.PartDesk;
import commonweal.intake.caseparts.web.PartDesk.Found;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.mongo.Listing;
import commonweal.intake.people.People;
import commonweal.intake.people.Person;
import commonweal.intake.powers.PowerKinds;
import commonweal.intake.powers.PowersUsed;
import commonweal.intake.powers.mongo.MongoPowers;
import commonweal.intake.powers.web.PowerViews.ExpiringView;
import commonweal.intake.powers.web.PowerViews.KindView;
import commonweal.intake.powers.web.PowerViews.KindsView;
import commonweal.intake.powers.web.PowerViews.PowerView;
import commonweal.intake.powers.web.PowerViews.PowersView;
import commonweal.messaging.Inbox;
import commonweal.practice.Practice;

import static commonweal.http.Role.CSU_MANAGER;
import static commonweal.http.Role.CSU_OFFICER;
import static commonweal.http.Role.GROUP_CHAIR;
import static commonweal.http.Role.GROUP_MEMBER;

/** Tools and powers used in cases. */
@RestController
class PowersApi {

    private final MongoPowers powers;
    private final PartDesk<PowersUsed> desk;
    private final CaseParts<People> people;
    private final Practice<PowerKinds> kinds;
    private final Clock clock;

    PowersApi(MongoPowers powers, CaseParts<People> people, Practice<PowerKinds> kinds, MongoCases cases,
            Inbox inbox, Clock clock) {
        this.powers = powers;
        this.desk = new PartDesk<>(powers.parts(), cases, inbox, clock);
        this.people = people;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** @param personId on whom, among the people of the case */
    record NewPower(Code kind, LocalDate on, @Nullable LocalDate expires, @Nullable Id personId,
            @Nullable String reference) {}

    /** @param outcome expired, complied, breached, withdrawn or quashed */
    record End(LocalDate on, Code outcome) {}

    record Made(Id id, long version) {}

    @GetMapping("/powers/kinds")
    KindsView kinds(Caller caller) {
        PowerKinds known = kinds.of(reader(caller).partnership());
        return new KindsView(known.version(), known.kinds().stream().map(kind -> new KindView(kind.code(),
                kind.label(), kind.group(), kind.minimumAge(), kind.expires().asCode(), kind.longestDays(),
                kind.remindDays())).toList());
    }

    /** @param before the last day that is asked for, in 28 days when absent */
    @GetMapping("/powers")
    Page<ExpiringView> expiring(@RequestParam(required = false) @Nullable LocalDate before, PageRequest page,
            Caller caller) {
        caller.require(CSU_OFFICER, CSU_MANAGER);
        LocalDate by = before == null ? today().plusDays(28) : before;
        Listing<CasePart<PowersUsed>> found = powers.expiring(caller.scope(), by, page.offset(), page.size());
        List<ExpiringView> items = found.items().stream().flatMap(item -> expiring(item.state(), by))
                .sorted(Comparator.comparing(ExpiringView::expires)).toList();
        return Page.of(page, items, found.total());
    }

    private Stream<ExpiringView> expiring(CasePart<PowersUsed> part, LocalDate by) {
        return part instanceof Kept<PowersUsed> kept
                ? kept.content().used().stream().filter(power -> power.ended() == null)
                        .flatMap(power -> Stream.ofNullable(power.expires()).filter(last -> !last.isAfter(by))
                                .map(last -> new ExpiringView(kept.caseId(), Ids.reference(kept.caseId()), power.id(),
                                        power.kind(), PowerViews.label(power, kept.partnership(), kinds), last,
                                        last.isBefore(today()))))
                : Stream.empty();
    }

    @GetMapping("/cases/{caseId}/powers")
    ResponseEntity<PowersView> list(@PathVariable Id caseId, Caller caller) {
        return shown(desk.find(caseId, reader(caller)));
    }

    @PostMapping("/cases/{caseId}/powers")
    ResponseEntity<Made> use(@PathVariable Id caseId, @RequestBody NewPower request,
            IfMatch ifMatch, Caller caller) {
        caller.require(CSU_OFFICER, CSU_MANAGER);
        Id id = Ids.drawn("pow");
        LiveCase subject = desk.find(caseId, caller).subject();
        PowersUsed.Use use = new PowersUsed.Use(id, kinds.of(subject.partnership()).require(request.kind()),
                request.on(), request.expires(),
                request.personId(), request.reference());
        LocalDate bornOn = request.personId() == null ? null : person(caseId, request.personId()).bornOn();
        Found<PowersUsed> after = desk.handle("use-power", caseId, caller, ifMatch,
                (_, used, act) -> used.use(use, bornOn, today(), act));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(Etag.of(after.version()))
                .body(new Made(id, after.version()));
    }

    private Person person(Id caseId, Id personId) {
        return people.of(caseId).person(personId).orElseThrow(() -> new IllegalArgumentException(
                "personId: '%s' (expected: a person of this case)".formatted(personId)));
    }

    @PostMapping("/cases/{caseId}/powers/{powerId}/end")
    ResponseEntity<PowersView> end(@PathVariable Id caseId, @PathVariable Id powerId, @RequestBody End request,
            IfMatch ifMatch, Caller caller) {
        caller.require(CSU_OFFICER, CSU_MANAGER);
        if (!PowersUsed.OUTCOMES.contains(request.outcome())) {
            throw new IllegalArgumentException("outcome: '%s' (expected: one of %s)".formatted(request.outcome(),
                    PowersUsed.OUTCOMES.stream().map(Code::value).sorted().collect(Collectors.joining(", "))));
        }
        return shown(desk.handle("end-power", caseId, caller, ifMatch,
                (_, used, act) -> used.end(powerId, request.on(), request.outcome(), today(), act)));
    }

    private ResponseEntity<PowersView> shown(Found<PowersUsed> found) {
        Code partnership = found.subject().partnership();
        return ResponseEntity.ok().eTag(Etag.of(found.version())).body(new PowersView(
                found.content().used().stream()
                        .map(power -> PowerView.of(power, PowerViews.label(power, partnership, kinds), today()))
                        .toList(),
                found.version()));
    }

    private LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }

    private static Caller reader(Caller caller) {
        return caller.require(CSU_OFFICER, CSU_MANAGER, GROUP_CHAIR, GROUP_MEMBER);
    }
}
