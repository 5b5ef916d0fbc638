package commonweal.risk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import commonweal.events.Code;
import commonweal.risk.cases.OverrideReasons;
import commonweal.risk.cases.OverrideReasons.Labelled;
import commonweal.risk.cases.Practice;
import commonweal.risk.cases.Practices;
import commonweal.risk.questionnaires.Band;

/**
 * What can be set without a change of code.
 *
 * @param questionnaires where the files of questionnaires are: resource patterns
 * @param sweepEvery how often due reassessments are looked for
 * @param defaults the practice of a partnership that says nothing else
 * @param partnerships by code, what a partnership does differently
 * @param overrideReasons labels by code
 */
@ConfigurationProperties("commonweal.risk")
record RiskSettings(List<String> questionnaires, Duration sweepEvery, PracticeSettings defaults,
        @DefaultValue Map<String, PracticeSettings> partnerships, List<ReasonSettings> overrideReasons)
        implements
            Practices {

    /** @param reassessAfterDays by band */
    record PracticeSettings(@Nullable String questionnaire, @Nullable Boolean secondPersonConfirmation,
            @DefaultValue Map<String, Integer> reassessAfterDays) {}

    record ReasonSettings(String code, String label) {}

    @Override
    public Practice of(Code partnership) {
        return practice(Optional.ofNullable(partnerships.get(partnership.value())));
    }

    OverrideReasons reasons() {
        return new OverrideReasons(overrideReasons.stream()
                .map(reason -> new Labelled(new Code(reason.code()), reason.label())).toList());
    }

    /** Partnerships that differ from the defaults. */
    List<Code> special() {
        return partnerships.keySet().stream().map(Code::new).toList();
    }

    /** Which questionnaire a partnership uses first. */
    Code questionnaire(Code partnership) {
        return new Code(Optional.ofNullable(partnerships.get(partnership.value())).map(PracticeSettings::questionnaire)
                .or(() -> Optional.ofNullable(defaults.questionnaire()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "commonweal.risk.defaults.questionnaire: nothing (expected: the id of a live questionnaire)")));
    }

    private Practice practice(Optional<PracticeSettings> own) {
        Map<String, Integer> days = new HashMap<>(defaults.reassessAfterDays());
        own.ifPresent(settings -> days.putAll(settings.reassessAfterDays()));
        boolean secondPerson = own.map(PracticeSettings::secondPersonConfirmation)
                .or(() -> Optional.ofNullable(defaults.secondPersonConfirmation())).orElse(false);
        return new Practice(secondPerson,
                days.entrySet().stream()
                        .collect(Collectors.toMap(entry -> Band.of(entry.getKey()), Map.Entry::getValue)));
    }
}
