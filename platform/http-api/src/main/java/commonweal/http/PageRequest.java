package commonweal.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which part of a list is asked for: query parameters {@code page} (default 0) and {@code size} (default 50). A
 * controller takes it as an argument.
 */
@ParameterObject
public record PageRequest(
        @Parameter(description = "which part, from 0", schema = @Schema(type = "integer", defaultValue = "0")) int page,
        @Parameter(description = "items in a part, 1 to 200", schema = @Schema(type = "integer", defaultValue = "50")) int size) {

    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 200;
    public static final int LAST_PAGE = 100_000;

    public PageRequest {
        if (page < 0 || page > LAST_PAGE) {
            throw new IllegalArgumentException("page: %d (expected: 0 to %d)".formatted(page, LAST_PAGE));
        }
        if (size < 1 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("size: %d (expected: 1 to %d)".formatted(size, LARGEST_SIZE));
        }
    }

    /** How many items to skip. */
    public int offset() {
        return page * size;
    }
}
