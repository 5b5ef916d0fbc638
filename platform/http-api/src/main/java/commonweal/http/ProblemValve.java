package commonweal.http;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that Tomcat itself refuses, such as one with a malformed URL, with a problem detail too. */
final class ProblemValve extends ErrorReportValve {

    private final JsonMapper json;

    ProblemValve(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            new ProblemWriter(json).write(response, Problems.problem(status, "request-failed", sentence(status)));
            response.finishResponse();
        } catch (IOException e) {
            // why: the client is gone, and nobody else wants to know
        }
    }

    private static String sentence(HttpStatus status) {
        return status.is4xxClientError()
                ? "The request's URL or headers are not acceptable (expected: a path of /v3/api-docs)"
                : "The request failed before it reached its handler";
    }
}
