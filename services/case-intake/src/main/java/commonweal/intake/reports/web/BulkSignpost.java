package commonweal.intake.reports.web;

import java.util.List;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Verdict;
import commonweal.intake.web.Commands.Found;

/**
 * The body of {@code POST /reports/signpost}: several reports for the same agency.
 *
 * @param category for all of them; each reporter's own when absent
 * @param qualifier for all of them; each reporter's own when absent
 * @param hold whether the decisions can be undone for a moment
 */
record BulkSignpost(List<Id> reportIds, @Nullable Code agency, @Nullable Code category, @Nullable Code qualifier,
        @Nullable String reason, @Nullable Boolean hold) {

    private static final int MOST = 100;

    BulkSignpost {
        if (reportIds.isEmpty() || reportIds.size() > MOST) {
            throw new IllegalArgumentException(
                    "reportIds: %d (expected: 1 to %d)".formatted(reportIds.size(), MOST));
        }
    }

    /** What became of each, in the order in which they were named. */
    record Answer(List<Item> items) {}

    /**
     * What became of one.
     *
     * @param status triaged, held or refused
     * @param code why it was refused, for programs
     * @param sentence why it was refused, for people
     */
    record Item(Id id, String reference, String status, @Nullable Long version, @Nullable String code,
            @Nullable String sentence) {}

    /** @param triage carries out the decision on one report */
    Answer each(ReferenceData lists, BiFunction<Id, TriageRequest, Found<LiveReport>> triage) {
        Code known = ReferenceData.require("agency", agency, lists.agencies());
        TriageRequest request = new TriageRequest(Verdict.SIGNPOST, category, qualifier, null, known, reason, hold);
        return new Answer(reportIds.stream().distinct().map(id -> one(id, request, triage)).toList());
    }

    private static Item one(Id id, TriageRequest request, BiFunction<Id, TriageRequest, Found<LiveReport>> triage) {
        try {
            Found<LiveReport> after = triage.apply(id, request);
            return new Item(id, Ids.reference(id), ReportView.status(after.state()), after.version(), null, null);
        } catch (ErrorResponseException refused) {
            Object code = refused.getBody().getProperties() == null
                    ? null
                    : refused.getBody().getProperties().get("code");
            return new Item(id, Ids.reference(id), "refused", null, code == null ? null : code.toString(),
                    refused.getBody().getDetail());
        }
    }
}
