package commonweal.intake.referencedata;

import java.time.Instant;

import commonweal.events.Code;

/** The lists of every partnership. They may change at any time: ask anew for each request. */
public interface PublishedLists {

    /** Those that codes are checked against. */
    ReferenceData of(Code partnership);

    /** What people call the codes of something that was filed at a moment. */
    Labels labels(Code partnership, Instant filed);
}
