package commonweal.risk.cases;

import commonweal.events.Code;

/** The practice of each partnership. */
public interface Practices {

    Practice of(Code partnership);
}
