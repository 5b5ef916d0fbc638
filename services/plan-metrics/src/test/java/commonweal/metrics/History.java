package commonweal.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.CaseRecategorised;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.CaseIntakeEvent.CaseReviewConcluded;
import commonweal.events.CaseIntakeEvent.CaseReviewDecided;
import commonweal.events.CaseIntakeEvent.CaseReviewRequested;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.CaseIntakeEvent.HateMarked;
import commonweal.events.CaseIntakeEvent.HateUnmarked;
import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.CaseIntakeEvent.ReportLinked;
import commonweal.events.CaseIntakeEvent.ReportReceived;
import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.CaseIntakeEvent.WholeFamilyFlagged;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.Occurred;
import commonweal.events.PlanMetricsEvent.PeriodPublished;
import commonweal.events.PlanMetricsEvent.ReturnSubmitted;
import commonweal.events.RiskAssessmentEvent.AssessmentCompleted;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.events.TaskingEvent.AuditActionAssigned;
import commonweal.events.TaskingEvent.AuditActionCompleted;
import commonweal.events.TaskingEvent.BehaviourReviewed;
import commonweal.events.TaskingEvent.FamilyWorkStarted;
import commonweal.events.TaskingEvent.OperationHeld;
import commonweal.events.TaskingEvent.OperationRequested;
import commonweal.events.TaskingEvent.ReferralAccepted;
import commonweal.events.TaskingEvent.ReferralMade;
import commonweal.events.TaskingEvent.ResourceDeployed;
import commonweal.events.TaskingEvent.ResourceWithdrawn;
import commonweal.metrics.periods.London;

/** What happened in a partnership, told in the order in which the services said it. */
public final class History {

    /** Where all reports come from. */
    public static final String WARD = "E05000001";

    private static final Code GROUP = new Code("asb-task-group");

    private final Code partnership;
    private final Map<Id, Long> sequences = new HashMap<>();
    private final List<Envelope> events = new ArrayList<>();

    public History(String partnership) {
        this.partnership = new Code(partnership);
    }

    public List<Envelope> events() {
        return events;
    }

    public History reported(String report, Instant at, String channel, boolean anonymous) {
        return add("case-intake", report, at, null,
                new ReportReceived(new Id(report), new Code(channel), anonymous,
                        new Occurred(London.day(at), London.day(at), new Code("day")), new Code("noise"),
                        new AreaCode(WARD), new AreaCode("E01024405"), false));
    }

    public History reported(String report, Instant at) {
        return reported(report, at, "phone", false);
    }

    public History feedback(String aggregate, Instant at, String... reports) {
        return add("case-intake", aggregate, at, null,
                new FeedbackGiven(List.of(reports).stream().map(Id::new).toList(), new Code("phone")));
    }

    public History opened(String caseId, Instant at, String report) {
        return add("case-intake", caseId, at, caseId, new CaseOpened(new Id(caseId), new Id(report), new Code("noise"),
                new Code("nuisance"), null, null));
    }

    public History band(String caseId, Instant at, String band) {
        return add("risk-assessment", caseId, at, caseId,
                new BandConfirmed(new Id(caseId), new Id("asm-" + events.size()), new Code(band), null, null));
    }

    public History assessed(String caseId, Instant at) {
        return add("risk-assessment", caseId, at, caseId, new AssessmentCompleted(new Id(caseId),
                new Id("asm-" + events.size()), new Code("victim-risk-14"), 1, 12, new Code("medium")));
    }

    public History referred(String referral, String caseId, Instant at) {
        return add("tasking", referral, at, caseId,
                new ReferralMade(new Id(referral), new Id(caseId), GROUP, new Code("high-band")));
    }

    public History accepted(String referral, String caseId, Instant at) {
        return add("tasking", referral, at, caseId,
                new ReferralAccepted(new Id(referral), new Id(caseId), GROUP, new Code("police")));
    }

    public History behaviour(String referral, String caseId, Instant at, String rating) {
        return add("tasking", referral, at, caseId,
                new BehaviourReviewed(new Id(referral), new Id(caseId), new Id("rev-" + events.size()),
                        new Code(rating)));
    }

    public History familyWork(String referral, String caseId, Instant at) {
        return add("tasking", referral, at, caseId,
                new FamilyWorkStarted(new Id(referral), new Id(caseId), new Code("county-council")));
    }

    public History survey(String caseId, Instant at, @Nullable Integer outcome, @Nullable Integer service) {
        return survey(caseId, at, outcome, service, null);
    }

    public History survey(String caseId, Instant at, @Nullable Integer outcome, @Nullable Integer service,
            @Nullable Integer ease) {
        return add("case-intake", caseId, at, caseId, new SurveyAnswered(new Id(caseId), new Id("svy-" + events.size()),
                outcome, service, null, ease));
    }

    public History closed(String caseId, Instant at) {
        return add("case-intake", caseId, at, caseId,
                new CaseClosed(new Id(caseId), new Code("behaviour-improved"), new Code("improved")));
    }

    public History reviewRequested(String caseId, String review, Instant at) {
        return add("case-intake", caseId, at, caseId, new CaseReviewRequested(new Id(caseId), new Id(review)));
    }

    public History reviewDecided(String caseId, String review, Instant at, boolean thresholdMet) {
        return add("case-intake", caseId, at, caseId,
                new CaseReviewDecided(new Id(caseId), new Id(review), thresholdMet));
    }

    public History reviewConcluded(String caseId, String review, Instant at, int recommendations) {
        return add("case-intake", caseId, at, caseId,
                new CaseReviewConcluded(new Id(caseId), new Id(review), recommendations));
    }

