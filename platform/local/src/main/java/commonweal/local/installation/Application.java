package commonweal.local.installation;

import java.util.List;

/**
 * One Spring application of the installation.
 *
 * @param mainClass the class it is started from
 * @param foreign the packages of auto-configurations that are on the common classpath for its neighbours' sake
 */
record Application(Part part, String mainClass, List<String> foreign) {

    private static final List<String> ISSUER = List
            .of("org.springframework.boot.security.oauth2.server.authorization.");
    private static final List<String> PAGES = List.of("org.springframework.boot.security.oauth2.client.",
            "org.springframework.boot.thymeleaf.");
    private static final List<String> DATA = List.of("commonweal.http.", "commonweal.messaging.",
            "org.springframework.cloud.", "org.springframework.boot.mongodb.", "org.springframework.boot.kafka.",
            "org.springframework.boot.integration.", "org.springframework.boot.security.oauth2.server.resource.",
            "org.springdoc.");

    static final List<Application> ALL = List.of(
            new Application(Part.CASE_INTAKE, "commonweal.intake.IntakeApplication", both(ISSUER, PAGES)),
            new Application(Part.RISK_ASSESSMENT, "commonweal.risk.RiskApplication", both(ISSUER, PAGES)),
            new Application(Part.TASKING, "commonweal.tasking.TaskingApplication", both(ISSUER, PAGES)),
            new Application(Part.PLAN_METRICS, "commonweal.metrics.MetricsApplication", both(ISSUER, PAGES)),
            new Application(Part.CASEWORK_WEB, "commonweal.web.WebApplication", both(ISSUER, DATA)),
            new Application(Part.IDENTITY, "commonweal.local.identity.IdentityApplication",
                    both(DATA, List.of("org.springframework.boot.security.oauth2.client."))));

    static Application of(Part part) {
        return ALL.stream().filter(application -> application.part == part).findFirst().orElseThrow(
                () -> new IllegalArgumentException("part: %s (expected: an application)".formatted(part.id())));
    }

    /** It needs the broker and the store before it can start. */
    boolean keepsData() {
        return !foreign.containsAll(DATA);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
