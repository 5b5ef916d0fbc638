package commonweal.intake.reports;

import commonweal.events.Code;
import commonweal.events.Id;

/** A report that can be read. */
public sealed interface LiveReport extends Report permits ReceivedReport, HeldReport, TriagedReport {

    Account account();

    Addenda addenda();

    /** The same state with other addenda. */
    LiveReport with(Addenda other);

    @Override
    default Id id() {
        return account().id();
    }

    @Override
    default Code partnership() {
        return account().partnership();
    }

    /** It tells of hate: an officer's word counts, else the reporter's. */
    default boolean hate() {
        HateMark mark = addenda().hateMark();
        return mark == null ? account().told().hate() : mark.hate();
    }

    /** Somebody can be told what was done, and has not been. */
    boolean owesFeedback();
}
