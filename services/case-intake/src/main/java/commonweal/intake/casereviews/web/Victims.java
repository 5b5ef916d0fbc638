package commonweal.intake.casereviews.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.intake.casereviews.Complaint;
import commonweal.intake.casereviews.QualifyingComplaints;
import commonweal.intake.casereviews.ReviewPractice;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Occurrence;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.mongo.MongoReports;

/** What each victim of a case has complained of, by what they left to reach them; who is anonymous cannot be counted. */
@Component
class Victims {

    private final MongoReports reports;

    Victims(MongoReports reports) {
        this.reports = reports;
    }

    List<QualifyingComplaints> of(LiveCase subject, LocalDate today, ReviewPractice practice) {
        Map<String, List<Complaint>> byVictim = new LinkedHashMap<>();
        reports.live(subject.file().allReportIds()).values().forEach(report -> {
            String victim = victim(report.account().told().reporter());
            if (victim != null) {
                byVictim.computeIfAbsent(victim, _ -> new ArrayList<>()).add(complaint(report));
            }
        });
        return byVictim.values().stream().map(complaints -> QualifyingComplaints.of(complaints, today, practice))
                .toList();
    }

    private static Complaint complaint(LiveReport report) {
        Occurrence occurred = report.account().told().occurred();
        LocalDate told = WorkingDays.dayOf(report.account().receivedAt());
        LocalDate first = occurred.firstDay();
        LocalDate last = occurred.lastDay();
        return new Complaint(first, last, told.isBefore(first) ? first : told, null, report.account().reference(),
                report.id());
    }

    /** The same for the same person, as far as that can be told: e-mail, else telephone, else name. */
    private static @Nullable String victim(@Nullable Reporter reporter) {
        if (reporter == null) {
            return null;
        } else if (reporter.email() != null) {
            return reporter.email().toLowerCase(Locale.ROOT);
        } else if (reporter.phone() != null) {
            return reporter.phone().replaceAll("\\D", "");
        }
        return reporter.name() == null ? null : reporter.name().toLowerCase(Locale.ROOT);
    }
}
