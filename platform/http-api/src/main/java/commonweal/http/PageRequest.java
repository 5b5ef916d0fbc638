package commonweal.http;

/**
 * Which part of a list is asked for: query parameters {@code page} (default 0) and {@code size} (default 50). A
 * controller takes it as an argument.
 */
public record PageRequest(int page, int size) {

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
