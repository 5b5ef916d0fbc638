package commonweal.intake.reports;

import commonweal.events.Code;

/** What an officer can decide about a report. */
public sealed interface Verdict {

    Code OPEN_CASE = new Code("open-case");
    Code LINK_TO_CASE = new Code("link-to-case");
    Code SIGNPOST = new Code("signpost");
    Code DUPLICATE = new Code("duplicate");
    Code NO_ACTION = new Code("no-action");

    /** A case of its own. */
    record OpenCase() implements Verdict {}

    /** Part of a case that is there already. */
    record LinkToCase(LinkableCase target) implements Verdict {}

    /** For another agency to deal with. */
    record Signpost(Code agency) implements Verdict {}

    /** Told twice. */
    record Duplicate() implements Verdict {}

    /** Nothing to be done. */
    record NoAction() implements Verdict {}

    default Code code() {
        return switch (this) {
            case OpenCase _ -> OPEN_CASE;
            case LinkToCase _ -> LINK_TO_CASE;
            case Signpost _ -> SIGNPOST;
            case Duplicate _ -> DUPLICATE;
            case NoAction _ -> NO_ACTION;
        };
    }
}
