package commonweal.intake.reports.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.referencedata.ReferenceData.ContactRule;
import commonweal.intake.reports.Consent;
import commonweal.intake.reports.Occurrence;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.Point;
import commonweal.intake.reports.Postcode;
import commonweal.intake.reports.Precision;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.Submission;
import commonweal.intake.reports.Uprn;
import commonweal.intake.reports.Usrn;

/** The body of {@code POST /reports}. */
record NewReport(@Nullable Code channel, @Nullable Boolean anonymous, @Nullable When occurred,
        @Nullable String description, @Nullable Code category, @Nullable Code qualifier, @Nullable Where place,
        @Nullable Who reporter, @Nullable Boolean hate, @Nullable Boolean immediateDanger, @Nullable Boolean sample,
        @Nullable String externalReference, @Nullable Boolean consentToShare, @Nullable Code lawfulBasis) {

    /**
     * When it happened.
     *
     * @param to the same as {@code from} when absent
     * @param precision minute, day or month
     */
    record When(@Nullable String from, @Nullable String to, @Nullable Code precision) {

        Occurrence checked(Instant now) {
            if (precision == null) {
                throw new IllegalArgumentException("occurred.precision: none (expected: one of minute, day, month)");
            }
            if (from == null) {
                throw new IllegalArgumentException("occurred.from: none (expected: a date such as 2026-11-20)");
            }
            return Occurrence.told(from, to, Precision.of(precision)).notAfter(now);
        }
    }

    /** Where it happened. */
    record Where(@Nullable String address, @Nullable String postcode, @Nullable String uprn, @Nullable String usrn,
            @Nullable Double longitude, @Nullable Double latitude, @Nullable String location, @Nullable String ward,
            @Nullable String lsoa) {

        Place checked() {
            return new Place(address, postcode == null || postcode.isBlank() ? null : Postcode.told(postcode),
                    uprn == null || uprn.isBlank() ? null : new Uprn(uprn.strip()),
                    usrn == null || usrn.isBlank() ? null : new Usrn(usrn.strip()), point(), location, ward, lsoa,
                    false);
        }

        private @Nullable Point point() {
            if (longitude == null && latitude == null) {
                return null;
            }
            if (longitude == null || latitude == null) {
                throw new IllegalArgumentException("place.%s: none (expected: both longitude and latitude, or neither)"
                        .formatted(longitude == null ? "longitude" : "latitude"));
            }
            return new Point(longitude, latitude);
        }
    }

    /** Who tells it. */
    record Who(@Nullable String name, @Nullable String email, @Nullable String phone, @Nullable String safeContact,
            @Nullable Code preferredContact, @Nullable List<Code> safeContactRules) {

        Reporter checked(ReferenceData lists) {
            List<Code> rules = safeContactRules == null ? List.of() : safeContactRules;
            List<Code> known = lists.safeContactRules().stream().filter(ContactRule::offered).map(ContactRule::code)
                    .toList();
            rules.stream().filter(rule -> !known.contains(rule)).findFirst().ifPresent(unknown -> {
                throw new IllegalArgumentException("reporter.safeContactRules: '%s' (expected: any of %s)"
                        .formatted(unknown, known));
            });
            Code preferred = ReferenceData.allow("reporter.preferredContact", preferredContact, lists.contactMethods());
            if (preferred != null) {
                lists.contactRulesAgainst(preferred).stream().filter(rules::contains).findFirst().ifPresent(rule -> {
                    throw new IllegalArgumentException(
                            "reporter.preferredContact: '%s' (expected: a method that %s does not forbid)"
                                    .formatted(preferred, rule));
                });
            }
            return new Reporter(name, email, phone, safeContact, preferred, rules);
        }
    }

    Submission checked(ReferenceData lists, Instant now) {
        if (anonymous == null) {
            throw new IllegalArgumentException("anonymous: none (expected: true or false)");
        }
        if (occurred == null) {
            throw new IllegalArgumentException("occurred: none (expected: an object with from and precision)");
        }
        Code knownChannel = ReferenceData.require("channel", channel, lists.channels());
        return new Submission(knownChannel, anonymous, occurred.checked(now), description,
                ReferenceData.allow("category", category, lists.categories()),
                ReferenceData.allow("qualifier", qualifier, lists.qualifiers()),
                place == null ? null : place.checked(),
                reporter == null ? null : reporter.checked(lists),
                Boolean.TRUE.equals(hate), Boolean.TRUE.equals(immediateDanger),
                lists.statisticalChannels().contains(knownChannel), Boolean.TRUE.equals(sample), externalReference,
                new Consent(consentToShare,
                        ReferenceData.allow("lawfulBasis", lawfulBasis, lists.lawfulBases())));
    }
}
