package commonweal.web.services;

import java.nio.charset.StandardCharsets;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;

import commonweal.web.signin.SignedIn;

/** plan-metrics: what partner agencies report for a plan. */
public final class PlanReturns {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final ParameterizedTypeReference<Listing<Returns.Owed>> OWED = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;

    PlanReturns(ServiceLine line) {
        this.line = line;
    }

    /** The returns that agencies owe in a state, in all when it is empty; those of the own agency for who speaks for one. */
    public Listing<Returns.Owed> owed(SignedIn user, String planId, String status, int page) {
        return line.read(user, OWED,
                Address.of("/plans/{id}/returns/owed", planId).with("status", status).with("page", page));
    }

    /** What an agency is asked for a period. */
    public Returns.Wanted wanted(SignedIn user, String planId, String agency, String period) {
        return line.read(user, ParameterizedTypeReference.forType(Returns.Wanted.class),
                Address.of("/plans/{id}/returns/form", planId).with("agency", agency).with("period", period));
    }

    /** The same as a file to fill in. */
    public Document file(SignedIn user, String planId, String agency, String period) {
        return line.document(user, CSV,
                Address.of("/plans/{id}/returns/form.csv", planId).with("agency", agency).with("period", period));
    }

    /**
     * Sends a filled-in sheet: all of it is taken, or nothing.
     *
     * @throws Refusal that names every wrong line
     */
    public Returns.Filled fill(SignedIn user, String planId, String csv) {
        return line.hand(user, null, CSV, csv, Returns.Filled.class, Address.of("/plans/{id}/returns", planId));
    }

    /** How the actions of a plan stand by what was returned up to the end of a period. */
    public Returns.Progress progress(SignedIn user, String planId, String period) {
        return line.read(user, ParameterizedTypeReference.forType(Returns.Progress.class),
                Address.of("/plans/{id}/actions/progress", planId).with("period", period));
    }
}
