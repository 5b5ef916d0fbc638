package commonweal.intake.reports;

import java.util.List;

import commonweal.events.Code;

/**
 * A report that is like another.
 *
 * @param reasons what they have in common, such as {@code same-phone}
 * @param likelyDuplicate they may tell of the same thing; only a person decides that they do
 * @param sentence the reasons for people
 */
public record Similar(LiveReport other, List<Code> reasons, boolean likelyDuplicate, String sentence) {

    public Similar {
        reasons = List.copyOf(reasons);
    }
}
