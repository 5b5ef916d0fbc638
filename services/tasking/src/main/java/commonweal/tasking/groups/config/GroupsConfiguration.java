package commonweal.tasking.groups.config;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.events.Code;
import commonweal.tasking.groups.Agency;
import commonweal.tasking.groups.PublishedList;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;

/** Makes groups and lists of the settings, which are checked once, when the service starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskingData.class)
class GroupsConfiguration {

    @Bean
    TaskGroups taskGroups(TaskingData data) {
        Map<Code, List<TaskGroup>> byPartnership = data.partnerships().stream()
                .collect(Collectors.toUnmodifiableMap(TaskingData.Partnership::code, GroupsConfiguration::groups));
        return partnership -> byPartnership.getOrDefault(partnership, List.of());
    }

    @Bean
    PublishedLists publishedLists(TaskingData data) {
        TaskingData.Lists lists = data.lists();
        return new PublishedLists(new PublishedList("reason", lists.declineReasons()),
                new PublishedList("outcome", lists.outcomes()), new PublishedList("severity", lists.severities()),
                new PublishedList("rating", lists.ratings()), new PublishedList("result", lists.results()),
                new PublishedList("kind", lists.resourceKinds()), new PublishedList("kind", lists.operationKinds()));
    }

    private static List<TaskGroup> groups(TaskingData.Partnership partnership) {
        Map<Code, Agency> agencies = partnership.agencies().stream()
                .collect(Collectors.toMap(Agency::code, Function.identity()));
        return partnership.groups().stream().map(group -> new TaskGroup(group.code(), group.name(), group.chair(),
                group.takesHighBand(), group.agencies().stream().map(code -> known(code, group, agencies)).toList()))
                .toList();
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
