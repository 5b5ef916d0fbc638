package commonweal.web.areas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The boundaries of a partnership's areas: GeoJSON in WGS 84 (RFC 7946) as the Office for National Statistics publishes it,
 * read once and rounded to a metre. Of several years the newest is drawn.
 */
@Component
public final class Shapes {

    private static final Pattern CODE = Pattern.compile("(WD|LSOA)([0-9]{2})CD");
    /** The property of a point, and what its shape begins with: it has neither a year nor a name of its own. */
    private static final String PLACE = "place";
    private static final Pattern PARTNERSHIP = Pattern.compile("[a-z0-9][a-z0-9-]*");
    /** Five decimals of a degree are about a metre. */
    private static final double PARTS_OF_A_DEGREE = 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(Shapes.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MapSettings settings;
    private final Map<String, List<Shape>> known = new ConcurrentHashMap<>();

    Shapes(MapSettings settings) {
        this.settings = settings;
    }

    /** @param year of the boundary, two digits */
    public record Shape(String prefix, int year, String code, String name, JsonNode geometry) {}

    /** The areas of a partnership in the order of their names; none where there are no boundaries. */
    public List<Shape> of(String partnership, AreaKind kind) {
        List<Shape> all = known.computeIfAbsent(partnership, this::read).stream()
                .filter(shape -> shape.prefix().equals(kind.prefix())).toList();
        int newest = all.stream().mapToInt(Shape::year).max().orElse(0);
        return all.stream().filter(shape -> shape.year() == newest).sorted(Comparator.comparing(Shape::name)).toList();
    }

    /** The points of the places on a partnership's list; their codes are those of the list. */
    List<Shape> spots(String partnership) {
        return known.computeIfAbsent(partnership, this::read).stream().filter(shape -> shape.prefix().equals(PLACE))
                .toList();
    }

    /** The areas as a FeatureCollection with the properties {@code code} and {@code name}. */
    public String geoJson(String partnership, AreaKind kind) {
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (Shape shape : of(partnership, kind)) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.putObject("properties").put("code", shape.code()).put("name", shape.name());
            feature.set("geometry", shape.geometry());
        }
        return collection.toString();
    }

    private List<Shape> read(String partnership) {
        String folder = settings.boundaries().startsWith("classpath:")
                ? "classpath*:" + settings.boundaries().substring("classpath:".length())
                : "file:" + settings.boundaries();
        if (settings.boundaries().isBlank() || !PARTNERSHIP.matcher(partnership).matches()) {
            return List.of();
        }
        List<Shape> own = files(folder + "/" + partnership);
        return own.isEmpty() ? files(folder) : own;
    }

    private static List<Shape> files(String folder) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(folder + "/*.geojson"))
                    .flatMap(file -> features(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Boundaries: %s cannot be read".formatted(folder), e);
        }
    }

    private static List<Shape> features(Resource file) {
        try (InputStream text = file.getInputStream()) {
            return JSON.readTree(text).path("features").valueStream().flatMap(Shapes::shape).toList();
        } catch (IOException | JacksonException e) {
            // why: the table says what the map would; it is not lost because of a file that is no GeoJSON
            LOG.warn("Boundaries: {} cannot be read and is not drawn ({})", file, e.getMessage());
            return List.of();
        }
    }

    private static Stream<Shape> shape(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        if (properties.path(PLACE).isString() && feature.path("geometry").path("type").asString("").equals("Point")) {
            String code = properties.path(PLACE).asString();
            return Stream.of(new Shape(PLACE, 0, code, code, feature.path("geometry")));
        }
        return properties.propertyStream().flatMap(property -> {
            Matcher code = CODE.matcher(property.getKey());
            if (!code.matches()) {
                return Stream.empty();
            }
            String name = properties.path(code.group(1) + code.group(2) + "NM").asString("");
            JsonNode geometry = JSON.createObjectNode().put("type", feature.path("geometry").path("type").asString(""))
                    .set("coordinates", rounded(feature.path("geometry").path("coordinates")));
            return Stream.of(new Shape(code.group(1), Integer.parseInt(code.group(2)),
                    property.getValue().asString(""), name.isBlank() ? property.getValue().asString("") : name,
                    geometry));
        });
    }

    private static JsonNode rounded(JsonNode coordinates) {
        ArrayNode rounded = JSON.createArrayNode();
        for (JsonNode part : coordinates) {
            if (part.isNumber()) {
                rounded.add(Math.round(part.asDouble() * PARTS_OF_A_DEGREE) / PARTS_OF_A_DEGREE);
            } else {
                rounded.add(rounded(part));
            }
        }
        return rounded;
    }
}
