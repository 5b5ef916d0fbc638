package commonweal.intake.reports;

import commonweal.events.Code;
import commonweal.events.Id;

/** One report of anti-social behaviour, in one of its states; the rules are in {@link ReportRules}. */
public sealed interface Report permits LiveReport, ErasedReport {

    Id id();

    Code partnership();
}
