package commonweal.web.tasking;

import java.util.List;
import java.util.Optional;

import commonweal.web.pages.Words;
import commonweal.web.services.Coded;
import commonweal.web.services.Tasking;

/** The names of task groups and of the agencies that sit in them. */
public record Groups(List<Tasking.Group> groups, Words words) {

    public String name(String id) {
        return groups.stream().filter(group -> group.id().equals(id)).map(Tasking.Group::name).findFirst()
                .orElseGet(() -> words.code(id));
    }

    public Optional<Tasking.Group> find(String id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** All agencies of all groups, each once. */
    public List<Coded> agencies() {
        return groups.stream().flatMap(group -> group.agencies().stream()).distinct().toList();
    }

    public String agency(String code) {
        return words.label(groups.stream().flatMap(group -> group.agencies().stream()).toList(), code);
    }

    /** The agencies of one group. */
    public List<Coded> agenciesOf(String id) {
        return groups.stream().filter(group -> group.id().equals(id)).flatMap(group -> group.agencies().stream())
                .toList();
    }
}
