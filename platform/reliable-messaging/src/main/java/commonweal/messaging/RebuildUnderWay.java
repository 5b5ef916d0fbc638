package commonweal.messaging;

/** A rebuild of the projection is running already. */
public final class RebuildUnderWay extends RuntimeException {

    RebuildUnderWay(String projection) {
        super("projection %s is being rebuilt already".formatted(projection));
    }
}
