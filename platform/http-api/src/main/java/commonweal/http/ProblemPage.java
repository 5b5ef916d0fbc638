package commonweal.http;

import java.util.Objects;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container answers with when a request fails outside every controller, for example on a forbidden URL. */
@Hidden
@RestController
final class ProblemPage implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status instanceof Integer code ? code : 404),
                HttpStatus.INTERNAL_SERVER_ERROR);
        ProblemDetail problem = Problems.problem(known, "request-failed", switch (known) {
            case BAD_REQUEST -> "The request's URL or headers are not acceptable";
            case NOT_FOUND -> "There is nothing at this path";
            default -> "The request failed before it reached its handler";
        });
        return ResponseEntity.status(known).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
