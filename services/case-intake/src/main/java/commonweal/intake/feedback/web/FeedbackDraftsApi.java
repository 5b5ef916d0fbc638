package commonweal.intake.feedback.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.feedback.FeedbackTemplate;
import commonweal.intake.feedback.FeedbackTemplates;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.practice.PerPartnership;

/** Prepares the letter, e-mail or text message that an officer then looks over and sends. */
@RestController
class FeedbackDraftsApi {

    private static final Set<String> WRITTEN = Set.of("letter", "email", "sms");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final MongoReports reports;
    private final PerPartnership<FeedbackTemplates> templates;
    private final PublishedLists lists;

    FeedbackDraftsApi(MongoReports reports, PerPartnership<FeedbackTemplates> templates, PublishedLists lists) {
        this.reports = reports;
        this.templates = templates;
        this.lists = lists;
    }

    /** @param items each as it stands, with its places to be filled in */
    record TemplatesView(int version, List<FeedbackTemplate> items) {}

    /**
     * A text that is ready to be looked over.
     *
     * @param to the e-mail address or telephone number that the reporter left
     * @param safeContact what they said about how to reach them
     */
    record DraftView(String method, Code template, @Nullable String to, @Nullable String subject, String text,
            @Nullable String safeContact) {

        /** Withheld, so that no log line can hold a person's name. */
        @Override
        public String toString() {
            return "DraftView[withheld]";
        }
    }

    @GetMapping("/feedback-templates")
    TemplatesView templates(Caller caller) {
        FeedbackTemplates known = templates.of(caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER).partnership());
        return new TemplatesView(known.version(), known.items());
    }

    @GetMapping("/feedback-owed/{reportId}/draft")
    DraftView draft(@PathVariable Id reportId, @RequestParam String method, @RequestParam Code template,
            Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        if (!WRITTEN.contains(method)) {
            throw new IllegalArgumentException("method: '%s' (expected: letter, email or sms)".formatted(method));
        }
        LiveReport report = Optional.ofNullable(reports.live(List.of(reportId)).get(reportId))
                .orElseThrow(() -> new NotFound("report", reportId));
        caller.fence(report.partnership(), "report", reportId);
        if (report.account().told().anonymous()) {
            throw Refused.conflict("anonymous", "Report %s is anonymous: there is nobody to write to (expected: %s)"
                    .formatted(report.account().reference(), "an identifiable reporter"));
        }
        FeedbackTemplates known = templates.of(report.partnership());
        FeedbackTemplate.Draft draft = known.require(template).fill(method.equals("sms"),
                values(report, known.unit(report.partnership())));
        Reporter reporter = report.account().told().reporter();
        return new DraftView(method, template, to(method, reporter),
                draft.subject().isEmpty() ? null : draft.subject(), draft.text(),
                reporter == null ? null : reporter.safeContact());
    }

    private Map<String, String> values(LiveReport report, String unit) {
        Reporter reporter = report.account().told().reporter();
        String agency = report instanceof TriagedReport triaged
                ? lists.labels(report.partnership(), triaged.triage().decided().at()).ofNullable(
                        triaged.triage().agency(), ReferenceData::agencies)
                : null;
        return Map.of("salutation",
                "Dear " + (reporter == null || reporter.name() == null ? "resident" : reporter.name()), "reference",
                report.account().reference(), "received",
                DAY.format(report.account().receivedAt().atZone(WorkingDays.LONDON)), "agency",
                agency == null ? "another agency" : agency, "unit",
                unit);
    }

    private static @Nullable String to(String method, @Nullable Reporter reporter) {
        return reporter == null
                ? null
                : method.equals("email") ? reporter.email() : method.equals("sms") ? reporter.phone() : null;
    }
}
