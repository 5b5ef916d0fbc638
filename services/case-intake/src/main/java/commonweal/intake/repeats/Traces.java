package commonweal.intake.repeats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.Point;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.Submission;

/** The traces that a report leaves. */
public final class Traces {

    private static final String NOT_STATED = "not-stated";

    private Traces() {}

    public static List<Trace> of(LiveReport report) {
        Submission told = report.account().told();
        String realm = report.partnership() + "/"
                + (told.sample() ? "sample" : told.statistical() ? "figures" : "real");
        List<Trace> traces = new ArrayList<>();
        Place place = told.place();
        if (told.reporter() != null) {
            person(realm, told.reporter(), place, traces);
        }
        if (place != null) {
            place(realm, place, told.category(), traces);
        }
        return traces;
    }

    private static void person(String realm, Reporter reporter, @Nullable Place place, List<Trace> traces) {
        if (reporter.phone() != null) {
            traces.add(new Trace(realm, Trait.PHONE, phone(reporter.phone())));
        }
        if (reporter.email() != null) {
            traces.add(new Trace(realm, Trait.EMAIL, reporter.email().toLowerCase(Locale.ROOT)));
        }
        if (reporter.name() != null && place != null && place.postcode() != null) {
            // why: a name alone is shared by too many
            traces.add(new Trace(realm, Trait.NAME_AND_POSTCODE,
                    packed(reporter.name()) + "@" + place.postcode().value()));
        }
    }

    private static void place(String realm, Place place, @Nullable Code heading, List<Trace> traces) {
        if (place.uprn() != null) {
            traces.add(new Trace(realm, Trait.UPRN, place.uprn().value()));
        }
        if (place.address() != null && place.postcode() != null) {
            // why: some put the postcode into the address as well
            String line = packed(place.address()).replace(packed(place.postcode().value()), "");
            traces.add(new Trace(realm, Trait.ADDRESS, line + "@" + place.postcode().value()));
        }
        if (place.point() != null) {
            traces.add(new Trace(realm, Trait.SPOT_AND_HEADING, spot(place.point()) + "@" + named(heading)));
        }
        if (place.usrn() != null) {
            // why: a street alone holds too much that has nothing to do with one another
            traces.add(new Trace(realm, Trait.USRN_AND_HEADING, place.usrn().value() + "@" + named(heading)));
        }
    }

    private static String named(@Nullable Code heading) {
        return heading == null ? NOT_STATED : heading.value();
    }

    /** The number as it is dialled within the country. */
    private static String phone(String told) {
        String digits = told.replaceAll("[^0-9+]", "");
        return digits.replaceFirst("^(\\+|00)440?", "0");
    }

    private static String packed(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Four decimals of a degree: about ten metres. */
    private static String spot(Point point) {
        return String.format(Locale.ROOT, "%.4f,%.4f", point.longitude(), point.latitude());
    }
}
