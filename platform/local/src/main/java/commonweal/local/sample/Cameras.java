package commonweal.local.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import commonweal.local.installation.Part;

/** Puts the mobile cameras of the sample out and takes them back. */
final class Cameras {

    private static final String KIND = "mobile-cctv";
    private static final String NAMES = "camera-";

    private final Desk desk;

    Cameras(Desk desk) {
        this.desk = desk;
    }

    /** What the partnership calls its cameras by default. */
    static String name(int number) {
        return NAMES + number;
    }

    /** Goes on after the stays that are known already. */
    void record(Occasion.Camera camera) {
        List<JsonNode> known = deployments().filter(item -> isOf(camera, item))
                .sorted(Comparator.comparing(item -> item.path("from").asString(""))).toList();
        for (int number = 0; number < camera.stays().size(); number++) {
            Occasion.Stay stay = camera.stays().get(number);
            Optional<JsonNode> deployment = number < known.size()
                    ? Optional.of(known.get(number)).filter(Cameras::isOut)
                    : deploy(camera, stay);
            LocalDate until = stay.until();
            if (until != null) {
                deployment.ifPresent(item -> withdraw(item, until));
            }
        }
    }

    /** Takes back those of the sample's that are still where it put them. */
    void takeBack(List<Occasion.Camera> cameras, LocalDate today) {
        deployments().filter(Cameras::isOut).filter(item -> cameras.stream().anyMatch(camera -> isOf(camera, item)))
                .forEach(item -> withdraw(item, today));
    }

    private static boolean isOf(Occasion.Camera camera, JsonNode deployment) {
        return deployment.path("resourceId").asString("").equals(camera.name()) && camera.stays().stream()
                .anyMatch(stay -> stay.from().toString().equals(deployment.path("from").asString("")));
    }

    private Stream<JsonNode> deployments() {
        return desk.get(Part.TASKING, "/deployments?size=200").path("items").valueStream();
    }

    private static boolean isOut(JsonNode deployment) {
        return deployment.path("status").asString("").equals("out");
    }

    private Optional<JsonNode> deploy(Occasion.Camera camera, Occasion.Stay stay) {
        return desk.post(Part.TASKING, "/deployments", Clerk.evening(stay.from()), Map.of("resourceId", camera.name(),
                "kind", KIND, "from", stay.from().toString(), "ward", Words.ward(stay.area())));
    }

    private void withdraw(JsonNode deployment, LocalDate on) {
        desk.post(Part.TASKING, "/deployments/%s/withdraw".formatted(deployment.path("id").asString()),
                Clerk.evening(on.minusDays(1)), Map.of("on", on.toString()));
    }
}
