package commonweal.tasking.ids;

import java.util.Arrays;
import java.util.stream.Collectors;

import commonweal.events.Id;
import commonweal.events.Ids;

/** The ids of this service that follow from something: from causes, or from the whole that something is a part of. */
public final class Keys {

    private Keys() {}

    /** The same id whenever it is asked for with the same causes, so that what they cause exists once. */
    public static Id derived(String kind, Object... causes) {
        return Ids.hashed(kind, Arrays.stream(causes).map(Object::toString).collect(Collectors.joining("/")));
    }

    /**
     * The id of a part, which tells the whole it belongs to: action 2 of {@code ref-7f3k} is {@code act-7f3k-2}, so a part
     * is found by its whole's key.
     */
    public static Id part(String kind, Id whole, int number) {
        return new Id("%s-%s-%d".formatted(kind, word(whole), number));
    }

    /** The id of the whole that a part belongs to; some id that nobody has when the part's id is of another form. */
    public static Id whole(String kind, Id part) {
        String[] words = part.value().split("-");
        return new Id(kind + "-" + words[1]);
    }

    private static String word(Id id) {
        return id.value().substring(id.value().indexOf('-') + 1);
    }
}
