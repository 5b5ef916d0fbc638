package commonweal.events;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What happened to reports and cases. Topic {@code case-intake}. */
public sealed interface CaseIntakeEvent extends DomainEvent {

    /**
     * A report came in. Subject: the report.
     *
     * @param channel how it came: web, phone, email, in-person, 101, partner, councillor, police-uk, open311
     * @param anonymous no one to give feedback to
     * @param sample invented data that can be removed
     */
    record ReportReceived(Id reportId, Code channel, boolean anonymous, Occurred occurred, @Nullable Code category,
            @Nullable AreaCode ward, @Nullable AreaCode lsoa, boolean sample) implements CaseIntakeEvent {}

    /**
     * An officer decided what to do with a report. Subject: the report.
     *
     * @param decision open-case, link-to-case, signpost, duplicate or no-action
     * @param caseId the case opened or linked to
     * @param agency where the reporter was signposted
     * @param anonymous no one to give feedback to
     * @param sample invented data that can be removed
     */
    record ReportTriaged(Id reportId, Code decision, Code category, Code qualifier, @Nullable Id caseId,
            @Nullable Code agency, boolean anonymous, @Nullable AreaCode ward, @Nullable AreaCode lsoa, boolean sample)
            implements
                CaseIntakeEvent {}

    /**
     * A report that was put into a case turned out to be one of several about the same person, household or place within
     * a window of days. Emitted after report-triaged, once for each kind. Subject: the report.
     *
     * @param kind person, household or place
     * @param count how many reports the window held, this one among them
     * @param windowDays how long the window is
     */
    record RepeatFound(Id reportId, Id caseId, Code kind, int count, int windowDays) implements CaseIntakeEvent {}

    /**
     * A report that was put into a case bears a hate marker. Emitted after report-triaged, or later when an officer sets the
     * marker or a split takes the report to another case. Subject: the report.
     */
    record HateMarked(Id reportId, Id caseId) implements CaseIntakeEvent {}

    /** An officer took the hate marker off a report that is in a case, or the report left it in a split. Subject: the report. */
    record HateUnmarked(Id reportId, Id caseId) implements CaseIntakeEvent {}

    /**
     * A report was erased; only the tombstone stays. Subject: the report.
     *
     * @param caseId the case that it was in and that is kept without it; absent when there was none, or when the report went
     *     with it. Added later.
     * @param furtherCaseIds other cases whose files may hold something of its reporter: those that it was in before, and those
     *     that its case is or was part of; absent when there are none. Added later.
     */
    record ReportErased(Id reportId, @Nullable Id caseId, @Nullable List<Id> furtherCaseIds)
            implements
                CaseIntakeEvent {

        /** A report that was in no case, or went with it. */
        public ReportErased(Id reportId) {
            this(reportId, null, null);
        }
    }

    /** A case was opened from a report. Subject: the case. */
    record CaseOpened(Id caseId, Id reportId, Code category, Code qualifier, @Nullable AreaCode ward,
            @Nullable AreaCode lsoa) implements CaseIntakeEvent {}

    /** The heading or qualifier of a case changed. Subject: the case. */
    record CaseRecategorised(Id caseId, Code category, Code qualifier) implements CaseIntakeEvent {}

    /**
     * The unit means to work with the whole family (action 1.4 of the 2011-12 plan), or no longer. Subject: the case.
     *
     * @param wholeFamily false when the flag was taken off
     */
    record WholeFamilyFlagged(Id caseId, boolean wholeFamily) implements CaseIntakeEvent {}

    /** A further report was joined to a case. Subject: the case. */
    record ReportLinked(Id caseId, Id reportId) implements CaseIntakeEvent {}

    /** A case became part of another; its reports go with it. Subject: the case that ends. */
    record CaseMerged(Id caseId, Id intoCaseId, List<Id> reportIds) implements CaseIntakeEvent {
        public CaseMerged {
            reportIds = List.copyOf(reportIds);
        }
    }

    /** A merge was undone. Subject: the case that stands for itself again. */
    record CaseUnmerged(Id caseId, Id fromCaseId, List<Id> reportIds) implements CaseIntakeEvent {
        public CaseUnmerged {
            reportIds = List.copyOf(reportIds);
        }
    }

