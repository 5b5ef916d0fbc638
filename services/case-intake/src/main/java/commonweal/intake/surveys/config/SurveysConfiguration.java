package commonweal.intake.surveys.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.caseparts.messaging.ErasedWithCase;
import commonweal.intake.caseparts.messaging.ErasedWithReport;
import commonweal.intake.surveys.CaseSurveys;
import commonweal.intake.surveys.Questions;
import commonweal.intake.surveys.mongo.MongoSurveys;
import commonweal.practice.Practice;

/** The questions are a part of the practice; what was answered about a case is a part of its file. */
@Configuration(proxyBeanMethods = false)
class SurveysConfiguration {

    @Bean
    Practice<Questions> surveyQuestions(Environment settings) {
        return Practice.read(settings, "commonweal.surveys", "Survey after closing", Questions.class);
    }

    @Bean
    ErasedWithCase<CaseSurveys> surveysErasedWithCase(MongoSurveys surveys) {
        return new ErasedWithCase<>(surveys.parts());
    }

    @Bean
    ErasedWithReport<CaseSurveys> answersErasedWithReport(MongoSurveys surveys) {
        return new ErasedWithReport<>(surveys.parts(), CaseSurveys::withoutReporter);
    }
}
