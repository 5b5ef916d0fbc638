package commonweal.metrics.buckets;

/** A document that holds parts and their sum. */
public sealed interface Sheet permits Bucket, Month {

    String id();

    /** Under which it is saved; 0 as long as it holds nothing. */
    long version();
}
