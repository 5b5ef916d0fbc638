package commonweal.intake.powers.mongo;

import java.time.LocalDate;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Id;
import commonweal.intake.caseparts.mongo.PartType;
import commonweal.intake.decisions.Act;
import commonweal.intake.mongo.DueKey;
import commonweal.intake.mongo.Fields;
import commonweal.intake.powers.PowersUsed;
import commonweal.intake.powers.UsedPower;

/** The powers used in a case as a document. */
public final class PowerDocuments implements PartType<PowersUsed> {

    static final String NEXT_EXPIRY = "nextExpiry";

    @Override
    public String collection() {
        return "powers";
    }

    @Override
    public String kind() {
        return "pws";
    }

    @Override
    public PowersUsed empty() {
        return PowersUsed.NONE;
    }

    @Override
    public Document toDocument(PowersUsed powers, Id id) {
        return new Fields().putAll("used", powers.used(), PowerDocuments::toDocument)
                // why: what expires is listed, and somebody reminded of it, by these two, which follow from the rest
                .put(NEXT_EXPIRY, powers.nextExpiry().map(LocalDate::toString).orElse(null))
                .put(DueKey.FIELD, powers.reminderDue().map(due -> DueKey.of(due, id)).orElse(null)).document();
    }

    @Override
    public PowersUsed fromDocument(Document document) {
        return new PowersUsed(Fields.list(document, "used", PowerDocuments::power));
    }

    private static Document toDocument(UsedPower power) {
        return new Fields().put("id", power.id()).put("kind", power.kind()).put("on", power.on().toString())
                .put("expires", text(power.expires())).put("personId", power.personId())
                .put("reference", power.reference()).put("remindOn", text(power.remindOn()))
                .put("reminded", power.reminded())
                .put("ended", power.ended() == null ? null : toDocument(power.ended())).put("used", power.used())
                .document();
    }

    private static Document toDocument(UsedPower.Ending ending) {
        return new Fields().put("on", ending.on().toString()).put("outcome", ending.outcome())
                .put("said", ending.said()).document();
    }

    private static UsedPower power(Document document) {
        return new UsedPower(Fields.id(document, "id"), Fields.code(document, "kind"),
                LocalDate.parse(Fields.text(document, "on")), day(document, "expires"),
                Fields.optional(document, "personId", String.class, Id::new), document.getString("reference"),
                day(document, "remindOn"),
                Fields.optional(document, "reminded", Document.class,
                        act -> new Act(Fields.text(act, "by"), Fields.instant(act, "at"))),
                Fields.optional(document, "ended", Document.class,
                        ending -> new UsedPower.Ending(LocalDate.parse(Fields.text(ending, "on")),
                                Fields.code(ending, "outcome"), Fields.act(ending, "said"))),
                Fields.act(document, "used"));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(Document document, String name) {
        return Fields.optional(document, name, String.class, LocalDate::parse);
    }
}
