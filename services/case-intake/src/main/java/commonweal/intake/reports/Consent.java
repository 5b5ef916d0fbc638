package commonweal.intake.reports;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * What lets the partnership hold a report and pass it on (UK GDPR, article 6; Data Protection Act 2018, section 8).
 *
 * @param toShare the reporter lets partners read it; absent when nobody asked
 * @param lawfulBasis absent when it is the partnership's usual one
 */
public record Consent(@Nullable Boolean toShare, @Nullable Code lawfulBasis) {

    public static final Consent NOT_ASKED = new Consent(null, null);
}
