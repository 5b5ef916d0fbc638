package commonweal.tasking.groups.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.tasking.groups.Agency;
import commonweal.tasking.groups.PublishedList;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;

/** Which groups there are, and the codes that their work is described with. */
@RestController
class GroupsApi {

    private final TaskGroups groups;
    private final PublishedLists lists;

    GroupsApi(TaskGroups groups, PublishedLists lists) {
        this.groups = groups;
        this.lists = lists;
    }

    @GetMapping("/groups")
    Items<Group> groups(Caller caller) {
        return new Items<>(caller.scope().stream().sorted().flatMap(partnership -> groups.of(partnership).stream())
                .map(Group::of).toList());
    }

    @GetMapping("/reference-data")
    ReferenceData referenceData() {
        return new ReferenceData(lists.declineReasons().terms(), lists.outcomes().terms(), lists.severities().terms(),
                lists.ratings().terms(), lists.results().terms(), lists.resourceKinds().terms(),
                lists.operationKinds().terms());
    }

    record Items<T>(List<T> items) {}

    record Group(Code id, String name, @Nullable Code chair, List<Member> agencies) {

        static Group of(TaskGroup group) {
            return new Group(group.code(), group.name(), group.chair(),
                    group.agencies().stream().map(Member::of).toList());
        }
    }

    /** An agency; its name stands under {@code label} too, so that it can be used like an entry of a published list. */
    record Member(Code code, String name, String label) {

        static Member of(Agency agency) {
            return new Member(agency.code(), agency.name(), agency.name());
        }
    }

    record ReferenceData(List<PublishedList.Term> declineReasons, List<PublishedList.Term> outcomes,
            List<PublishedList.Term> severities, List<PublishedList.Term> ratings, List<PublishedList.Term> results,
            List<PublishedList.Term> resourceKinds, List<PublishedList.Term> operationKinds) {}
}
