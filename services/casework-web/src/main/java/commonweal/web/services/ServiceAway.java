package commonweal.web.services;

import org.jspecify.annotations.Nullable;

/** A service did not answer, answered too late, or answered that it cannot at the moment. */
public final class ServiceAway extends RuntimeException {

    private final Service service;

    public ServiceAway(Service service, @Nullable Throwable cause) {
        super(service.code() + " does not answer", cause);
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
