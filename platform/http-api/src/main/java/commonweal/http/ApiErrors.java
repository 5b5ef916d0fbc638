package commonweal.http;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Every failure of a request as a problem detail that says what was got and what is expected. */
@RestControllerAdvice
final class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final ProblemMappings mappings;

    ApiErrors(ProblemMappings mappings) {
        this.mappings = mappings;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> anythingElse(Exception failure, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        HttpHeaders headers = new HttpHeaders();
        ProblemDetail problem = mappings.problem(failure).or(() -> refusedValue(failure))
                .orElseGet(() -> unknown(failure));
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(ProblemMappings.RETRY_AFTER_SECONDS));
        }
        return handleExceptionInternal(failure, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private static Optional<ProblemDetail> refusedValue(Exception failure) {
        return failure instanceof IllegalArgumentException
                ? Causes.ours(failure).map(refusal -> Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid-value", String.valueOf(refusal.getMessage())))
                : Optional.empty();
    }

    private static ProblemDetail unknown(Exception failure) {
        String reference = UUID.randomUUID().toString();
        log.error("a request failed: reference={}", reference, failure);
        ProblemDetail problem = Problems.problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal",
                "Something failed on our side. Whoever looks after the system finds it under reference %s"
                        .formatted(reference));
        problem.setProperty("reference", reference);
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = UnreadableBody.problem(failure);
        return handleExceptionInternal(failure, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException failure, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        String name = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(failure.getPropertyName(), "value");
        String sentence = Causes.ours(failure).map(refusal -> "%s: %s".formatted(name, refusal.getMessage()))
                .orElseGet(() -> "%s: '%s' (expected: %s)".formatted(name, failure.getValue(),
                        Expected.of(failure.getRequiredType())));
        return answer(failure, HttpStatus.BAD_REQUEST, "invalid-parameter", sentence, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String sentence = failure.getFieldErrors().stream()
                .map(error -> "%s: %s".formatted(error.getField(), error.getDefaultMessage())).sorted()
                .collect(Collectors.joining("; "));
        return answer(failure, HttpStatus.UNPROCESSABLE_CONTENT, "invalid-value", sentence, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException failure, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        // why: the failure does not hold what it could not make sense of
        return handleExceptionInternal(failure,
                Problems.unsupportedMediaType(request.getHeader(HttpHeaders.CONTENT_TYPE)), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException failure, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        String[] supported = Objects.requireNonNullElse(failure.getSupportedMethods(), new String[0]);
        return answer(failure, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Method: %s (expected: %s)"
                .formatted(failure.getMethod(), Arrays.stream(supported).sorted().collect(Collectors.joining(" or "))),
                headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return nothingAt("/" + failure.getResourcePath(), failure, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoHandlerFoundException(NoHandlerFoundException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return nothingAt(failure.getRequestURL(), failure, headers, request);
    }

    private @Nullable ResponseEntity<Object> nothingAt(String path, Exception failure, HttpHeaders headers,
            WebRequest request) {
        return answer(failure, HttpStatus.NOT_FOUND, "not-found",
                "There is nothing at %s (expected: a path of /v3/api-docs)".formatted(path), headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(Exception failure, HttpStatus status, String code, String sentence,
            HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(failure, Problems.problem(status, code, sentence), headers, status, request);
    }
}
