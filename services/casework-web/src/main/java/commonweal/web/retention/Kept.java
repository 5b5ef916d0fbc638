package commonweal.web.retention;

import java.time.LocalDate;
import java.util.Arrays;

import commonweal.web.services.Listing;
import commonweal.web.services.Retention;
import commonweal.web.signin.SignedIn;

/** The lists of what is kept no longer. */
public enum Kept {

    CASES("", "Cases"), REPORTS("reports", "Reports without a case"), APPLICATIONS("applications",
            "Applications that were set aside"), ERASED_CASES("erased",
                    "Cases that were erased"), ERASED_REPORTS("erased-reports", "Reports that were erased");

    private final String code;
    private final String title;

    Kept(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** An address typed by hand may name what is not there; the cases serve then. */
    static Kept of(String code) {
        return Arrays.stream(values()).filter(kept -> kept.code.equals(code)).findFirst().orElse(CASES);
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** True for what is still to be erased, so that one may look ahead. */
    public boolean isAhead() {
        return this == CASES || this == REPORTS || this == APPLICATIONS;
    }

    /** @param before the last day that counts */
    Listing<?> list(Retention retention, SignedIn user, LocalDate before, int page, int size) {
        return switch (this) {
            case CASES -> retention.cases(user, before, page, size);
            case REPORTS -> retention.reports(user, before, page, size);
            case APPLICATIONS -> retention.applications(user, before, page, size);
            case ERASED_CASES -> retention.erasedCases(user, page, size);
            case ERASED_REPORTS -> retention.erasedReports(user, page, size);
        };
    }
}
