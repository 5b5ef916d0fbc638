package commonweal.risk;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

import commonweal.events.Code;
import commonweal.messaging.AggregateStores;
import commonweal.practice.PerPartnership;
import commonweal.practice.Practice;
import commonweal.risk.cases.OverrideReasons;
import commonweal.risk.cases.Practices;
import commonweal.risk.cases.messaging.CaseNewsKeepsRiskInStep;
import commonweal.risk.cases.messaging.NewsMakesReassessmentDue;
import commonweal.risk.cases.messaging.ReassessmentSweep;
import commonweal.risk.cases.mongo.CaseRisks;
import commonweal.risk.editions.mongo.DryRunWorker;
import commonweal.risk.editions.mongo.DryRuns;
import commonweal.risk.editions.mongo.StoredEditions;
import commonweal.risk.questionnaires.Questionnaires;
import commonweal.risk.questionnaires.config.QuestionnaireFiles;

/** The service risk-assessment: configured by {@code risk-assessment.yaml}. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(RiskSettings.class)
public class RiskApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(RiskApplication.class).properties("spring.config.name=risk-assessment").run(args);
    }

    @Bean
    QuestionnaireFiles questionnaires(RiskSettings settings, StoredEditions storedEditions) {
        return QuestionnairesAtStart.read(settings, storedEditions);
    }

    @Bean
    StoredEditions storedEditions(AggregateStores stores) {
        return new StoredEditions(stores);
    }

    @Bean
    DryRuns dryRuns(AggregateStores stores) {
        return new DryRuns(stores);
    }

    @Bean
    DryRunWorker dryRunWorker(DryRuns dryRuns, CaseRisks caseRisks, Questionnaires questionnaires, Clock clock) {
        return new DryRunWorker(dryRuns, caseRisks, questionnaires, clock);
    }

    @Bean
    Practice<ConfirmationRules> confirmationRules(RiskSettings settings) {
        return new Practice<>(new Code("assessments"), "Confirming bands and assessing again",
                ConfirmationRules.class, settings::of);
    }

    @Bean
    Practices practices(PerPartnership<ConfirmationRules> rules) {
        return rules.map(ConfirmationRules::practice)::of;
    }

    @Bean
    OverrideReasons overrideReasons(RiskSettings settings) {
        return settings.reasons();
    }

    @Bean
    CaseRisks caseRisks(AggregateStores stores, MeterRegistry meters) {
        return new CaseRisks(stores, meters);
    }

    @Bean
    CaseNewsKeepsRiskInStep caseNewsKeepsRiskInStep(CaseRisks caseRisks) {
        return new CaseNewsKeepsRiskInStep(caseRisks.aggregates());
    }

    @Bean
    NewsMakesReassessmentDue newsMakesReassessmentDue(CaseRisks caseRisks, Practices practices) {
        return new NewsMakesReassessmentDue(caseRisks.aggregates(), practices);
    }

    @Bean
    ReassessmentSweep reassessmentSweep(CaseRisks caseRisks, Clock clock, MeterRegistry meters) {
        return new ReassessmentSweep(caseRisks, clock, meters);
    }
}
