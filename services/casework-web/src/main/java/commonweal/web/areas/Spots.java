package commonweal.web.areas;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import commonweal.web.signin.SignedIn;

/**
 * Where the places on a partnership's published list lie: points with the property {@code place}, the code of the list,
 * among its boundary files. They are the only points on any map; where somebody lives is on none.
 */
@Component
public class Spots {

    private final Shapes shapes;

    Spots(Shapes shapes) {
        this.shapes = shapes;
    }

    /** By the code of the place; a place that no file has is missing. */
    public Map<String, Spot> of(SignedIn user) {
        return shapes.spots(user.partnership().orElse("")).stream().collect(Collectors.toMap(Shapes.Shape::code,
                shape -> new Spot(shape.geometry().path("coordinates").path(1).asDouble(0),
                        shape.geometry().path("coordinates").path(0).asDouble(0)),
                (first, second) -> first));
    }

    /** True when there is something to draw a point on. */
    public boolean hasMap(SignedIn user) {
        return !shapes.of(user.partnership().orElse(""), AreaKind.WARD).isEmpty();
    }

    /** In degrees, WGS 84. */
    public record Spot(double latitude, double longitude) {}
}
