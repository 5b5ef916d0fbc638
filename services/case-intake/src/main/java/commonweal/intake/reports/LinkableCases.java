package commonweal.intake.reports;

import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.Id;

/** Where triage finds the cases that a report may be linked to. */
public interface LinkableCases {

    /** The case, unless it does not exist in this partnership or was erased. */
    Optional<LinkableCase> find(Id caseId, Code partnership);
}
