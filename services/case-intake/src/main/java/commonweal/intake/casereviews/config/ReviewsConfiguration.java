package commonweal.intake.casereviews.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.caseparts.messaging.ErasedWithCase;
import commonweal.intake.casereviews.CaseReviews;
import commonweal.intake.casereviews.ReviewPractice;
import commonweal.intake.casereviews.mongo.MongoReviews;
import commonweal.practice.Practice;

/** The procedures are settings; the reviews of a case are a part of its file. */
@Configuration(proxyBeanMethods = false)
class ReviewsConfiguration {

    @Bean
    Practice<ReviewPractice> reviewPractice(Environment settings) {
        return Practice.read(settings, "commonweal.reviews", "ASB Case Review", ReviewPractice.class);
    }

    @Bean
    ErasedWithCase<CaseReviews> reviewsErasedWithCase(MongoReviews reviews) {
        return new ErasedWithCase<>(reviews.parts(), CaseReviews::remains);
    }
}
