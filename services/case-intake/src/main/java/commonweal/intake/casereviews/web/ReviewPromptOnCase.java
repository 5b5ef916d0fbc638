package commonweal.intake.casereviews.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.intake.casereviews.ReviewPractice;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.web.CaseSection;
import commonweal.intake.clocks.WorkingDays;
import commonweal.practice.PerPartnership;

/** Prompts the officer on the case's page when a victim has complained so often that a review should be explained. */
@Component
class ReviewPromptOnCase implements CaseSection {

    private final Victims victims;
    private final PerPartnership<ReviewPractice> practices;
    private final Clock clock;

    ReviewPromptOnCase(Victims victims, PerPartnership<ReviewPractice> practices, Clock clock) {
        this.victims = victims;
        this.practices = practices;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> shown(LiveCase subject, Caller caller) {
        // why: one complaint prompts nothing, and most cases have one
        if (subject.file().allReportIds().size() < 2
                || !(caller.has(Role.CSU_OFFICER) || caller.has(Role.CSU_MANAGER))) {
            return Map.of();
        }
        LocalDate today = WorkingDays.dayOf(clock.instant());
        ReviewPractice practice = practices.of(subject.partnership());
        List<String> prompts = victims.of(subject, today, practice).stream().map(one -> one.prompt(practice)).toList();
        return prompts.contains("threshold-met")
                ? Map.of("reviewPrompt", "threshold-met")
                : prompts.contains("explain-review") ? Map.of("reviewPrompt", "explain-review") : Map.of();
    }
}
