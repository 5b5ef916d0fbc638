package commonweal.intake.repeats.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.intake.repeats.RepeatPractice;
import commonweal.practice.PerPartnership;

/** What a partnership takes for a repeat, so that nobody has to guess why a report is marked. */
@RestController
class RepeatPracticeApi {

    private final PerPartnership<RepeatPractice> practices;

    RepeatPracticeApi(PerPartnership<RepeatPractice> practices) {
        this.practices = practices;
    }

    @GetMapping("/practice/repeats")
    RepeatPractice practice(Caller caller) {
        return practices.of(caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER).partnership());
    }
}
