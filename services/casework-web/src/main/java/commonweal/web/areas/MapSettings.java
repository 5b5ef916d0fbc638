package commonweal.web.areas;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a map is drawn from.
 *
 * @param boundaries a folder of .geojson files of wards and LSOAs; those in a sub-folder named after a partnership are its
 *     own
 * @param tiles where the background comes from, such as {@code https://tiles.example.org/{z}/{x}/{y}.png}; none when empty,
 *     because whoever serves it learns what is looked at
 * @param attribution whom the background has to name
 */
@ConfigurationProperties("commonweal.places")
public record MapSettings(String boundaries, String tiles, String attribution) {}
