package commonweal.metrics.buckets;

/** A document that holds parts and their sum, and a mark while its own sum has not been carried on. */
public sealed interface Sheet permits Bucket, Month {

    String id();

    /** 0 when it is new. */
    long version();

    /** Empty when there is none; sorts by time and is unique. */
    String mark();
}
