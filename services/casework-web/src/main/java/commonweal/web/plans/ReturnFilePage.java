package commonweal.web.plans;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
import commonweal.web.services.PlanReturns;
import commonweal.web.signin.SignedIn;

/** An agency sends its return as a file: all lines are taken, or none and each wrong one is named. */
@Controller
class ReturnFilePage {

    private static final List<Field> FIELDS = List.of(Field.file("file", "The filled-in file")
            .hint("CSV, as it was downloaded: the line of names and one line for each thing that is asked")
            .required("Choose the file"));

    private final PlanReturns returns;
    private final ReturnPages pages;

    ReturnFilePage(PlanReturns returns, ReturnPages pages) {
        this.returns = returns;
        this.pages = pages;
    }

    @GetMapping("/plans/{id}/returns/file")
    ModelAndView choose(SignedIn user, @PathVariable String id) {
        ReturnPages.requireReturns(user);
        return page(id, Form.blank(FIELDS)).show();
    }

    @PostMapping("/plans/{id}/returns/file")
    ModelAndView send(SignedIn user, @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request) {
        ReturnPages.requireReturns(user);
        SentFile sheet = SentFile.of(file);
        Form form = Form.sent(FIELDS, sheet.with(new LinkedMultiValueMap<>(), "file"));
        return Sending.of(page(id, form), request,
                () -> Sending.sayingAt(form, "file", () -> pages.done(id, returns.fill(user, id, sheet.text()))));
    }

    private static FormPage page(String planId, Form form) {
        return new FormPage("Send a return as a file", "",
                "If a line is wrong nothing is saved, and every wrong line is named.",
                "/plans/%s/returns".formatted(planId), "/plans/%s/returns/file".formatted(planId), "Send the file",
                null, form);
    }
}
