package commonweal.tasking.groups.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Refused;
import commonweal.tasking.decisions.Days;
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

/** Which groups there are, when they meet, and the codes and fields that their work is described with. */
@RestController
class GroupsApi {

    private final TaskGroups groups;
    private final PublishedLists lists;
    private final ReferralForms forms;
    private final Places places;
    private final BankHolidays holidays;
    private final Clock clock;

    GroupsApi(TaskGroups groups, PublishedLists lists, ReferralForms forms, Places places, BankHolidays holidays,
            Clock clock) {
        this.groups = groups;
        this.lists = lists;
        this.forms = forms;
        this.places = places;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/groups")
    Items<Group> groups(Caller caller) {
        LocalDate today = Days.inLondon(clock.instant());
        return new Items<>(caller.scope().stream().sorted().flatMap(partnership -> groups.of(partnership).stream())
                .map(group -> Group.of(group, next(group, today))).toList());
    }

    @GetMapping("/groups/{id}/meeting-dates")
    Items<MeetingPattern.Date> dates(Caller caller, @PathVariable Code id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        LocalDate first = from == null ? Days.inLondon(clock.instant()) : from;
        LocalDate last = to == null ? first.plusYears(1) : to;
        if (last.isBefore(first) || last.isAfter(first.plusYears(5))) {
            throw Refused.badRequest("invalid-parameter",
                    "to: %s (expected: %s to %s)".formatted(last, first, first.plusYears(5)));
        }
        Meets meets = groups.group(caller.partnership(), id).meets();
        return new Items<>(meets == null ? List.of() : meets.dates(first, last, holidays));
    }

    @GetMapping("/reference-data")
    ReferenceData referenceData(Caller caller) {
        Code partnership = caller.scope().stream().sorted().findFirst().orElseThrow(
                () -> Refused.forbidden("no-partnership", "The token names no partnership (expected: at least one)"));
        ReferralForm form = forms.of(partnership);
        return new ReferenceData(lists.declineReasons().terms(), lists.outcomes().terms(), lists.subjects().terms(),
                lists.severities().terms(), lists.ratings().terms(), lists.results().terms(),
                lists.resourceKinds().terms(), lists.operationKinds().terms(), places.of(partnership).terms(),
                form.markings().stream().map(marking -> new PublishedList.Term(marking.code(), marking.label()))
                        .toList(),
                form.fields().stream().map(field -> Field.of(field, form)).toList());
    }

    private MeetingPattern.@Nullable Date next(TaskGroup group, LocalDate today) {
        Meets meets = group.meets();
        return meets == null
                ? null
                : meets.dates(today, today.plusYears(1), holidays).stream().findFirst().orElse(null);
    }

    record Items<T>(List<T> items) {}

    record Group(Code id, String name, @Nullable String purpose, @Nullable Code chair, @Nullable Code deputy,
            int version, boolean takesHighBand, @Nullable Times meets, MeetingPattern.@Nullable Date nextMeeting,
            List<Member> agencies) {

        static Group of(TaskGroup group, MeetingPattern.@Nullable Date next) {
            return new Group(group.code(), group.name(), group.purpose(), group.chairs().chair(),
                    group.chairs().deputy(), group.version(), group.takesHighBand(), Times.of(group.meets()), next,
                    group.agencies().stream().map(Member::of).toList());
        }
    }

    record Times(String pattern, @Nullable LocalTime time, @Nullable String place) {

        static @Nullable Times of(@Nullable Meets meets) {
            return meets == null ? null : new Times(meets.pattern().inWords(), meets.at(), meets.place());
        }
    }

    /** An agency; its name stands under {@code label} too, so that it can be used like an entry of a published list. */
    record Member(Code code, String name, String label, Set<Code> purposes) {

        static Member of(Agency agency) {
            return new Member(agency.code(), agency.name(), agency.name(), agency.purposes());
        }
    }

    /** A field of the referral form, and the purposes that open it to an agency. */
    record Field(Code code, String label, @Nullable String hint, int longest, List<Code> purposes) {

        static Field of(ReferralForm.Field field, ReferralForm form) {
            return new Field(field.code(), field.label(), field.hint(), field.longest(), form.purposes().stream()
                    .filter(purpose -> purpose.fields().contains(field.code())).map(ReferralForm.Purpose::code)
                    .toList());
        }
    }

    record ReferenceData(List<PublishedList.Term> declineReasons, List<PublishedList.Term> outcomes,
            List<PublishedList.Term> subjects, List<PublishedList.Term> severities, List<PublishedList.Term> ratings,
            List<PublishedList.Term> results, List<PublishedList.Term> resourceKinds,
            List<PublishedList.Term> operationKinds, List<PublishedList.Term> places,
            List<PublishedList.Term> markings, List<Field> referralFields) {}
}
