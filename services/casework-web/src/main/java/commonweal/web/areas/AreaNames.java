package commonweal.web.areas;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import commonweal.web.services.Coded;
import commonweal.web.signin.SignedIn;

/** What the areas of a partnership are called: people know a ward by its name, the services by its code. */
@Component
public class AreaNames {

    private final Shapes shapes;

    AreaNames(Shapes shapes) {
        this.shapes = shapes;
    }

    /** The areas of the partnership that somebody works in; none where no boundaries are configured. */
    public Areas of(SignedIn user) {
        String partnership = user.partnership().orElse("");
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(AreaKind.values()).flatMap(kind -> shapes.of(partnership, kind).stream())
                .forEach(shape -> names.put(shape.code(), shape.name()));
        return new Areas(shapes.of(partnership, AreaKind.WARD).stream()
                .map(shape -> new Coded(shape.code(), shape.name())).toList(), names);
    }
}
