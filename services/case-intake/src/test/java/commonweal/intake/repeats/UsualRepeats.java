package commonweal.intake.repeats;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import commonweal.events.Code;
import commonweal.practice.Practice;

/** What the settings take for a repeat, read as the service reads it. */
public final class UsualRepeats {

    public static final RepeatPractice USUAL = read();

    private UsualRepeats() {}

    private static RepeatPractice read() {
        StandardEnvironment settings = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader().load("practice", new ClassPathResource("case-intake-practice.yaml"))
                    .forEach(settings.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Practice.read(settings, "commonweal.repeats", "Repeats", RepeatPractice.class)
                .of(new Code("anywhere"));
    }
}
