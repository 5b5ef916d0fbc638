package commonweal.tasking.meetings.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.tasking.meetings.Meeting;

/** The collections {@code meetings} and {@code minutes}. */
@Configuration(proxyBeanMethods = false)
class MeetingStore {

    @Bean
    Aggregates<Meeting> meetingAggregates(AggregateStores stores) {
        Aggregates<Meeting> meetings = stores.of(new MeetingDocuments());
        M001_MeetingIndexes.create(meetings.collection());
        M002_MeetingsByCase.create(meetings.collection());
        return meetings;
    }

    @Bean
    Meetings meetings(Aggregates<Meeting> aggregates) {
        return new Meetings(aggregates);
    }

    @Bean
    KeptMinutes keptMinutes(AggregateStores stores) {
        return new KeptMinutes(stores.database().getCollection("minutes"));
    }
}
