package commonweal.tasking.groups.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.events.Code;
import commonweal.tasking.groups.Agency;
import commonweal.tasking.groups.BankHolidays;
import commonweal.tasking.groups.MeetingPattern;
import commonweal.tasking.groups.Meets;
import commonweal.tasking.groups.Places;
import commonweal.tasking.groups.PublishedList;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.groups.ReferralForm;
import commonweal.tasking.groups.ReferralForms;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;

/** Makes groups, forms and lists of the settings, which are checked once, when the service starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskingData.class)
class GroupsConfiguration {

    @Bean
    TaskGroups taskGroups(TaskingData data) {
        Map<Code, List<TaskGroup>> byPartnership = byPartnership(data, GroupsConfiguration::groups);
        return partnership -> byPartnership.getOrDefault(partnership, List.of());
    }

    @Bean
    ReferralForms referralForms(TaskingData data) {
        Map<Code, ReferralForm> byPartnership = byPartnership(data,
                partnership -> Optional.ofNullable(partnership.referralForm()).orElse(data.referralForm()));
        return partnership -> byPartnership.getOrDefault(partnership, data.referralForm());
    }

    @Bean
    Places places(TaskingData data) {
        Map<Code, PublishedList> byPartnership = byPartnership(data,
                partnership -> new PublishedList("place", partnership.places()));
        return partnership -> byPartnership.getOrDefault(partnership, new PublishedList("place", List.of()));
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

    private static <T> Map<Code, T> byPartnership(TaskingData data, Function<TaskingData.Partnership, T> part) {
        return data.partnerships().stream().collect(Collectors.toUnmodifiableMap(TaskingData.Partnership::code, part));
    }

    private static List<TaskGroup> groups(TaskingData.Partnership partnership) {
        Map<Code, Agency> agencies = partnership.agencies().stream()
                .map(member -> new Agency(member.code(), member.name(), member.purposes()))
                .collect(Collectors.toMap(Agency::code, Function.identity()));
        return partnership.groups().stream().map(group -> new TaskGroup(group.code(), group.name(),
                partnership.version(), group.purpose(), new TaskGroup.Chairs(group.chair(), group.deputy()),
                group.takesHighBand(), group.reviewEvery(), meets(group.meets()),
                group.agencies().stream().map(code -> known(code, group, agencies)).toList())).toList();
    }

    private static @Nullable Meets meets(TaskingData.@Nullable Times times) {
        return times == null
                ? null
                : new Meets(MeetingPattern.parse(times.pattern()), times.months(), times.onBankHoliday(), times.at(),
                        times.lasting(), times.place());
    }

    private static Agency known(Code code, TaskingData.Group group, Map<Code, Agency> agencies) {
        Agency agency = agencies.get(code);
        if (agency == null) {
            throw new IllegalArgumentException("agencies of %s: '%s' (expected: an agency of the partnership: %s)"
                    .formatted(group.code(), code, agencies.keySet()));
        }
        return agency;
    }
}
