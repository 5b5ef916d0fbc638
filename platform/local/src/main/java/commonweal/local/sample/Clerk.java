package commonweal.local.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

import commonweal.local.installation.Part;

/** Records occasions; what was recorded before it was cut short is looked up and not recorded twice. */
final class Clerk {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Desk desk;
    private final Cameras cameras;
    private final Function<String, Desk> agencies;
    private final Instant now;

    /** @param agencies the desk of an agency by its code, for what only the agency itself may say */
    Clerk(Desk desk, Function<String, Desk> agencies, Instant now) {
        this.desk = desk;
        this.cameras = new Cameras(desk);
        this.agencies = agencies;
        this.now = now;
    }

    void record(Occasion occasion) {
        switch (occasion) {
            case Occasion.Meeting meeting -> desk.post(Part.TASKING, "/meetings", evening(meeting.held()),
                    Map.of("group", meeting.group(), "held", meeting.held().toString()));
            case Occasion.Operation operation -> operation(operation);
            case Occasion.Camera camera -> cameras.record(camera);
            case Occasion.Figure figure -> figure(figure);
        }
    }

    private void operation(Occasion.Operation operation) {
        String held = operation.held().toString();
        boolean known = desk.get(Part.TASKING, "/operations?size=200&kind=" + operation.kind()).path("items")
                .valueStream().anyMatch(item -> item.path("held").asString("").equals(held));
        if (known) {
            return;
        }
        desk.post(Part.TASKING, "/operations", evening(operation.held()),
                Map.of("kind", operation.kind(), "held", held, "ward", Words.ward(operation.area())))
                .ifPresent(made -> tasks(operation, "/operations/%s/actions".formatted(made.path("id").asString())));
    }

    private void tasks(Occasion.Operation operation, String path) {
        Instant then = evening(operation.held());
        boolean first = true;
        for (String task : operation.tasks()) {
            Optional<JsonNode> added = desk.post(Part.TASKING, path, then, Map.of("agency", "district-council", "what",
                    task, "due", operation.held().plusDays(28).toString()));
            if (first) {
                added.ifPresent(action -> desk.post(Part.TASKING,
                        "%s/%s/complete".formatted(path, action.path("id").asString()),
                        evening(operation.held().plusDays(14)), Map.of()));
            }
            first = false;
        }
    }

    private void figure(Occasion.Figure figure) {
        Optional<String> plan = desk.get(Part.PLAN_METRICS, "/plans").path("items").valueStream()
                .filter(item -> item.path("current").asBoolean(false)).map(item -> item.path("id").asString())
                .findFirst();
        Map<String, Object> body = new LinkedHashMap<>(Map.of("measure", figure.measure(), "agency",
                figure.agency(), "period", figure.period(), "numerator", figure.numerator(), "note",
                "Invented for the sample"));
        if (figure.denominator() != null) {
            body.put("denominator", figure.denominator());
        }
        plan.ifPresent(id -> agencies.apply(figure.agency()).post(Part.PLAN_METRICS, "/plans/%s/returns".formatted(id),
                now, body));
    }

    static Instant evening(LocalDate day) {
        return day.atTime(LocalTime.of(18, 0)).atZone(LONDON).toInstant();
    }
}
