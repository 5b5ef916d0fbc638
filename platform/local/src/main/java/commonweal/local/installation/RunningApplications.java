package commonweal.local.installation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

import commonweal.local.Failure;

/** The applications that run, each in a Spring context of its own. */
final class RunningApplications implements AutoCloseable {

    private final Map<Part, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();
    private final Function<Application, Map<String, String>> settings;
    private volatile boolean closing;

    RunningApplications(Function<Application, Map<String, String>> settings) {
        this.settings = settings;
    }

    /** Starts it unless it runs; returns when it answers. Nothing stays running that starts while all are being stopped. */
    void start(Application application) {
        running.computeIfAbsent(application.part(), part -> run(application));
        if (closing) {
            stop(application.part());
        }
    }

    private ConfigurableApplicationContext run(Application application) {
        String[] arguments = settings.apply(application).entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue())).toArray(String[]::new);
        try {
            return new SpringApplicationBuilder(Class.forName(application.mainClass())).run(arguments);
        } catch (ClassNotFoundException e) {
            throw Failure.notDone("%s is not on the classpath".formatted(application.mainClass()));
        } catch (RuntimeException e) {
            // why: Spring has written the whole story into the log already
            throw Failure.notDone("%s did not start: %s; the log tells more".formatted(application.part().id(),
                    firstLine(NestedExceptionUtils.getMostSpecificCause(e))));
        }
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.getClass().getSimpleName());
    }

    /** Stops it if it runs. */
    void stop(Part part) {
        running.computeIfPresent(part, (same, context) -> {
            context.close();
            return null;
        });
    }

    boolean runs(Part part) {
        return running.containsKey(part);
    }

    /** Stops all of them, at the same time. */
    @Override
    public void close() {
        closing = true;
        running.keySet().parallelStream().forEach(this::stop);
    }
}
