package commonweal.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.services.Refusal;
import commonweal.web.services.ServiceAway;
import commonweal.web.signin.SessionEnded;

/** The page that is shown when a page cannot be. */
@ControllerAdvice
class ErrorPages {

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        if (Refusals.isNotPublished(refusal)) {
            return page("error/refused", HttpStatus.FORBIDDEN).addObject("sentence", Refusals.inWords(refusal));
        }
        return switch (refusal.kind()) {
            case NOT_KNOWN -> page("error/404", HttpStatus.NOT_FOUND);
            case NOT_ALLOWED -> page("error/403", HttpStatus.FORBIDDEN);
            case STALE, CONFLICT -> page("error/refused", HttpStatus.CONFLICT).addObject("sentence",
                    Refusals.inWords(refusal));
            case INVALID -> page("error/refused", HttpStatus.BAD_REQUEST).addObject("sentence",
                    Refusals.inWords(refusal));
        };
    }

    @ExceptionHandler
    ModelAndView away(ServiceAway away) {
        return page("error/503", HttpStatus.SERVICE_UNAVAILABLE).addObject("service", away.service().plainWords());
    }

    /** The page is opened again after signing in, when it is one that can be. */
    @ExceptionHandler
    String ended(SessionEnded ended, HttpServletRequest request, HttpServletResponse response) {
        if ("GET".equals(request.getMethod())) {
            new HttpSessionRequestCache().saveRequest(request, response);
        }
        return "redirect:/oauth2/authorization/casework-web";
    }

    private static ModelAndView page(String view, HttpStatus status) {
        ModelAndView page = new ModelAndView(view);
        page.setStatus(status);
        return page;
    }
}
