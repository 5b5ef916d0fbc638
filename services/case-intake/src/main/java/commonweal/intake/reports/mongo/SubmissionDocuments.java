package commonweal.intake.reports.mongo;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.intake.mongo.Fields;
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

/** What was told, as a part of the report's document. */
final class SubmissionDocuments {

    private SubmissionDocuments() {}

    static Document toDocument(Submission told) {
        return new Fields().put("channel", told.channel()).put("anonymous", told.anonymous())
                .put("occurred", toDocument(told.occurred())).put("description", told.description())
                .put("category", told.category()).put("qualifier", told.qualifier())
                .put("place", told.place() == null ? null : toDocument(told.place()))
                .put("reporter", told.reporter() == null ? null : toDocument(told.reporter()))
                .put("hate", told.hate()).put("immediateDanger", told.immediateDanger())
                .put("statistical", told.statistical()).put("sample", told.sample())
                .put("externalReference", told.externalReference()).put("consentToShare", told.consent().toShare())
                .put("lawfulBasis", told.consent().lawfulBasis()).document();
    }

    static Submission fromDocument(Document document) {
        return new Submission(Fields.code(document, "channel"), Fields.flag(document, "anonymous"),
                occurrence(Fields.required(document, "occurred", Document.class)), document.getString("description"),
                Fields.optional(document, "category", String.class, Code::new),
                Fields.optional(document, "qualifier", String.class, Code::new),
                Fields.optional(document, "place", Document.class, SubmissionDocuments::place),
                Fields.optional(document, "reporter", Document.class, SubmissionDocuments::reporter),
                Fields.flag(document, "hate"), Fields.flag(document, "immediateDanger"),
                Fields.flag(document, "statistical"), Fields.flag(document, "sample"),
                document.getString("externalReference"), new Consent(document.getBoolean("consentToShare"),
                        Fields.optional(document, "lawfulBasis", String.class, Code::new)));
    }

    private static Document toDocument(Occurrence occurred) {
        return new Fields().put("from", asTold(occurred.from(), occurred.precision()))
                .put("to", asTold(occurred.to(), occurred.precision())).put("precision", occurred.precision().code())
                .document();
    }

    /** A month stays a month, in the store as well. */
    private static String asTold(LocalDateTime time, Precision precision) {
        return switch (precision) {
            case MINUTE -> time.toString();
            case DAY -> time.toLocalDate().toString();
            case MONTH -> YearMonth.from(time).toString();
        };
    }

    private static Occurrence occurrence(Document document) {
        return Occurrence.told(Fields.text(document, "from"), Fields.text(document, "to"),
                Precision.of(Fields.code(document, "precision")));
    }

    private static Document toDocument(Place place) {
        Fields fields = new Fields().put("address", place.address())
                .put("postcode", place.postcode() == null ? null : place.postcode().value())
                .put("uprn", place.uprn() == null ? null : place.uprn().value()).put("location", place.location())
                .put("usrn", place.usrn() == null ? null : place.usrn().value()).put("ward", place.ward())
                .put("lsoa", place.lsoa());
        if (place.areasLookedUp()) {
            fields.put("areasLookedUp", true);
        }
        if (place.point() != null) {
            fields.put("longitude", place.point().longitude()).put("latitude", place.point().latitude());
        }
        return fields.document();
    }

    /** Whichever of its fields were read; a point needs both of its own. */
    static Place place(Document document) {
        return new Place(document.getString("address"),
                Fields.optional(document, "postcode", String.class, Postcode::new),
                Fields.optional(document, "uprn", String.class, Uprn::new),
                Fields.optional(document, "usrn", String.class, Usrn::new),
                Fields.optional(document, "longitude", Double.class,
                        longitude -> new Point(longitude, Fields.required(document, "latitude", Double.class))),
                document.getString("location"), document.getString("ward"), document.getString("lsoa"),
                document.getBoolean("areasLookedUp", false));
    }

    private static Document toDocument(Reporter reporter) {
        return new Fields().put("name", reporter.name()).put("email", reporter.email()).put("phone", reporter.phone())
                .put("safeContact", reporter.safeContact()).put("preferredContact", reporter.preferredContact())
                .put("safeContactRules", reporter.safeContactRules().isEmpty()
                        ? null
                        : new ArrayList<>(reporter.safeContactRules().stream().map(Code::value).toList()))
                .document();
    }

    private static Reporter reporter(Document document) {
        return new Reporter(document.getString("name"), document.getString("email"), document.getString("phone"),
                document.getString("safeContact"),
                Fields.optional(document, "preferredContact", String.class, Code::new),
                document.getList("safeContactRules", String.class, List.of()).stream().map(Code::new).toList());
    }
}
