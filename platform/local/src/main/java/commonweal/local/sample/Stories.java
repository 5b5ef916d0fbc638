package commonweal.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** The stories of the invented district: always the same, but so that the last of them is told today. */
final class Stories {

    private static final int HOW_MANY = 330;
    // why: a plan's year so far is compared with the same months of the year before
    private static final int DAYS = 620;
    private static final int LONG_AGO = 400;
    private static final long SEED = 20_110_401;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> CATEGORIES = List.of("noise", "noise", "intimidation-harassment", "damage",
            "rowdy-behaviour", "rowdy-behaviour", "nuisance-neighbours", "vehicle-nuisance", "graffiti", "fly-tipping",
            "drugs", "under-age-drinking", "street-drinking", "speeding", "fireworks");
    private static final List<String> CHANNELS = List.of("web", "web", "web", "phone", "phone", "email", "in-person",
            "101", "partner", "councillor");
    private static final List<String> AGENCIES = List.of("police", "environmental-health", "housing");

    private Stories() {}

    /** The stories up to the given moment, oldest first. */
    static List<Story> until(Instant now) {
        Random chance = new Random(SEED);
        return IntStream.range(0, HOW_MANY).mapToObj(number -> story(number, now, chance)).toList();
    }

    private static Story story(int number, Instant now, Random chance) {
        // why: a little fewer towards the end, so that this year compares well with the last
        double share = Math.pow((number + 1.0) / HOW_MANY, 1.1);
        int daysAgo = (int) Math.round(DAYS * (1 - share));
        Instant at = now.atZone(LONDON).minusDays(daysAgo).with(LocalTime.of(8 + chance.nextInt(9), chance.nextInt(60)))
                .toInstant();
        String category = pick(CATEGORIES, chance);
        boolean anonymous = chance.nextInt(6) == 0;
        Story.Fate fate = fate(daysAgo, anonymous, chance);
        return new Story(number, at.isBefore(now) ? at : now.minus(Duration.ofMinutes(5)), pick(CHANNELS, chance),
                category, qualifier(category), chance.nextInt(Words.AREAS), anonymous, chance.nextInt(15) == 0, fate);
    }

    private static Story.Fate fate(int daysAgo, boolean anonymous, Random chance) {
        int kind = chance.nextInt(100);
        Story.Worked worked = worked(anonymous, chance);
        if (daysAgo < 5 && kind < 70) {
            return new Story.Waiting();
        }
        if (kind < 42 && daysAgo < LONG_AGO) {
            return worked;
        }
        return kind < 68
                ? settled("signpost", pick(AGENCIES, chance))
                : kind < 88 ? settled("no-action", null) : settled("duplicate", null);
    }

    private static Story.Settled settled(String decision, @Nullable String agency) {
        return new Story.Settled(decision, agency);
    }

    private static Story.Worked worked(boolean anonymous, Random chance) {
        int risk = chance.nextInt(100);
        String behaviour = chance.nextInt(100) < 82 ? "improved" : chance.nextBoolean() ? "unchanged" : "worse";
        int answered = chance.nextInt(100);
        int satisfaction = anonymous || answered < 30
                ? 0
                : answered < 84 ? 4 + chance.nextInt(2) : 1 + chance.nextInt(3);
        return new Story.Worked(risk < 35 ? Story.Risk.HIGH : risk < 70 ? Story.Risk.MEDIUM : Story.Risk.LOW, behaviour,
                chance.nextInt(5) == 0, chance.nextInt(2) == 0, chance.nextInt(10) < 8, satisfaction);
    }

    private static String qualifier(String category) {
        return switch (category) {
            case "intimidation-harassment", "nuisance-neighbours" -> "personal";
            case "graffiti", "fly-tipping", "damage" -> "environmental";
            default -> "nuisance";
        };
    }

    private static String pick(List<String> from, Random chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
