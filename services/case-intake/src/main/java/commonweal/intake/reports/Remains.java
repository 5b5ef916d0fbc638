package commonweal.intake.reports;

/** What a report leaves outside its own document and must not outlive it. */
public interface Remains {

    /** Removes it; safe to repeat. Comes before the tombstone is written, while it is still known what the report told. */
    void remove(LiveReport report);
}
