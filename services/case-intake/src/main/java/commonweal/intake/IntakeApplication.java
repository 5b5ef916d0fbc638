package commonweal.intake;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts case-intake by itself; its settings are in {@code case-intake.yaml}. */
@SpringBootApplication
@EnableScheduling
public class IntakeApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(IntakeApplication.class).properties("spring.config.name=case-intake")
                .run(arguments);
    }
}
