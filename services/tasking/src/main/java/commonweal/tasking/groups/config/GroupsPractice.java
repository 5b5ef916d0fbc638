package commonweal.tasking.groups.config;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import commonweal.events.Code;
import commonweal.tasking.groups.Agency;
import commonweal.tasking.groups.MeetingPattern;
import commonweal.tasking.groups.Meets;
import commonweal.tasking.groups.PublishedList;
import commonweal.tasking.groups.ReferralForm;
import commonweal.tasking.groups.TaskGroup;

/**
 * One version of a partnership's groups and of what they work with, as it is written down.
 *
 * @param referralForm the partnership's own, absent when it uses the one that comes with the service
 */
record GroupsPractice(int version, List<Member> agencies, List<Group> groups, List<PublishedList.Term> places,
        @Nullable ReferralForm referralForm) {

    static final GroupsPractice NONE = new GroupsPractice(1, List.of(), List.of(), List.of(), null);

    record Member(Code code, String name, @DefaultValue Set<Code> purposes) {}

    record Group(Code code, String name, @Nullable String purpose, @Nullable Code chair, @Nullable Code deputy,
            @DefaultValue("false") boolean takesHighBand, @DefaultValue("28") int reviewEvery, @Nullable Times meets,
            List<Code> agencies) {}

    record Times(String pattern, @DefaultValue Set<Month> months,
            @DefaultValue("next-working-day") MeetingPattern.OnBankHoliday onBankHoliday, @Nullable LocalTime at,
            @DefaultValue("2h") Duration lasting, @Nullable String place) {

        private Meets meets() {
            return new Meets(MeetingPattern.parse(pattern), months, onBankHoliday, at, lasting, place);
        }
    }

    /**
     * The groups, ready for use.
     *
     * @throws IllegalArgumentException when one of them makes no sense
     */
    List<TaskGroup> taskGroups() {
        Map<Code, Agency> known = agencies.stream()
                .map(member -> new Agency(member.code(), member.name(), member.purposes()))
                .collect(Collectors.toMap(Agency::code, Function.identity()));
        return groups.stream().map(group -> new TaskGroup(group.code(), group.name(), version, group.purpose(),
                new TaskGroup.Chairs(group.chair(), group.deputy()), group.takesHighBand(), group.reviewEvery(),
                group.meets() == null ? null : group.meets().meets(),
                group.agencies().stream().map(code -> known(code, group, known)).toList())).toList();
    }

    private static Agency known(Code code, Group group, Map<Code, Agency> agencies) {
        Agency agency = agencies.get(code);
        if (agency == null) {
            throw new IllegalArgumentException("agencies of %s: '%s' (expected: an agency of the partnership: %s)"
                    .formatted(group.code(), code, agencies.keySet()));
        }
        return agency;
    }

    /**
     * What referrals and actions speak of stays known.
     *
     * @throws IllegalArgumentException when a group or an agency is taken away, or a group makes no sense
     */
    void follow(GroupsPractice before) {
        taskGroups();
        stays("groups", before.groups().stream().map(Group::code), groups.stream().map(Group::code).toList());
        stays("agencies", before.agencies().stream().map(Member::code), agencies.stream().map(Member::code).toList());
    }

    private static void stays(String field, Stream<Code> before, List<Code> after) {
        before.filter(code -> !after.contains(code)).findFirst().ifPresent(gone -> {
            throw new IllegalArgumentException("%s: without '%s' (expected: all that there were, and more)"
                    .formatted(field, gone));
        });
    }
}
