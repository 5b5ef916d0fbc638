package commonweal.local.sample;

import java.util.List;

/** What residents of the invented district say, and where. */
final class Words {

    private static final List<String> STREETS = List.of("Invented Lane", "Example Road", "Sample Street",
            "Placeholder Close", "Imaginary Way", "Specimen Crescent");
    private static final List<String> NEIGHBOURHOODS = List.of("North Hollow", "South Hollow", "Dene Park", "Millfield",
            "Station Quarter", "Upper Dene");

    static final int AREAS = NEIGHBOURHOODS.size();

    private Words() {}

    /** A ward that no district has. */
    static String ward(int area) {
        return "E05%06d".formatted(999_901 + area);
    }

    static String address(int area, int number) {
        return "%d %s, %s, Hollowdene".formatted(1 + number % 60, STREETS.get(area), NEIGHBOURHOODS.get(area));
    }

    static String about(String category) {
        return "Sample: " + switch (category) {
            case "noise" -> "loud music from next door until two in the morning, for the third night.";
            case "intimidation-harassment" -> "shouted at and followed home from the bus stop by the same group.";
            case "damage" -> "the fence was kicked in and the bins were set against the door.";
            case "rowdy-behaviour" -> "shouting and bottles thrown outside the parade of shops.";
            case "nuisance-neighbours" -> "banging on the wall and threats over a parking space.";
            case "vehicle-nuisance" -> "motorbikes are ridden across the playing field every evening.";
            case "graffiti" -> "the underpass has been sprayed again.";
            case "fly-tipping" -> "a mattress and building rubble were left in the lay-by.";
            case "drugs" -> "people meet in the stairwell and leave needles behind.";
            case "under-age-drinking" -> "teenagers drink in the churchyard on Fridays.";
            case "street-drinking" -> "drinking and arguing on the benches from the morning on.";
            case "speeding" -> "cars race down the hill past the school.";
            case "fireworks" -> "fireworks are let off at people and pets.";
            default -> "it happens again and again.";
        };
    }
}
