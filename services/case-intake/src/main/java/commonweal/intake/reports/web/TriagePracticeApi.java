package commonweal.intake.reports.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.http.Caller;
import commonweal.intake.reports.TriagePractice;
import commonweal.practice.PerPartnership;

/** How long a claim and a hold last, for the pages that offer them. */
@RestController
class TriagePracticeApi {

    private final ReportDesk desk;
    private final PerPartnership<TriagePractice> practices;

    TriagePracticeApi(ReportDesk desk, PerPartnership<TriagePractice> practices) {
        this.desk = desk;
        this.practices = practices;
    }

    @GetMapping("/practice/triage")
    TriagePractice practice(Caller caller) {
        return practices.of(desk.officer(caller).partnership());
    }
}
