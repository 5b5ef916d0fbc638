package commonweal.benchmarks;

/** A way of a report from a client to the last document that counts it. */
interface Pipe extends AutoCloseable {

    String name();

    /** Sends one report and returns when it is accepted. Called by many threads at once. */
    void send() throws Exception;

    /** How many of the reports sent are counted at the pipe's end by now. */
    long counted() throws Exception;

    @Override
    void close() throws Exception;
}
