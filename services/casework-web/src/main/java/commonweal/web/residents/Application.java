package commonweal.web.residents;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import commonweal.web.forms.Form;
import commonweal.web.services.FrontDesk;

/** Makes of the answers what case-intake takes as an application for an ASB Case Review. */
final class Application {

    private Application() {}

    static FrontDesk.ReviewApplication of(ReviewDraft draft) {
        Draft answers = draft.answers();
        return new FrontDesk.ReviewApplication(
                new FrontDesk.ReviewApplication.Applicant(answers.given("name").orElse(""),
                        answers.given("email").orElse(null), answers.given("phone").orElse(null),
                        answers.given("address").orElse(null)),
                answers.says("whose", "other") ? answers.given("onBehalfOf").orElse(null) : null,
                answers.says("consent", "yes"), draft.complaints().stream().map(Application::complaint).toList(),
                answers.given("harm").orElse(null), answers.given("wanted").orElse(null));
    }

    private static FrontDesk.ReviewApplication.Complaint complaint(MultiValueMap<String, String> told) {
        Form form = Form.with(List.of(), told);
        return new FrontDesk.ReviewApplication.Complaint(form.day("incident").orElseThrow(), day(form, "until"),
                form.day("complained").orElseThrow(), form.given("agency").orElse(null),
                form.given("reference").orElse(null));
    }

    private static @Nullable LocalDate day(Form form, String name) {
        return form.day(name).orElse(null);
    }
}
