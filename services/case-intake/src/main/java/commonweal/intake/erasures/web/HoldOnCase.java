package commonweal.intake.erasures.web;

import java.util.Map;

import org.springframework.stereotype.Component;

import commonweal.http.Caller;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.web.CaseSection;
import commonweal.intake.retention.RetentionPractice;
import commonweal.practice.Practice;

/** Shows on a case what keeps it from being erased. */
@Component
class HoldOnCase implements CaseSection {

    private final Practice<RetentionPractice> practices;

    HoldOnCase(Practice<RetentionPractice> practices) {
        this.practices = practices;
    }

    @Override
    public Map<String, Object> shown(LiveCase subject, Caller caller) {
        HoldView hold = HoldView.of(subject.file().handling().hold(), subject.partnership(), practices);
        return hold == null ? Map.of() : Map.of("hold", hold);
    }
}
