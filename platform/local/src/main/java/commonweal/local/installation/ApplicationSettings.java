package commonweal.local.installation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/** What each application is told about the place it runs in. */
final class ApplicationSettings {

    static final String WEB_SECRET = "casework-web-local";

    private ApplicationSettings() {}

    static Map<String, String> of(Application application, Addresses at, String brokers, String store, Path data) {
        Map<String, String> settings = new LinkedHashMap<>();
        alone(settings, application, at);
        switch (application.part()) {
            case IDENTITY -> identity(settings, at, data);
            case CASEWORK_WEB -> web(settings, at);
            case CASE_INTAKE, RISK_ASSESSMENT, TASKING, PLAN_METRICS ->
                service(settings, application, at, brokers, store);
            case BROKER, STORE -> throw new IllegalArgumentException("part: %s".formatted(application.part().id()));
        }
        return settings;
    }

    /** Several applications in one process: nothing may be shared but the classpath. */
    private static void alone(Map<String, String> settings, Application application, Addresses at) {
        settings.put("spring.config.name", application.part().id());
        settings.put("spring.autoconfigure.exclude", foreign(application));
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.main.register-shutdown-hook", "false");
        settings.put("spring.jmx.enabled", "false");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        settings.put("server.port", Integer.toString(at.port(application.part())));
        settings.put("server.address", "127.0.0.1");
        settings.put("management.metrics.use-global-registry", "false");
        settings.put("management.tracing.export.enabled", "false");
        settings.put("management.otlp.metrics.export.enabled", "false");
        settings.put("management.logging.export.enabled", "false");
    }

    private static String foreign(Application application) {
        return StreamSupport
                .stream(ImportCandidates.load(AutoConfiguration.class, ApplicationSettings.class.getClassLoader())
                        .spliterator(), false)
                .filter(name -> application.foreign().stream().anyMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }

    private static void identity(Map<String, String> settings, Addresses at, Path data) {
        settings.put("commonweal.identity.issuer", at.issuer().toString());
        settings.put("commonweal.identity.web", at.http(Part.CASEWORK_WEB).toString());
        settings.put("commonweal.identity.web-secret", WEB_SECRET);
        settings.put("commonweal.identity.folder", data.resolve("identity").toString());
    }

    private static void web(Map<String, String> settings, Addresses at) {
        settings.put("commonweal.services.case-intake", at.http(Part.CASE_INTAKE).toString());
        settings.put("commonweal.services.risk-assessment", at.http(Part.RISK_ASSESSMENT).toString());
        settings.put("commonweal.services.tasking", at.http(Part.TASKING).toString());
        settings.put("commonweal.services.plan-metrics", at.http(Part.PLAN_METRICS).toString());
        // why: all share one small machine, and the embedded store looks through whole collections for a list
        settings.put("commonweal.services.read-limit", "${READ_LIMIT:2s}");
        settings.put("commonweal.sign-in.issuer-uri", at.issuer().toString());
        settings.put("commonweal.sign-in.authorization-uri", at.issuer() + "/oauth2/authorize");
        settings.put("commonweal.sign-in.token-uri", at.issuer() + "/oauth2/token");
        settings.put("commonweal.sign-in.userinfo-uri", at.issuer() + "/userinfo");
        settings.put("commonweal.sign-in.jwks-uri", at.issuer() + "/oauth2/jwks");
        settings.put("commonweal.sign-in.end-session-uri", at.issuer() + "/connect/logout");
        settings.put("commonweal.sign-in.client-secret", WEB_SECRET);
    }

    private static void service(Map<String, String> settings, Application application, Addresses at, String brokers,
            String store) {
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", at.issuer().toString());
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", at.issuer() + "/oauth2/jwks");
        settings.put("spring.kafka.bootstrap-servers", brokers);
        settings.put("spring.cloud.stream.kafka.binder.brokers", brokers);
        settings.put("spring.mongodb.uri", store + "/" + database(application.part()));
        settings.put("spring.web.resources.add-mappings", "false");
        settings.put("commonweal.sample-clock", "true");
        if (application.part() == Part.PLAN_METRICS) {
            // why: papers name the areas of the sample's district, which the pages bring
            settings.put("commonweal.places.boundaries", "${BOUNDARIES:classpath:/casework-web/boundaries}");
        }
    }

    private static String database(Part part) {
        return switch (part) {
            case CASE_INTAKE -> "intake";
            case RISK_ASSESSMENT -> "risk";
            case TASKING -> "tasking";
            case PLAN_METRICS -> "metrics";
            case CASEWORK_WEB, IDENTITY, BROKER, STORE ->
                throw new IllegalArgumentException("part: %s (expected: one with a store)".formatted(part.id()));
        };
    }
}
