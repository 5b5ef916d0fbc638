package commonweal.intake.referencedata;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.referencedata.ReferenceData.Entry;

/**
 * What people call codes: what was filed under one keeps the words of its day.
 *
 * @param then the lists in force on that day
 * @param now those in force at present, for a code that there was not yet
 */
public record Labels(ReferenceData then, ReferenceData now) {

    /** What a code is called; one that no list knows stands for itself. */
    public String of(Code code, Function<ReferenceData, List<Entry>> list) {
        return Stream.of(then, now).flatMap(lists -> list.apply(lists).stream())
                .filter(entry -> entry.code().equals(code)).map(Entry::label).findFirst().orElse(code.value());
    }

    /** The same for one that there may not be. */
    public @Nullable String ofNullable(@Nullable Code code, Function<ReferenceData, List<Entry>> list) {
        return code == null ? null : of(code, list);
    }
}
