package commonweal.tasking.referrals;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.tasking.decisions.Text;

/**
 * What the referrer tells the group. May hold personal data: it never leaves the service in an event, and each agency is
 * shown what its purposes open.
 *
 * @param subject victim, alleged-perpetrator or place
 * @param asked what the group is asked to do
 * @param marking the information marking, absent when nobody has marked it
 * @param details the fields of the partnership's referral form that were filled in
 * @param place what people call the place that was referred without a case, absent when a case was
 */
public record Description(@Nullable Code subject, @Nullable String asked, @Nullable Code marking,
        SortedMap<Code, String> details, @Nullable String place) {

    public static final Description NONE = new Description(null, null, null, new TreeMap<>(), null);
    static final Code PLACE = new Code("place");

    public Description {
        asked = Text.optional("asked", asked, 4000);
        details = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** Of a place that nobody has a case about. */
    static Description ofPlace(String place) {
        return new Description(PLACE, null, null, new TreeMap<>(), Text.required("place", place, 200));
    }

    /** What is said anew takes the place of what was said before; an empty text takes a field out. */
    Description with(@Nullable Code newSubject, @Nullable String newAsked, @Nullable Code newMarking,
            Map<Code, String> changed) {
        SortedMap<Code, String> all = new TreeMap<>(details);
        changed.forEach((field, text) -> {
            if (text.isBlank()) {
                all.remove(field);
            } else {
                all.put(field, text.strip());
            }
        });
        return new Description(newSubject == null ? subject : newSubject, newAsked == null ? asked : newAsked,
                newMarking == null ? marking : newMarking, all, place);
    }
}
