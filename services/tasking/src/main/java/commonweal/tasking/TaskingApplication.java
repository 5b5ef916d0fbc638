package commonweal.tasking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service tasking on its own; its settings are in {@code tasking.yaml}. */
@SpringBootApplication
public class TaskingApplication {

    public static void main(String[] arguments) {
        // why: in local mode all services share one classpath, so application.yaml could be anybody's
        System.setProperty("spring.config.name", "tasking");
        SpringApplication.run(TaskingApplication.class, arguments);
    }
}
