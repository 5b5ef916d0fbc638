package commonweal.risk.editions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.questionnaires.Edition;

/**
 * An edition went live in a partnership.
 *
 * @param fingerprint of what went live: its files may not change after that
 * @param dryRun what was known of its effect
 * @param by who put it live, as the subject of a token
 * @param note why, in their own words
 */
public record WentLive(Code questionnaire, Edition edition, String fingerprint, Id dryRun, String by, Instant at,
        @Nullable String note) {}
