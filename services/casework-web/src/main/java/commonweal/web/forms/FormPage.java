package commonweal.web.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page with one form on it.
 *
 * @param caption what the form is about, such as a case's reference
 * @param back where the way back leads to, also the address that people return to after sending
 * @param action where the form is sent to
 * @param version the version of what is changed that the person has seen
 * @param refusal why the service did not do it; empty when it was not asked or did
 * @param grave nothing undoes what it does
 */
public record FormPage(String heading, String caption, String lead, String back, String action, String submit,
        @Nullable Long version, Form form, String refusal,
        boolean grave) {

    public FormPage(String heading, String caption, String lead, String back, String action, String submit,
            @Nullable Long version, Form form) {
        this(heading, caption, lead, back, action, submit, version, form, "", false);
    }

    /** The same with a button that warns. */
    public FormPage warning() {
        return new FormPage(heading, caption, lead, back, action, submit, version, form, refusal, true);
    }

    FormPage refused(String sentence) {
        return new FormPage(heading, caption, lead, back, action, submit, version, form, sentence, grave);
    }

    public boolean isWrong() {
        return form.isWrong() || !refusal.isEmpty();
    }

    public ModelAndView show() {
        return show(HttpStatus.OK);
    }

    ModelAndView show(HttpStatus status) {
        ModelAndView view = new ModelAndView("form", "page", this);
        view.setStatus(status);
        return view;
    }
}