    /**
     * Some reports of a case became a case of their own. Subject: the case that was split. All but the first three fields
     * were added later and say what the new case starts with.
     *
     * @param category of the new case
     * @param qualifier of the new case
     * @param sample invented data that can be removed
     * @param anonymousReportIds those of the reports with no one to give feedback to
     * @param toldReportIds those of the reports whose reporters have been told what was done
     */
    record CaseSplit(Id caseId, Id newCaseId, List<Id> reportIds, @Nullable Code category, @Nullable Code qualifier,
            @Nullable AreaCode ward, @Nullable AreaCode lsoa, @Nullable Boolean sample,
            @Nullable List<Id> anonymousReportIds, @Nullable List<Id> toldReportIds) implements CaseIntakeEvent {
        public CaseSplit {
            reportIds = List.copyOf(reportIds);
            anonymousReportIds = anonymousReportIds == null ? null : List.copyOf(anonymousReportIds);
            toldReportIds = toldReportIds == null ? null : List.copyOf(toldReportIds);
        }

        /** Without what was added later. */
        public CaseSplit(Id caseId, Id newCaseId, List<Id> reportIds) {
            this(caseId, newCaseId, reportIds, null, null, null, null, null, null, null);
        }
    }

    /**
     * Reporters were told what was done. Subject: the case, or the report when there is no case.
     *
     * @param reportIds the reports whose reporters were told
     * @param method letter, email, sms, phone, in-person
     */
    record FeedbackGiven(List<Id> reportIds, Code method) implements CaseIntakeEvent {
        public FeedbackGiven {
            reportIds = List.copyOf(reportIds);
        }
    }

    /**
     * Work on a case ended. Subject: the case.
     *
     * @param behaviour improved, unchanged, worse or unknown, apart from the reason
     */
    record CaseClosed(Id caseId, Code reason, Code behaviour) implements CaseIntakeEvent {}

    /** A closed case was taken up again. Subject: the case. */
    record CaseReopened(Id caseId, Code reason) implements CaseIntakeEvent {}

    /**
     * A complainant answered the survey about a closed case; each answer 1 (very dissatisfied) to 5 (very satisfied),
     * absent when not answered. Subject: the case, or its surveys when the complainant answered by their link.
     *
     * @param outcome satisfied with the action taken (measure SM-03)
     * @param service satisfied with the service of the CSU (measure SM-09)
     * @param informed kept informed
     * @param ease ease of reporting
     */
    record SurveyAnswered(Id caseId, Id surveyId, @Nullable Integer outcome, @Nullable Integer service,
            @Nullable Integer informed, @Nullable Integer ease) implements CaseIntakeEvent {}

    /**
     * A victim asked for an ASB Case Review (2014 Act, s.104). Subject: the case, or the application when it was sent in
     * before anybody knew its case; an application and its review have the same id.
     *
     * @param on the day of the application, absent when it is that of the event
     */
    record CaseReviewRequested(Id caseId, Id reviewId, @Nullable LocalDate on) implements CaseIntakeEvent {

        /** Asked for at the time of the event. */
        public CaseReviewRequested(Id caseId, Id reviewId) {
            this(caseId, reviewId, null);
        }
    }

    /** The threshold of an ASB Case Review was decided. Subject: the reviews of the case. */
    record CaseReviewDecided(Id caseId, Id reviewId, boolean thresholdMet) implements CaseIntakeEvent {}

    /** An ASB Case Review ended. Subject: the reviews of the case. */
    record CaseReviewConcluded(Id caseId, Id reviewId, int recommendations) implements CaseIntakeEvent {}

    /**
     * A case and its reports were erased; only the tombstone stays. Subject: the case. All but the
     * first two fields were added later.
     *
     * @param reviewIds its case reviews, which go with it
     * @param mergedCaseIds cases that were merged into it; each of them is erased, too, and says so itself
     * @param reason such as {@code retention} or {@code data-subject-request}
     */
    record CaseErased(Id caseId, List<Id> reportIds, @Nullable List<Id> reviewIds, @Nullable List<Id> mergedCaseIds,
            @Nullable Code reason)
            implements
                CaseIntakeEvent {
        public CaseErased {
            reportIds = List.copyOf(reportIds);
            reviewIds = reviewIds == null ? null : List.copyOf(reviewIds);
            mergedCaseIds = mergedCaseIds == null ? null : List.copyOf(mergedCaseIds);
        }

        /** A case that neither was reviewed nor had others merged into it. */
        public CaseErased(Id caseId, List<Id> reportIds) {
            this(caseId, reportIds, null, null, null);
        }
    }
}
