package commonweal.risk;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import commonweal.risk.cases.Cause;
import commonweal.risk.cases.Practice;
import commonweal.risk.questionnaires.Band;

/**
 * One version of how a partnership confirms bands and when it assesses again, as it is written down.
 *
 * @param secondPersonConfirmation a band counts only when another person than the assessor has confirmed it
 * @param reassessAfterDays by band
 * @param reassessAfterNewsDays by cause; a cause that is not in it makes no assessment due
 */
record ConfirmationRules(int version, boolean secondPersonConfirmation, Map<String, Integer> reassessAfterDays,
        Map<String, Integer> reassessAfterNewsDays) {

    ConfirmationRules {
        reassessAfterDays = Collections.unmodifiableMap(new TreeMap<>(reassessAfterDays));
        reassessAfterNewsDays = Collections.unmodifiableMap(new TreeMap<>(reassessAfterNewsDays));
        practice(secondPersonConfirmation, reassessAfterDays, reassessAfterNewsDays);
    }

    Practice practice() {
        return practice(secondPersonConfirmation, reassessAfterDays, reassessAfterNewsDays);
    }

    private static Practice practice(boolean secondPerson, Map<String, Integer> days, Map<String, Integer> newsDays) {
        return new Practice(secondPerson, keyed(days, Band::of), keyed(newsDays, Cause::of));
    }

    private static <K> Map<K, Integer> keyed(Map<String, Integer> byWord, Function<String, K> key) {
        return byWord.entrySet().stream()
                .collect(Collectors.toMap(entry -> key.apply(entry.getKey()), Map.Entry::getValue));
    }
}
