package commonweal.web.forms;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

import commonweal.web.pages.Refusals;
import commonweal.web.services.Refusal;
import commonweal.web.services.ServiceAway;

/**
 * The way of every form: wrong entries come back with messages at the field, a refusal comes back with its sentence,
 * both with everything that was entered; success leads to another page that says so once.
 */
public final class Sending {

    /** Where to go after success, and what to say there. */
    public record Done(String address, String sentence) {}

    private Sending() {}

    public static ModelAndView of(FormPage page, HttpServletRequest request, Supplier<Done> command) {
        return of(page.form(), () -> leave(request, command.get()),
                (refusal, status) -> page.refused(refusal).show(status));
    }

    /** For forms whose success is shown by a page of its own. */
    public static ModelAndView of(FormPage page, Supplier<ModelAndView> command) {
        return of(page.form(), command, (refusal, status) -> page.refused(refusal).show(status));
    }

    /** For forms that are part of a larger page, or whose answer is more than yes or no. */
    public static ModelAndView of(Form form, Supplier<ModelAndView> command, Again again) {
        if (form.isWrong()) {
            return again.show("", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return command.get();
        } catch (Refusal refusal) {
            return again.show(Refusals.inWords(refusal), status(refusal));
        } catch (ServiceAway away) {
            return again.show(Refusals.inWords(away), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** Says at a field what a service objects to in it: for forms whose one field is a whole text. */
    public static <T> T sayingAt(Form form, String field, Supplier<T> command) {
        return sayingAt(form, _ -> Optional.of(field), command);
    }

    /**
     * The same where the service's sentence tells which field it is about.
     *
     * @param about the field's name; empty for what is about none of them, which is said above them all
     */
    public static <T> T sayingAt(Form form, Function<String, Optional<String>> about, Supplier<T> command) {
        try {
            return command.get();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            form.mistaken(about.apply(refusal.sentence()).orElseThrow(() -> refusal), Refusals.inWords(refusal));
            throw new Refusal(refusal.kind(), refusal.code(), "Nothing is saved. Put this right, then send it again.");
        }
    }

    /** Goes to the page that says once that it is done. */
    public static ModelAndView leave(HttpServletRequest request, Done done) {
        RequestContextUtils.getOutputFlashMap(request).put("done", done.sentence());
        return new ModelAndView("redirect:" + done.address());
    }

    /** Shows the form once more. */
    public interface Again {

        ModelAndView show(String refusal, HttpStatus status);
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_KNOWN -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
        };
    }
}
