package commonweal.tasking.groups.config;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import commonweal.events.Code;
import commonweal.tasking.groups.Agency;
import commonweal.tasking.groups.PublishedList;

/** The settings as they stand in the file; a key that nobody would read is refused. */
@ConfigurationProperties(prefix = "commonweal.tasking", ignoreUnknownFields = false)
record TaskingData(List<Partnership> partnerships, Lists lists) {

    record Partnership(Code code, List<Agency> agencies, List<Group> groups) {}

    record Group(Code code, String name, @Nullable Code chair, @DefaultValue("false") boolean takesHighBand,
            List<Code> agencies) {}

    record Lists(List<PublishedList.Term> declineReasons, List<PublishedList.Term> outcomes,
            List<PublishedList.Term> severities, List<PublishedList.Term> ratings, List<PublishedList.Term> results,
            List<PublishedList.Term> resourceKinds, List<PublishedList.Term> operationKinds) {}
}
