package commonweal.web.triage;

import java.util.Arrays;

import commonweal.web.services.CaseIntake;

/** The parts of the triage queue. */
public enum Queue {

    ALL("", "All", "received", ""), NOBODYS("nobody", "Not taken", "received", "nobody"), MINE("me", "Mine", "received",
            "me"), HELD("held", "Decided, can be undone", "held", "");

    private final String code;
    private final String title;
    private final String status;
    private final String claimed;

    Queue(String code, String title, String status, String claimed) {
        this.code = code;
        this.title = title;
        this.status = status;
        this.claimed = claimed;
    }

    /** An address typed by hand may name what is not there; the whole queue serves then. */
    static Queue of(String code) {
        return Arrays.stream(values()).filter(queue -> queue.code.equals(code)).findFirst().orElse(ALL);
    }

    public String title() {
        return title;
    }

    /** True for reports that are still to be decided on. */
    public boolean isWaiting() {
        return this != HELD;
    }

    public String address() {
        return code.isEmpty() ? "/triage" : "/triage?show=" + code;
    }

    CaseIntake.ReportFilter filter(int page, int size) {
        return new CaseIntake.ReportFilter(status, claimed, page, size);
    }
}
