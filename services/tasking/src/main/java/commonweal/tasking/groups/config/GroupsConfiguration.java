package commonweal.tasking.groups.config;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.events.Code;
import commonweal.practice.PerPartnership;
import commonweal.practice.Practice;
import commonweal.tasking.groups.BankHolidays;
import commonweal.tasking.groups.Places;
import commonweal.tasking.groups.PublishedList;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.groups.ReferralForms;
import commonweal.tasking.groups.TaskGroups;

/** Makes groups, forms and lists of the settings, which are checked once, when the service starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskingData.class)
class GroupsConfiguration {

    @Bean
    Practice<GroupsPractice> groupsPractice(TaskingData data) {
        Map<Code, GroupsPractice> byPartnership = data.partnerships().stream()
                .collect(
                        Collectors.toUnmodifiableMap(TaskingData.Partnership::code, TaskingData.Partnership::practice));
        byPartnership.values().forEach(GroupsPractice::taskGroups);
        return new Practice<>(new Code("groups"), "Task groups, agencies and what is asked in a referral",
                GroupsPractice.class, partnership -> byPartnership.getOrDefault(partnership, GroupsPractice.NONE))
                .where((before, next) -> next.follow(before));
    }

    @Bean
    TaskGroups taskGroups(PerPartnership<GroupsPractice> practice) {
        return practice.map(GroupsPractice::taskGroups)::of;
    }

    @Bean
    ReferralForms referralForms(PerPartnership<GroupsPractice> practice, TaskingData data) {
        return practice.map(own -> Optional.ofNullable(own.referralForm()).orElse(data.referralForm()))::of;
    }

    @Bean
    Places places(PerPartnership<GroupsPractice> practice) {
        return practice.map(own -> new PublishedList("place", own.places()))::of;
    }

    @Bean
    BankHolidays bankHolidays() {
        return new EnglishBankHolidays();
    }

    @Bean
    PublishedLists publishedLists(TaskingData data) {
        TaskingData.Lists lists = data.lists();
        return new PublishedLists(new PublishedList("reason", lists.declineReasons()),
                new PublishedList("outcome", lists.outcomes()), new PublishedList("subject", lists.subjects()),
                new PublishedList("severity", lists.severities()), new PublishedList("rating", lists.ratings()),
                new PublishedList("result", lists.results()), new PublishedList("kind", lists.resourceKinds()),
                new PublishedList("kind", lists.operationKinds()));
    }
}
