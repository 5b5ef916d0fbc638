package commonweal.tasking.groups;

import java.util.List;
import java.util.stream.Collectors;

import commonweal.events.Code;

/** The task groups of each partnership. */
public interface TaskGroups {

    /** Those of one partnership, none when nobody knows it. */
    List<TaskGroup> of(Code partnership);

    /** The group with this code. */
    default TaskGroup group(Code partnership, Code code) {
        return of(partnership).stream().filter(group -> group.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("group: '%s' (expected: one of %s)".formatted(code, of(
                        partnership).stream().map(group -> group.code().value()).collect(Collectors.joining(", ")))));
    }

    /**
     * The agency with this code, if it sits in any group.
     *
     * @param field what the caller calls it, for the sentence that refuses another one
     */
    default Agency agency(Code partnership, String field, Code code) {
        List<Agency> agencies = of(partnership).stream().flatMap(group -> group.agencies().stream()).distinct()
                .toList();
        return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: '%s' (expected: one of %s)".formatted(field, code,
                        agencies.stream().map(agency -> agency.code().value()).collect(Collectors.joining(", ")))));
    }
}
