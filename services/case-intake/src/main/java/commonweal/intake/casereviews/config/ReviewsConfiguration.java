package commonweal.intake.casereviews.config;

import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.caseparts.messaging.ErasedWithCase;
import commonweal.intake.casereviews.CaseReviews;
import commonweal.intake.casereviews.ReviewPractice;
import commonweal.intake.casereviews.ReviewPractices;
import commonweal.intake.casereviews.mongo.MongoReviews;

/** The procedures are settings; the reviews of a case are a part of its file. */
@Configuration(proxyBeanMethods = false)
class ReviewsConfiguration {

    /** @param partnerships by code, what a partnership does differently */
    record Settings(ReviewPractice defaults, @DefaultValue Map<String, ReviewPractice> partnerships) {}

    @Bean
    ReviewPractices reviewPractices(Environment settings) {
        Settings read = Binder.get(settings).bind("commonweal.reviews", Settings.class).get();
        return partnership -> read.partnerships().getOrDefault(partnership.value(), read.defaults());
    }

    @Bean
    ErasedWithCase<CaseReviews> reviewsErasedWithCase(MongoReviews reviews) {
        return new ErasedWithCase<>(reviews.parts(), CaseReviews::remains);
    }
}
