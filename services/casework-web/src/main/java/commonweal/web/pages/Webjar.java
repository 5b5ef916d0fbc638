package commonweal.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/** What lies in webjars, whose folders are named after their versions. */
final class Webjar {

    private Webjar() {}

    static String version(String name) {
        return read("META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name)).lines()
                .filter(line -> line.startsWith("version=")).map(line -> line.substring("version=".length()).strip())
                .findFirst().orElseThrow();
    }

    static String read(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("%s: not on the classpath".formatted(resource), e);
        }
    }
}
