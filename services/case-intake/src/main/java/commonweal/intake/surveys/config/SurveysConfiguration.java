package commonweal.intake.surveys.config;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.caseparts.messaging.ErasedWithCase;
import commonweal.intake.surveys.CaseSurveys;
import commonweal.intake.surveys.Questions;
import commonweal.intake.surveys.mongo.MongoSurveys;

/** The questions are settings; what was answered about a case is a part of its file. */
@Configuration(proxyBeanMethods = false)
class SurveysConfiguration {

    @Bean
    Questions surveyQuestions(Environment settings) {
        return Binder.get(settings).bind("commonweal.surveys", Questions.class).get();
    }

    @Bean
    ErasedWithCase<CaseSurveys> surveysErasedWithCase(MongoSurveys surveys) {
        return new ErasedWithCase<>(surveys.parts());
    }
}
