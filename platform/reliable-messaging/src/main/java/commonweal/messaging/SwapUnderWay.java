package commonweal.messaging;

/** A rebuilt projection is being put in place: live handling waits for a moment. */
final class SwapUnderWay extends RuntimeException {

    SwapUnderWay(String projection) {
        super("projection %s is being swapped".formatted(projection));
    }
}
