package commonweal.web.areas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.web.services.Coded;

/** The names of a partnership's areas by their codes, as its boundary files have them. */
public record Areas(List<Coded> wards, Map<String, String> names) {

    public Areas {
        wards = List.copyOf(wards);
        names = Map.copyOf(names);
    }

    /** The area's name; what is not an area's code, such as the name of a street, stays as it is. */
    public String name(@Nullable String code) {
        return code == null ? "Not known" : names.getOrDefault(code, code);
    }

    /** Such as North Hollow ward; the bare code of a ward that no boundary file has says what it is. */
    public String ward(String code) {
        return Optional.ofNullable(names.get(code)).map(name -> name + " ward").orElse("Ward " + code);
    }

    /** The wards to choose from, together with the one that was chosen before even if no boundary file has it. */
    public List<Coded> wardsWith(String chosen) {
        return chosen.isEmpty() || wards.stream().anyMatch(ward -> ward.code().equals(chosen))
                ? wards
                : Stream.concat(wards.stream(), Stream.of(new Coded(chosen, chosen)))
                        .toList();
    }
}
