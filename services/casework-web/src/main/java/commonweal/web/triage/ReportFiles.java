package commonweal.web.triage;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.forms.SentFile;
import commonweal.web.pages.Downloads;
import commonweal.web.services.Attachments;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Report;
import commonweal.web.signin.SignedIn;

/** The files of a report: one is added, one is fetched. */
@Controller
class ReportFiles {

    private static final List<Field> FIELDS = List.of(Field.file("file", "File")
            .hint("A picture, sound, video, PDF or text of 10 MB at most").required("Choose a file"));

    private final CaseIntake intake;
    private final Attachments attachments;

    ReportFiles(CaseIntake intake, Attachments attachments) {
        this.intake = intake;
        this.attachments = attachments;
    }

    @GetMapping("/reports/{id}/attachments")
    ModelAndView form(SignedIn user, @PathVariable String id) {
        return page(intake.report(user, id), Form.blank(FIELDS)).show();
    }

    @PostMapping("/reports/{id}/attachments")
    ModelAndView add(SignedIn user, @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request) {
        SentFile sent = SentFile.of(file);
        Form form = Form.sent(FIELDS, sent.with(new LinkedMultiValueMap<>(), "file"));
        return Sending.of(page(intake.report(user, id), form), request, () -> {
            attachments.add(user, id, sent.name(), sent.content());
            return new Sending.Done("/reports/" + id, "The file is added.");
        });
    }

    @GetMapping("/reports/{id}/attachments/{attachmentId}")
    ResponseEntity<byte[]> download(SignedIn user, @PathVariable String id, @PathVariable String attachmentId) {
        return Downloads.kept(attachments.download(user, id, attachmentId), attachmentId);
    }

    private static FormPage page(Report report, Form form) {
        return new FormPage("Add a file to the report", "Report " + report.reference(), "", "/reports/" + report.id(),
                "/reports/%s/attachments".formatted(report.id()), "Add the file", null, form);
    }
}
