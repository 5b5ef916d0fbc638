package commonweal.risk.cases.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import commonweal.events.Id;

/**
 * Nothing has been heard of a case, or it belongs to another partnership, which must look the same: 404. A case becomes
 * known by its events, so one opened a moment ago may still be on its way.
 */
final class UnknownCase extends ErrorResponseException {

    UnknownCase(Id caseId) {
        super(HttpStatus.NOT_FOUND, problem(caseId), null);
    }

    private static ProblemDetail problem(Id caseId) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
                "Case '%s' is not known to risk assessment (yet), or you may not see it. A case opened just now is known in a moment."
                        .formatted(caseId));
        problem.setTitle(HttpStatus.NOT_FOUND.getReasonPhrase());
        problem.setProperty("code", "case-not-known");
        return problem;
    }
}
