package commonweal.intake.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.CaseFile;
import commonweal.intake.cases.Entry;
import commonweal.intake.ids.Ids;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.TriagedReport;

/** What happened to a case, as far as this service knows at first hand, oldest first and in plain words. */
record Timeline(List<Item> items) {

    /**
     * One thing that happened.
     *
     * @param what a code for programs
     * @param text words for people
     * @param by the subject of the token of whoever did it
     */
    record Item(Instant at, Code what, String text, @Nullable String by, Map<String, String> details) {}

    /**
     * @param reports the case's reports that can be read
     */
    static Timeline of(CaseFile file, Map<Id, LiveReport> reports, ReferenceData lists) {
        List<Item> items = new ArrayList<>();
        file.reportIds().stream().flatMap(id -> Stream.ofNullable(reports.get(id)))
                .forEach(report -> items.add(received(report, lists)));
        file.timeline().forEach(entry -> items.add(item(entry, reports, lists)));
        // why: a stable sort keeps what happened in the same millisecond in the order in which it is told
        items.sort(Comparator.comparing(Item::at));
        return new Timeline(items);
    }

    private static Item received(LiveReport report, ReferenceData lists) {
        return new Item(report.account().receivedAt(), new Code("report-received"),
                "Report %s received (%s)".formatted(report.account().reference(),
                        ReferenceData.label(report.account().told().channel(), lists.channels())),
                null, Map.of("reportId", report.id().value(), "channel", report.account().told().channel().value()));
    }

    private static Item item(Entry entry, Map<Id, LiveReport> reports, ReferenceData lists) {
        return new Item(entry.act().at(), entry.what(), words(entry, lists), by(entry, reports), entry.details());
    }

    /** Who did it; what follows from triage was done by whoever triaged. */
    private static @Nullable String by(Entry entry, Map<Id, LiveReport> reports) {
        if (!entry.act().bySystem()) {
            return entry.act().by();
        }
        String reportId = entry.details().get("reportId");
        return reportId != null && reports.get(new Id(reportId)) instanceof TriagedReport triaged
                ? triaged.triage().decided().by()
                : null;
    }

    private static String words(Entry entry, ReferenceData lists) {
        return switch (entry.what().value()) {
            case "case-opened" -> "Case opened: %s".formatted(heading(entry, lists));
            case "report-linked" -> "Report %s linked to the case".formatted(reference(entry, "reportId"));
            case "case-recategorised" -> "Filed anew as %s".formatted(heading(entry, lists));
            case "feedback-given" -> "Feedback given (%s) on %s".formatted(
                    label(entry, "method", lists.feedbackMethods()).toLowerCase(Locale.UK),
                    Arrays.stream(entry.details().getOrDefault("reportIds", "").split(" ")).map(Id::new)
                            .map(Ids::reference).collect(Collectors.joining(", ")));
            case "case-closed" -> "Case closed: %s. Behaviour: %s".formatted(
                    label(entry, "reason", lists.closingReasons()),
                    label(entry, "behaviour", lists.behaviours()).toLowerCase(Locale.UK));
            case "case-reopened" -> "Case reopened: %s".formatted(label(entry, "reason", lists.reopenReasons()));
            case "survey-answered" -> "Survey answered";
            case "case-review-requested" -> "ASB Case Review requested";
            case String other -> other;
        };
    }

    private static String heading(Entry entry, ReferenceData lists) {
        return "%s (%s)".formatted(label(entry, "category", lists.categories()),
                label(entry, "qualifier", lists.qualifiers()).toLowerCase(Locale.UK));
    }

    private static String label(Entry entry, String detail, List<ReferenceData.Entry> list) {
        return ReferenceData.label(new Code(entry.details().getOrDefault(detail, "unknown")), list);
    }

    private static String reference(Entry entry, String detail) {
        return Ids.reference(new Id(entry.details().getOrDefault(detail, "rep-unknown")));
    }
}
