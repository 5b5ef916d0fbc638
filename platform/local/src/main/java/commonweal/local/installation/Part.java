package commonweal.local.installation;

import java.util.Arrays;
import java.util.List;

/** The parts of an installation, with the port each usually listens on. */
public enum Part {

    CASEWORK_WEB("casework-web", "--web-port", 8080), CASE_INTAKE("case-intake", "--case-intake-port",
            8081), RISK_ASSESSMENT("risk-assessment", "--risk-assessment-port", 8082), TASKING("tasking",
                    "--tasking-port", 8083), PLAN_METRICS("plan-metrics", "--plan-metrics-port", 8084), IDENTITY(
                            "identity", "--identity-port",
                            8090), BROKER("broker", "--kafka-port", 9092), STORE("store", "--mongo-port", 27017);

    private final String id;
    private final String option;
    private final int usualPort;

    Part(String id, String option, int usualPort) {
        this.id = id;
        this.option = option;
        this.usualPort = usualPort;
    }

    public String id() {
        return id;
    }

    /** The option that chooses another port. */
    public String option() {
        return option;
    }

    public int usualPort() {
        return usualPort;
    }

    /** Those that can be stopped and started alone. */
    public static List<Part> services() {
        return Arrays.stream(values()).filter(part -> part != BROKER && part != STORE).toList();
    }
}
