package commonweal.risk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import commonweal.events.Code;
import commonweal.risk.cases.OverrideReasons;
import commonweal.risk.cases.OverrideReasons.Labelled;
import commonweal.risk.questionnaires.config.OwnQuestionnaires;

/**
 * What can be set without a change of code.
 *
 * @param questionnaires where the files of questionnaires for everybody are: resource patterns
 * @param ownQuestionnaires a folder with a folder of files for each partnership that has its own
 * @param sweepEvery how often due reassessments are looked for
 * @param defaults the practice of a partnership that says nothing else
 * @param partnerships by code, what a partnership does differently
 * @param overrideReasons labels by code
 */
@ConfigurationProperties("commonweal.risk")
record RiskSettings(List<String> questionnaires, @Nullable String ownQuestionnaires, Duration sweepEvery,
        PracticeSettings defaults,
        @DefaultValue Map<String, PracticeSettings> partnerships, List<ReasonSettings> overrideReasons) {

    /**
     * @param reassessAfterDays by band
     * @param reassessAfterNewsDays by cause; -1 where that news makes no assessment due
     */
    record PracticeSettings(@Nullable String questionnaire, @Nullable Boolean secondPersonConfirmation,
            @DefaultValue Map<String, Integer> reassessAfterDays,
            @DefaultValue Map<String, Integer> reassessAfterNewsDays) {}

    record ReasonSettings(String code, String label) {}

    /** What holds for a partnership as long as it puts nothing else in force. */
    ConfirmationRules of(Code partnership) {
        return rules(Optional.ofNullable(partnerships.get(partnership.value())));
    }

    OverrideReasons reasons() {
        return new OverrideReasons(overrideReasons.stream()
                .map(reason -> new Labelled(new Code(reason.code()), reason.label())).toList());
    }

    /** Partnerships that differ from the defaults. */
    List<Code> special() {
        return partnerships.keySet().stream().map(Code::new).toList();
    }

    /** Which questionnaires a partnership would use first: its own choice, which may not be live yet, then everybody's. */
    List<Code> preferred(Code partnership) {
        String usual = defaults.questionnaire();
        if (usual == null) {
            throw new IllegalArgumentException(
                    "commonweal.risk.defaults.questionnaire: nothing (expected: the id of a live questionnaire)");
        }
        return Stream.concat(
                Optional.ofNullable(partnerships.get(partnership.value())).map(PracticeSettings::questionnaire)
                        .stream(),
                Stream.of(usual)).map(Code::new).toList();
    }

    /** The texts of partnerships' own questionnaires, by file. */
    Map<Code, Map<String, String>> ownFiles() {
        return ownQuestionnaires == null || ownQuestionnaires.isBlank()
                ? Map.of()
                : OwnQuestionnaires.in(Path.of(ownQuestionnaires));
    }

    private ConfirmationRules rules(Optional<PracticeSettings> own) {
        Map<String, Integer> days = new HashMap<>(defaults.reassessAfterDays());
        Map<String, Integer> newsDays = new HashMap<>(defaults.reassessAfterNewsDays());
        own.ifPresent(settings -> {
            days.putAll(settings.reassessAfterDays());
            newsDays.putAll(settings.reassessAfterNewsDays());
        });
        newsDays.values().removeIf(none -> none == -1);
        boolean secondPerson = own.map(PracticeSettings::secondPersonConfirmation)
                .or(() -> Optional.ofNullable(defaults.secondPersonConfirmation())).orElse(false);
        return new ConfirmationRules(1, secondPerson, days, newsDays);
    }
}
