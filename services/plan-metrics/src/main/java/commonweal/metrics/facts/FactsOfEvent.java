package commonweal.metrics.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import commonweal.events.CaseIntakeEvent;
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
import commonweal.events.CaseIntakeEvent.RepeatFound;
import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.CaseIntakeEvent.ReportLinked;
import commonweal.events.CaseIntakeEvent.ReportReceived;
import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.CaseIntakeEvent.WholeFamilyFlagged;
import commonweal.events.Code;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.PlanMetricsEvent;
import commonweal.events.PlanMetricsEvent.MeasureStatusChanged;
import commonweal.events.PlanMetricsEvent.PeriodPublished;
import commonweal.events.PlanMetricsEvent.ReturnSubmitted;
import commonweal.events.RiskAssessmentEvent;
import commonweal.events.TaskingEvent;
import commonweal.events.TaskingEvent.ActionAssigned;
import commonweal.events.TaskingEvent.ActionCompleted;
import commonweal.events.TaskingEvent.AuditActionAssigned;
import commonweal.events.TaskingEvent.AuditActionCompleted;
import commonweal.events.TaskingEvent.BehaviourReviewed;
import commonweal.events.TaskingEvent.FamilyWorkStarted;
import commonweal.events.TaskingEvent.MeetingHeld;
import commonweal.events.TaskingEvent.OperationHeld;
import commonweal.events.TaskingEvent.OperationRequested;
import commonweal.events.TaskingEvent.ReferralAccepted;
import commonweal.events.TaskingEvent.ReferralCarriedOver;
import commonweal.events.TaskingEvent.ReferralConcluded;
import commonweal.events.TaskingEvent.ReferralDeclined;
import commonweal.events.TaskingEvent.ReferralMade;
import commonweal.events.TaskingEvent.ReferralTakenBack;
import commonweal.events.TaskingEvent.ResourceDeployed;
import commonweal.events.TaskingEvent.ResourceWithdrawn;
import commonweal.metrics.measures.FactKind;

/** Which facts an event tells something about. */
public final class FactsOfEvent {

    private FactsOfEvent() {}

    public static Map<Id, FactKind> of(Envelope event) {
        return switch (event.data()) {
            case CaseIntakeEvent intake -> intake(intake);
            case RiskAssessmentEvent risk -> Map.of(event.subject(), FactKind.CASE);
            case TaskingEvent tasking -> tasking(tasking, event.partnership());
            case PlanMetricsEvent metrics -> switch (metrics) {
                case ReturnSubmitted returned -> Map.of(returned.returnId(), FactKind.RETURN);
                case MeasureStatusChanged ignored -> Map.of();
                case PeriodPublished published -> Map.of(FactIds.paper(published), FactKind.PAPER);
            };
        };
    }

    private static Map<Id, FactKind> intake(CaseIntakeEvent intake) {
        return switch (intake) {
            case ReportReceived received -> Map.of(received.reportId(), FactKind.REPORT);
            case ReportTriaged triaged -> Map.of(triaged.reportId(), FactKind.REPORT);
            case ReportErased erased -> Map.of(erased.reportId(), FactKind.REPORT);
            case FeedbackGiven given -> reports(given.reportIds());
            case CaseErased erased -> {
                Map<Id, FactKind> facts = reports(erased.reportIds());
                facts.put(erased.caseId(), FactKind.CASE);
                yield facts;
            }
            case CaseMerged merged -> Map.of(merged.caseId(), FactKind.CASE, merged.intoCaseId(), FactKind.CASE);
            case CaseUnmerged unmerged ->
                Map.of(unmerged.caseId(), FactKind.CASE, unmerged.fromCaseId(), FactKind.CASE);
            case CaseOpened e -> aCase(e.caseId());
            case CaseRecategorised e -> aCase(e.caseId());
            case ReportLinked e -> aCase(e.caseId());
            // why: the new case tells of itself, by its own opening
            case CaseSplit e -> aCase(e.caseId());
            case RepeatFound found -> Map.of(found.reportId(), FactKind.REPORT, found.caseId(), FactKind.CASE);
            case HateMarked marked -> Map.of(marked.reportId(), FactKind.REPORT, marked.caseId(), FactKind.CASE);
            case HateUnmarked e -> Map.of(e.reportId(), FactKind.REPORT, e.caseId(), FactKind.CASE);
            case WholeFamilyFlagged e -> aCase(e.caseId());
            case CaseClosed e -> aCase(e.caseId());
            case CaseReopened e -> aCase(e.caseId());
            case SurveyAnswered e -> aCase(e.caseId());
            case CaseReviewRequested e -> aCase(e.caseId());
            case CaseReviewDecided e -> aCase(e.caseId());
            case CaseReviewConcluded e -> aCase(e.caseId());
        };
    }

    private static Map<Id, FactKind> tasking(TaskingEvent tasking, Code partnership) {
        return switch (tasking) {
            case ResourceDeployed deployed -> Map.of(deployed.resourceId(), FactKind.RESOURCE);
            case ResourceWithdrawn withdrawn -> Map.of(withdrawn.resourceId(), FactKind.RESOURCE);
            case OperationHeld held -> operation(held.operationId(), partnership, held.place());
            case OperationRequested requested ->
                operation(requested.operationId(), partnership, requested.place());
            case AuditActionAssigned assigned -> Map.of(assigned.operationId(), FactKind.OPERATION);
            case AuditActionCompleted completed -> Map.of(completed.operationId(), FactKind.OPERATION);
            case MeetingHeld held -> Map.of(held.meetingId(), FactKind.MEETING);
            case ReferralMade e -> aCase(e.caseId());
            case ReferralAccepted e -> aCase(e.caseId());
            case ReferralDeclined e -> aCase(e.caseId());
            case ActionAssigned e -> aCase(e.caseId());
            case ActionCompleted e -> aCase(e.caseId());
            case BehaviourReviewed e -> aCase(e.caseId());
            case ReferralConcluded e -> aCase(e.caseId());
            case ReferralCarriedOver e -> aCase(e.caseId());
            case ReferralTakenBack e -> aCase(e.caseId());
            case FamilyWorkStarted e -> aCase(e.caseId());
        };
    }

    private static Map<Id, FactKind> operation(Id operation, Code partnership, @Nullable Code place) {
        return place == null
                ? Map.of(operation, FactKind.OPERATION)
                : Map.of(operation, FactKind.OPERATION, FactIds.place(partnership, place), FactKind.PLACE);
    }

    private static Map<Id, FactKind> aCase(Id id) {
        return Map.of(id, FactKind.CASE);
    }

    private static Map<Id, FactKind> reports(List<Id> ids) {
        Map<Id, FactKind> facts = new LinkedHashMap<>();
        ids.forEach(id -> facts.put(id, FactKind.REPORT));
        return facts;
    }
}