    public History hateTakenOff(String report, String caseId, Instant at) {
        return add("case-intake", report, at, caseId, new HateUnmarked(new Id(report), new Id(caseId)));
    }

    public History wholeFamily(String caseId, Instant at, boolean flagged) {
        return add("case-intake", caseId, at, caseId, new WholeFamilyFlagged(new Id(caseId), flagged));
    }

    public History accepted(String referral, String caseId, Instant at, String severity) {
        return add("tasking", referral, at, caseId, new ReferralAccepted(new Id(referral), new Id(caseId), GROUP,
                new Code("police"), new Code(severity)));
    }

    public History linked(String caseId, String report, Instant at) {
        return add("case-intake", caseId, at, caseId, new ReportLinked(new Id(caseId), new Id(report)));
    }

    public History split(String caseId, Instant at, String newCaseId, String category) {
        return add("case-intake", caseId, at, caseId,
                new CaseSplit(new Id(caseId), new Id(newCaseId), List.of(new Id("rep-of-" + newCaseId)),
                        new Code(category), new Code("personal"), null, null, null, null, null));
    }

    public History hate(String report, String caseId, Instant at) {
        return add("case-intake", report, at, caseId, new HateMarked(new Id(report), new Id(caseId)));
    }

    public History reopened(String caseId, Instant at) {
        return add("case-intake", caseId, at, caseId, new CaseReopened(new Id(caseId), new Code("new-incident")));
    }

    public History recategorised(String caseId, Instant at, String category) {
        return add("case-intake", caseId, at, caseId,
                new CaseRecategorised(new Id(caseId), new Code(category), new Code("nuisance")));
    }

    public History merged(String caseId, String into, Instant at) {
        return add("case-intake", caseId, at, caseId, new CaseMerged(new Id(caseId), new Id(into), List.of()));
    }

    public History unmerged(String caseId, String from, Instant at) {
        return add("case-intake", caseId, at, caseId, new CaseUnmerged(new Id(caseId), new Id(from), List.of()));
    }

    public History erased(String caseId, Instant at, String... reports) {
        return add("case-intake", caseId, at, caseId,
                new CaseErased(new Id(caseId), List.of(reports).stream().map(Id::new).toList()));
    }

    public History reportErased(String report, Instant at) {
        return add("case-intake", report, at, null, new ReportErased(new Id(report)));
    }

    public History operation(String operation, Instant at, String kind) {
        return operation(operation, at, kind, London.day(at));
    }

    public History operation(String operation, Instant at, String kind, LocalDate held) {
        return add("tasking", operation, at, null, new OperationHeld(new Id(operation), new Code(kind), held, null));
    }

    public History operationAt(String place, String operation, Instant at, String kind, LocalDate held) {
        return add("tasking", operation, at, null,
                new OperationHeld(new Id(operation), new Code(kind), held, null, new Code(place), null));
    }

    public History published(String plan, String paper, String period, int edition, Instant at) {
        return add("plan-metrics", "paper-%s-%s-%d".formatted(paper, period, edition), at, null,
                new PeriodPublished(new Id(plan), new Code(period), new Code(paper), new Code("0" + edition), null));
    }

    public History requested(String operation, Instant at, String kind) {
        return add("tasking", operation, at, null,
                new OperationRequested(new Id(operation), new Code(kind), London.day(at), null, null));
    }

    public History deployed(String resource, String deployment, LocalDate from) {
        return deployed(resource, deployment, from, London.startOf(from));
    }

    public History deployed(String resource, String deployment, LocalDate from, Instant told) {
        return add("tasking", resource, told, null, new ResourceDeployed(new Id(resource), new Id(deployment),
                new Code("mobile-cctv"), from, null, null));
    }

    public History withdrawn(String resource, String deployment, LocalDate on) {
        return withdrawn(resource, deployment, on, London.startOf(on));
    }

    public History withdrawn(String resource, String deployment, LocalDate on, Instant told) {
        return add("tasking", resource, told, null,
                new ResourceWithdrawn(new Id(resource), new Id(deployment), new Code("mobile-cctv"), on));
    }

    public History auditAction(String operation, String action, Instant at) {
        return add("tasking", operation, at, null, new AuditActionAssigned(new Id(operation), new Id(action),
                new Code("district-council"), London.day(at).plusDays(30)));
    }

    public History auditActionDone(String operation, String action, Instant at) {
        return add("tasking", operation, at, null,
                new AuditActionCompleted(new Id(operation), new Id(action), new Code("district-council")));
    }

    public History opened(String caseId, Instant at, String report, String category) {
        return add("case-intake", caseId, at, caseId, new CaseOpened(new Id(caseId), new Id(report),
                new Code(category), new Code("environmental"), null, null));
    }

    public History returned(String id, Instant at, String plan, String measure, String period, String numerator,
            @Nullable String denominator) {
        return add("plan-metrics", id, at, null,
                new ReturnSubmitted(new Id(id), new Id(plan), new Code(measure), new Code("police"), new Code(period),
                        new java.math.BigDecimal(numerator),
                        denominator == null ? null : new java.math.BigDecimal(denominator)));
    }

    private History add(String source, String subject, Instant at, @Nullable String caseId, DomainEvent data) {
        Id id = new Id(subject);
        // why: a case is the subject of two services, each with a sequence of its own
        long sequence = sequences.merge(new Id(source + "-of-" + subject), 1L, Long::sum);
        events.add(new Envelope(source, id, sequence, at, partnership, caseId == null ? null : new Id(caseId), null,
                data));
        return this;
    }
}
