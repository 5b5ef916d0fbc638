package commonweal.intake.reports.web;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;

/**
 * The answer to {@code POST /reports}: what the reporter keeps.
 *
 * @param prompt what somebody must be told who says that there is danger now
 */
record ReceivedView(Id id, String reference, String status, @Nullable String prompt) {}
