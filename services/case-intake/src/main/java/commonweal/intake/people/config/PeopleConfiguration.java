package commonweal.intake.people.config;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.intake.caseparts.messaging.ErasedWithCase;
import commonweal.intake.caseparts.messaging.ErasedWithReport;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.people.People;
import commonweal.intake.people.mongo.PeopleDocuments;
import commonweal.messaging.AggregateStores;

/** The people of a case are a part of its file. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    CaseParts<People> people(AggregateStores stores) {
        return new CaseParts<>(stores, new PeopleDocuments(), List.of());
    }

    @Bean
    ErasedWithCase<People> peopleErasedWithCase(CaseParts<People> people) {
        return new ErasedWithCase<>(people);
    }

    @Bean
    ErasedWithReport<People> reporterErasedWithReport(CaseParts<People> people) {
        return new ErasedWithReport<>(people, People::withoutReporter);
    }
}
