package commonweal.metrics.areas.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import commonweal.metrics.areas.AreaNames;

/**
 * The names in boundary files as the Office for National Statistics publishes them: GeoJSON (RFC 7946) whose features carry
 * a code in a property such as {@code WD24CD} and a name in {@code WD24NM}. The shapes are passed over unread.
 */
final class BoundaryNames {

    private static final Pattern CODE = Pattern.compile("((?:WD|LSOA)[0-9]{2})CD");
    private static final String CLASS_PATH = "classpath:";
    private static final JsonMapper JSON = JsonMapper.shared();

    private BoundaryNames() {}

    /**
     * Reads every {@code .geojson} file of the folder and the folders in it.
     *
     * @param folder a path, or one on the class path after {@code classpath:}; none when blank
     * @throws IllegalArgumentException when there is no such folder or a file is no GeoJSON; the sentence names it
     */
    static AreaNames in(String folder) {
        if (folder.isBlank()) {
            return AreaNames.NONE;
        }
        boolean onClassPath = folder.startsWith(CLASS_PATH);
        if (!onClassPath && !Files.isDirectory(Path.of(folder))) {
            throw new IllegalArgumentException("Boundary folder %s: not there (expected: a folder of .geojson files)"
                    .formatted(folder));
        }
        String place = onClassPath ? "classpath*:" + folder.substring(CLASS_PATH.length()) : "file:" + folder;
        try {
            Map<String, String> names = new TreeMap<>();
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(place + "/**/*.geojson");
            // why: of several years the newest name counts, and files are named after their year
            Arrays.stream(files).sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .forEach(file -> read(file, names));
            return new AreaNames(names);
        } catch (IOException e) {
            throw new UncheckedIOException("Boundary folder %s cannot be read (expected: a folder of .geojson files)"
                    .formatted(folder), e);
        }
    }

    private static void read(Resource file, Map<String, String> names) {
        try (InputStream text = file.getInputStream(); JsonParser json = JSON.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    String property = json.currentName();
                    json.nextToken();
                    if (property.equals("geometry")) {
                        json.skipChildren();
                    } else if (property.equals("properties")) {
                        take(json.readValueAsTree(), names);
                    }
                }
            }
        } catch (JacksonException | IOException e) {
            throw new IllegalArgumentException("Boundary file %s: %s (expected: a GeoJSON FeatureCollection)"
                    .formatted(file.getDescription(), e.getMessage()), e);
        }
    }

    private static void take(JsonNode properties, Map<String, String> names) {
        for (var property : properties.properties()) {
            Matcher code = CODE.matcher(property.getKey());
            if (code.matches()) {
                String name = properties.path(code.group(1) + "NM").asString("");
                if (!name.isBlank()) {
                    names.put(property.getValue().asString(""), name.strip());
                }
            }
        }
    }
}
