package commonweal.web.services;

/** A service and what people call the part of the work it looks after. */
public enum Service {

    CASE_INTAKE("case-intake", "reports and cases"), RISK_ASSESSMENT("risk-assessment", "risk assessment"), TASKING(
            "tasking", "task groups and actions"), PLAN_METRICS("plan-metrics", "plans and measures");

    private final String code;
    private final String plainWords;

    Service(String code, String plainWords) {
        this.code = code;
        this.plainWords = plainWords;
    }

    public String code() {
        return code;
    }

    public String plainWords() {
        return plainWords;
    }
}
