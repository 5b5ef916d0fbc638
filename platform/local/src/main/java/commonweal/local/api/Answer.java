package commonweal.local.api;

import tools.jackson.databind.JsonNode;

/** What a service said. */
public record Answer(int status, JsonNode body) {

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** A field of the body as text, empty when it is not there. */
    public String text(String field) {
        return body.path(field).asString("");
    }

    /** The sentence of a problem detail, or what little there is to say. */
    public String problem() {
        return text("detail").isEmpty() ? "status " + status : text("detail");
    }
}
