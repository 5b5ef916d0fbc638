package commonweal.web.services;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.web.services.ServicesConfiguration.Lines;

/** The typed clients of the pages, each on the line to its service. */
@Configuration(proxyBeanMethods = false)
class ClientsConfiguration {

    @Bean
    Memory memory() {
        return new Memory();
    }

    @Bean
    CaseIntake caseIntake(Lines lines, Memory memory) {
        return new CaseIntake(lines.to(Service.CASE_INTAKE), memory);
    }

    @Bean
    CaseWork caseWork(Lines lines, Memory memory) {
        return new CaseWork(lines.to(Service.CASE_INTAKE), memory);
    }

    @Bean
    Notebook notebook(Lines lines) {
        return new Notebook(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    DayAhead dayAhead(Lines lines) {
        return new DayAhead(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    SavedFilters savedFilters(Lines lines) {
        return new SavedFilters(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    Retention retention(Lines lines) {
        return new Retention(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    Attachments attachments(Lines lines) {
        return new Attachments(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    Aftercare aftercare(Lines lines, Memory memory) {
        return new Aftercare(lines.to(Service.CASE_INTAKE), memory);
    }

    @Bean
    CaseReviews caseReviews(Lines lines) {
        return new CaseReviews(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    ReviewApplications reviewApplications(Lines lines) {
        return new ReviewApplications(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    Practice practice(Lines lines) {
        return new Practice(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    PracticeTexts practiceTexts(Lines lines, Memory memory) {
        return new PracticeTexts(
                Arrays.stream(Service.values()).collect(Collectors.toMap(Function.identity(), lines::to)), memory);
    }

    @Bean
    Editions editions(Lines lines) {
        return new Editions(lines.to(Service.RISK_ASSESSMENT));
    }

    @Bean
    QuestionnaireFiles questionnaireFiles(Lines lines) {
        return new QuestionnaireFiles(lines.to(Service.RISK_ASSESSMENT));
    }

    @Bean
    TaskGroups taskGroups(Lines lines) {
        return new TaskGroups(lines.to(Service.TASKING));
    }

    @Bean
    Places places(Lines lines) {
        return new Places(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    Search search(Lines lines) {
        return new Search(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    FrontDesk frontDesk(Lines lines, Memory memory) {
        return new FrontDesk(lines.to(Service.CASE_INTAKE), memory);
    }

    @Bean
    RiskAssessment riskAssessment(Lines lines, Memory memory) {
        return new RiskAssessment(lines.to(Service.RISK_ASSESSMENT), memory);
    }

    @Bean
    Tasking tasking(Lines lines, Memory memory) {
        return new Tasking(lines.to(Service.TASKING), memory);
    }

    @Bean
    Meetings meetings(Lines lines) {
        return new Meetings(lines.to(Service.TASKING));
    }

    @Bean
    FieldWork fieldWork(Lines lines) {
        return new FieldWork(lines.to(Service.TASKING));
    }

    @Bean
    PlanMetrics planMetrics(Lines lines) {
        return new PlanMetrics(lines.to(Service.PLAN_METRICS));
    }

    @Bean
    Registers registers(Lines lines) {
        return new Registers(lines.to(Service.PLAN_METRICS));
    }

    @Bean
    PlanReturns planReturns(Lines lines) {
        return new PlanReturns(lines.to(Service.PLAN_METRICS));
    }

    @Bean
    Papers papers(Lines lines) {
        return new Papers(lines.to(Service.PLAN_METRICS));
    }

    @Bean
    PlanTexts planTexts(Lines lines) {
        return new PlanTexts(lines.to(Service.PLAN_METRICS));
    }

    @Bean
    Operations operations(Lines lines) {
        return new Operations(
                Arrays.stream(Service.values()).collect(Collectors.toMap(Function.identity(), lines::to)));
    }
}
