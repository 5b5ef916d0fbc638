package commonweal.risk.cases.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.Due;
import commonweal.risk.cases.Practice;
import commonweal.risk.cases.mongo.CaseRisks;
import commonweal.risk.cases.mongo.Found;

/** What has to be assessed again, or for the first time. */
@RestController
@Tag(name = "Reassessments")
class ReassessmentsApi {

    private final CaseRisks caseRisks;
    private final Clock clock;

    ReassessmentsApi(CaseRisks caseRisks, Clock clock) {
        this.caseRisks = caseRisks;
        this.clock = clock;
    }

    @GetMapping("/reassessments")
    @Operation(summary = "The open cases whose assessment is due before a day, by default tomorrow, the soonest first")
    Page<Owed> due(Caller caller, @RequestParam(required = false) @Nullable LocalDate before, PageRequest page) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        LocalDate today = Practice.dayOf(clock.instant());
        LocalDate day = before == null ? today.plusDays(1) : before;
        Found<CaseRisk> due = caseRisks.dueBefore(caller.scope(), day, page.offset(), page.size());
        return Page.of(page, due.items(), due.total()).map(risk -> Owed.of(risk, today));
    }

    /**
     * An assessment that is owed.
     *
     * @param overdue its last day is over
     * @param band the one in force, absent before the first
     * @param assessments how many there have been
     */
    record Owed(Id caseId, LocalDate due, Code cause, boolean overdue, @Nullable Code band, int assessments,
            @Nullable Instant lastAssessedAt) {

        static Owed of(CaseRisk risk, LocalDate today) {
            Due due = risk.due().orElseThrow();
            return new Owed(risk.caseId(), due.day(), due.cause().code(), due.day().isBefore(today),
                    risk.band().map(confirmed -> confirmed.band().code()).orElse(null), risk.assessments().size(),
                    risk.assessments().isEmpty() ? null : risk.assessments().getLast().at());
        }
    }
}
