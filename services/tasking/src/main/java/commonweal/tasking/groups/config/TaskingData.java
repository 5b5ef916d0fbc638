package commonweal.tasking.groups.config;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import commonweal.events.Code;
import commonweal.tasking.groups.MeetingPattern;
import commonweal.tasking.groups.PublishedList;
import commonweal.tasking.groups.ReferralForm;

/** The settings as they stand in the file; a key that nobody would read is refused. */
@ConfigurationProperties(prefix = "commonweal.tasking", ignoreUnknownFields = false)
record TaskingData(List<Partnership> partnerships, ReferralForm referralForm, Lists lists) {

    /** @param referralForm the partnership's own, absent when it uses the one that comes with the service */
    record Partnership(Code code, int version, List<Member> agencies, List<Group> groups,
            @DefaultValue List<PublishedList.Term> places, @Nullable ReferralForm referralForm) {}

    record Member(Code code, String name, @DefaultValue Set<Code> purposes) {}

    record Group(Code code, String name, @Nullable String purpose, @Nullable Code chair, @Nullable Code deputy,
            @DefaultValue("false") boolean takesHighBand, @DefaultValue("28") int reviewEvery, @Nullable Times meets,
            List<Code> agencies) {}

    record Times(String pattern, @DefaultValue Set<Month> months,
            @DefaultValue("next-working-day") MeetingPattern.OnBankHoliday onBankHoliday, @Nullable LocalTime at,
            @DefaultValue("2h") Duration lasting, @Nullable String place) {}

    record Lists(List<PublishedList.Term> declineReasons, List<PublishedList.Term> outcomes,
            List<PublishedList.Term> subjects, List<PublishedList.Term> severities, List<PublishedList.Term> ratings,
            List<PublishedList.Term> results, List<PublishedList.Term> resourceKinds,
            List<PublishedList.Term> operationKinds) {}
}
