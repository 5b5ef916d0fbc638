package commonweal.tasking.groups.config;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import commonweal.events.Code;
import commonweal.tasking.groups.PublishedList;
import commonweal.tasking.groups.ReferralForm;

/** The settings as they stand in the file; a key that nobody would read is refused. */
@ConfigurationProperties(prefix = "commonweal.tasking", ignoreUnknownFields = false)
record TaskingData(List<Partnership> partnerships, ReferralForm referralForm, Lists lists) {

    /** @param referralForm the partnership's own, absent when it uses the one that comes with the service */
    record Partnership(Code code, int version, List<GroupsPractice.Member> agencies, List<GroupsPractice.Group> groups,
            @DefaultValue List<PublishedList.Term> places, @Nullable ReferralForm referralForm) {

        GroupsPractice practice() {
            return new GroupsPractice(version, agencies, groups, places, referralForm);
        }
    }

    record Lists(List<PublishedList.Term> declineReasons, List<PublishedList.Term> outcomes,
            List<PublishedList.Term> subjects, List<PublishedList.Term> severities, List<PublishedList.Term> ratings,
            List<PublishedList.Term> results, List<PublishedList.Term> resourceKinds,
            List<PublishedList.Term> operationKinds) {}
}
