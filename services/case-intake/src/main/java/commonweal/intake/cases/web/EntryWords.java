package commonweal.intake.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.cases.Entry;
import commonweal.intake.clocks.Clock;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.referencedata.Labels;
import commonweal.intake.referencedata.ReferenceData;

/** Puts a line of a case's timeline into the words of its day. */
final class EntryWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Function<Instant, Labels> labels;
    private final List<ClockPolicies.PauseReason> pauseReasons;

    EntryWords(Function<Instant, Labels> labels, List<ClockPolicies.PauseReason> pauseReasons) {
        this.labels = labels;
        this.pauseReasons = pauseReasons;
    }

    String of(Entry entry) {
        return switch (entry.what().value()) {
            case "case-opened" -> "Case opened: %s".formatted(heading(entry));
            case "report-linked" -> "Report %s linked to the case".formatted(reference(entry, "reportId"));
            case "case-recategorised" -> "Filed anew as %s".formatted(heading(entry));
            case "feedback-given" -> "Feedback given (%s) on %s".formatted(
                    label(entry, "method", ReferenceData::feedbackMethods).toLowerCase(Locale.UK), references(entry));
            case "case-closed" -> "Case closed: %s. Behaviour: %s".formatted(
                    label(entry, "reason", ReferenceData::closingReasons),
                    label(entry, "behaviour", ReferenceData::behaviours).toLowerCase(Locale.UK));
            case "case-reopened" -> "Case reopened: %s".formatted(label(entry, "reason", ReferenceData::reopenReasons));
            case "reporter-says-not-fixed" -> "The reporter says that it is not fixed";
            case "survey-answered" -> "Survey answered";
            case "case-review-requested" -> "ASB Case Review requested";
            case "case-review-came-further" -> switch (entry.details().getOrDefault("status", "")) {
                case "threshold-met" -> "ASB Case Review: the threshold is met";
                case "threshold-not-met" -> "ASB Case Review: the threshold is not met";
                case String _ -> "ASB Case Review concluded";
            };
            case "erasure-held" -> "Kept from being erased";
            case "erasure-hold-ended" -> "May be erased again when it is due";
            case "report-erased" -> "Report %s erased".formatted(reference(entry, "reportId"));
            case "officer-assigned" ->
                entry.details().containsKey("officer") ? "Case given to an officer" : "Case given to nobody";
            case "whole-family-flagged" -> "true".equals(entry.details().get("wholeFamily"))
                    ? "Marked for work with the whole family"
                    : "No longer marked for work with the whole family";
            case "contact-made", "clocks-paused", "clocks-resumed", "reminded" -> clocks(entry);
            case String _ -> ties(entry);
        };
    }

    private String clocks(Entry entry) {
        return switch (entry.what().value()) {
            case "contact-made" -> switch (entry.details().getOrDefault("kind", "")) {
                case "acknowledged" -> "Complaint acknowledged";
                case "attempted" -> "Tried to reach the complainant";
                case "contacted" -> "Spoke with the complainant";
                case "updated" -> "Told the complainant how it stands";
                case String _ -> "Heard from the complainant";
            };
            case "clocks-paused" -> "Clocks stand still: %s".formatted(pauseReason(entry));
            case "clocks-resumed" -> "Clocks go on";
            case String _ -> "Reminder: \"%s\" runs out on %s".formatted(clock(entry),
                    DAY.format(LocalDate.parse(entry.details().getOrDefault("due", "1970-01-01"))));
        };
    }

    private String ties(Entry entry) {
        String other = entry.details().containsKey("caseId") ? reference(entry, "caseId") : "another";
        return switch (entry.what().value()) {
            case "case-merged" -> "Merged into case %s".formatted(other);
            case "case-unmerged" -> "Taken out of case %s again".formatted(other);
            case "case-taken-in" -> "Case %s was merged into this one".formatted(other);
            case "case-let-go" -> "Case %s was taken out of this one again".formatted(other);
            case "case-split" -> "Report %s made a case of its own: %s".formatted(references(entry), other);
            case "case-related" -> "Related to case %s".formatted(other);
            case "case-unrelated" -> "No longer related to case %s".formatted(other);
            case String unknown -> unknown;
        };
    }

    private String pauseReason(Entry entry) {
        String code = entry.details().getOrDefault("reason", "unknown");
        return pauseReasons.stream().filter(reason -> reason.code().value().equals(code))
                .map(ClockPolicies.PauseReason::label).findFirst().orElse(code);
    }

    private static String clock(Entry entry) {
        String code = entry.details().getOrDefault("clock", "");
        return Arrays.stream(Clock.Kind.values()).filter(kind -> kind.code().value().equals(code))
                .map(Clock.Kind::label).findFirst().orElse(code);
    }

    private String heading(Entry entry) {
        return "%s (%s)".formatted(label(entry, "category", ReferenceData::categories),
                label(entry, "qualifier", ReferenceData::qualifiers).toLowerCase(Locale.UK));
    }

    private String label(Entry entry, String detail, Function<ReferenceData, List<ReferenceData.Entry>> list) {
        return labels.apply(entry.act().at()).of(new Code(entry.details().getOrDefault(detail, "unknown")), list);
    }

    private static String references(Entry entry) {
        return Arrays.stream(entry.details().getOrDefault("reportIds", "rep-unknown").split(" ")).map(Id::new)
                .map(Ids::reference).collect(Collectors.joining(", "));
    }

    private static String reference(Entry entry, String detail) {
        return Ids.reference(new Id(entry.details().getOrDefault(detail, "rep-unknown")));
    }
}
