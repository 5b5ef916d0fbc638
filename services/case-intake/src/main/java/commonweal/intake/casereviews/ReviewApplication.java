package commonweal.intake.casereviews;

import java.time.Instant;
import java.time.LocalDate;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;

/**
 * An application for an ASB Case Review that came in before anybody knew which case it is about. An officer puts it with a
 * case, where its review begins under the same id. The rules are in {@link ApplicationRules}.
 */
public sealed interface ReviewApplication {

    /** Who made it, in the acts that follow from it. */
    String APPLICANT = "applicant";

    Id id();

    Code partnership();

    /** The application's id follows from its reference, which is all that the applicant knows. */
    static Id idOf(Code partnership, String reference) {
        return Ids.derived("rev", partnership.value(), reference);
    }

    /**
     * What came in.
     *
     * @param secretHash what is kept of the secret that shows the applicant how far it has come
     */
    record Received(Code partnership, String reference, String secretHash, CaseReview.Application told, Instant at) {

        public Id id() {
            return idOf(partnership, reference);
        }
    }

    /** An application that can be read. */
    sealed interface Live extends ReviewApplication permits Waiting, Placed, SetAside {

        Received received();

        @Override
        default Id id() {
            return received().id();
        }

        @Override
        default Code partnership() {
            return received().partnership();
        }

        /** The review that begins with it, before anything was done. */
        default CaseReview review() {
            return CaseReview.appliedFor(received());
        }
    }

    /** Nobody has put it with a case yet. */
    record Waiting(Received received) implements Live {}

    /** Its review began in a case. */
    record Placed(Received received, Id caseId, Act placed) implements Live {}

    /**
     * There will be no review of it here.
     *
     * @param reason other-area, withdrawn, same-application or not-an-application
     */
    record SetAside(Received received, Code reason, Act setAside) implements Live {

        public LocalDate setAsideOn() {
            return WorkingDays.dayOf(setAside.at());
        }
    }

    /** The tombstone of an application: nothing of it is left. */
    record Erased(Id id, Code partnership, Instant erasedAt) implements ReviewApplication {}
}
