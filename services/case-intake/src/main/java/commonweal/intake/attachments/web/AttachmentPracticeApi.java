package commonweal.intake.attachments.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.intake.attachments.AttachmentPractice;
import commonweal.practice.PerPartnership;

/** Which files a partnership takes, for the pages that ask for them. */
@RestController
class AttachmentPracticeApi {

    private final PerPartnership<AttachmentPractice> practices;

    AttachmentPracticeApi(PerPartnership<AttachmentPractice> practices) {
        this.practices = practices;
    }

    @GetMapping("/practice/attachments")
    AttachmentPractice practice(Caller caller) {
        return practices.of(caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER).partnership());
    }
}
