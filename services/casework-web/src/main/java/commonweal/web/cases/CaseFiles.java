package commonweal.web.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.Sending;
import commonweal.web.forms.SentFile;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.services.Attachments;
import commonweal.web.services.Attachments.Attachment;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseFile.ReportLine;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** The files of a case: those that came with its reports, and where another one is added. */
@Controller
class CaseFiles {

    private final CaseIntake intake;
    private final Attachments attachments;
    private final Panels panels;

    CaseFiles(CaseIntake intake, Attachments attachments, Panels panels) {
        this.intake = intake;
        this.attachments = attachments;
        this.panels = panels;
    }

    @GetMapping("/cases/{id}/files")
    ModelAndView show(SignedIn user, @PathVariable String id) {
        CaseFile aCase = intake.caseFile(user, id);
        return page(user, aCase, Form.blank(fields(aCase)), "", HttpStatus.OK);
    }

    @PostMapping("/cases/{id}/files")
    ModelAndView add(SignedIn user, @PathVariable String id, @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request) {
        CaseFile aCase = intake.caseFile(user, id);
        SentFile sent = SentFile.of(file);
        Form form = Form.sent(fields(aCase), sent.with(entered, "file"));
        return Sending.of(form, () -> {
            attachments.add(user, form.value("reportId"), sent.name(), sent.content());
            return Sending.leave(request,
                    new Sending.Done("/cases/%s/files".formatted(id), "The file is added."));
        }, (refusal, status) -> page(user, aCase, form, refusal, status));
    }

    /** The files of one report, or why they are not there. */
    public record FilesOfReport(ReportLine report, Panel<List<Attachment>> files) {}

    private ModelAndView page(SignedIn user, CaseFile aCase, Form form, String refusal, HttpStatus status) {
        Panels.Page parts = panels.open();
        Map<ReportLine, Panels.Asked<List<Attachment>>> asked = new LinkedHashMap<>();
        aCase.reportsSummary().forEach(report -> asked.put(report,
                parts.ask(Service.CASE_INTAKE, () -> attachments.of(user, report.id()))));
        ModelAndView view = new ModelAndView("cases/files", "case", aCase);
        view.addObject("form", form).addObject("refusal", refusal).addObject("reports",
                asked.entrySet().stream()
                        .map(one -> new FilesOfReport(one.getKey(), one.getValue().panelOr(List.of()))).toList());
        view.setStatus(status);
        return view;
    }

    private static List<Field> fields(CaseFile aCase) {
        return List.of(
                Field.select("reportId", "Which report does it belong to?", aCase.reportsSummary().stream()
                        .map(report -> new Field.Option(report.id(), report.reference())).toList())
                        .required("Choose the report"),
                Field.file("file", "File").hint("A picture, sound, video, PDF or text of 10 MB at most")
                        .required("Choose a file"));
    }
}
