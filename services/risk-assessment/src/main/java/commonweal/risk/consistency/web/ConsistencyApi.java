package commonweal.risk.consistency.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.risk.cases.Practice;
import commonweal.risk.cases.mongo.CaseRisks;
import commonweal.risk.consistency.Consistency;

/** Shows where the same answers ended in different bands. */
@RestController
@Tag(name = "Consistency")
class ConsistencyApi {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final CaseRisks caseRisks;
    private final Clock clock;

    ConsistencyApi(CaseRisks caseRisks, Clock clock) {
        this.caseRisks = caseRisks;
        this.clock = clock;
    }

    @GetMapping("/consistency")
    @Operation(summary = "Assessments with the same answers and different bands, both days included, by default the past year; who confirmed them is for managers")
    Compared compare(Caller caller, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        LocalDate last = to == null ? Practice.dayOf(clock.instant()) : to;
        LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw Refused.badRequest("from-after-to", "from: %s (expected: %s or before)".formatted(first, last));
        }
        Consistency consistency = new Consistency(first.atStartOfDay(LONDON).toInstant(),
                last.plusDays(1).atStartOfDay(LONDON).toInstant());
        caseRisks.judgedSince(caller.scope(), first.atStartOfDay(LONDON).toInstant(), consistency::add);
        return Compared.of(first, last, consistency, caller.has(Role.CSU_MANAGER));
    }

    /**
     * @param assessments the confirmed ones
     * @param overridden those that got another band than the proposed one
     * @param comparable those that share their answers with another one
     * @param groups answers that ended in different bands
     */
    record Compared(LocalDate from, LocalDate to, int assessments, int overridden, int comparable,
            List<SameAnswers> groups) {

        static Compared of(LocalDate from, LocalDate to, Consistency counted, boolean withPeople) {
            return new Compared(from, to, counted.assessments(), counted.overridden(), counted.comparable(),
                    counted.differing().stream().map(group -> SameAnswers.of(group, withPeople)).toList());
        }
    }

    /**
     * @param answers a fingerprint of them
     * @param assessors how many people confirmed a band
     */
    record SameAnswers(String answers, Code questionnaire, int questionnaireVersion, Code proposedBand,
            int assessments, int assessors, List<Ended> outcomes) {

        static SameAnswers of(Consistency.Group group, boolean withPeople) {
            return new SameAnswers(group.answers(), group.questionnaire(), group.questionnaireVersion(),
                    group.proposed().code(), group.size(), group.people(),
                    group.outcomes().entrySet().stream()
                            .map(outcome -> new Ended(outcome.getKey().band().code(),
                                    outcome.getKey().overrideReason().orElse(null), outcome.getValue(),
                                    withPeople ? group.by(outcome.getKey()) : null))
                            .toList());
        }
    }

    /** @param by who confirmed it, as subjects of tokens; for managers only */
    record Ended(Code band, @Nullable Code overrideReason, int count, @Nullable SortedSet<String> by) {}
}
