package commonweal.intake.repeats;

import java.util.Locale;

import commonweal.events.Code;
import commonweal.intake.reports.Repeat.Kind;

/** What two reports can have in common, and what it is that comes back then. */
public enum Trait {
    PHONE(Kind.PERSON, "same phone"), EMAIL(Kind.PERSON, "same e-mail address"), NAME_AND_POSTCODE(Kind.PERSON,
            "same name and postcode"), UPRN(Kind.HOUSEHOLD, "same UPRN"), ADDRESS(Kind.HOUSEHOLD,
                    "same address"), SPOT_AND_HEADING(Kind.PLACE,
                            "same point and heading"), USRN_AND_HEADING(Kind.PLACE, "same street and heading");

    private final Kind kind;
    private final String words;

    Trait(Kind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    public Kind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    /** As a reason, such as {@code same-phone}. */
    public Code code() {
        return new Code("same-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
