package commonweal.intake.reports.web;

import commonweal.events.Id;

/** The answer to {@code POST /reports}: what the reporter keeps. */
record ReceivedView(Id id, String reference, String status) {}
