package commonweal.metrics.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import commonweal.metrics.History;
import commonweal.metrics.periods.London;

/** A year and a half of a small partnership's work, another for each seed, with everything that can go differently. */
final class RandomHistory {

    private static final Instant START = Instant.parse("2025-09-01T08:00:00Z");
    private static final String PLAN = "hollowdene-2026-27";
    private static final String[] RATINGS = {"improved", "unchanged", "worse", "unknown"};
    private static final String[] CATEGORIES = {"noise", "damage"};

    private final Random random;
    private final History history = new History("hollowdene");
    private final List<String> reports = new ArrayList<>();
    private final List<String> cases = new ArrayList<>();
    private final List<String> standing = new ArrayList<>();
    private final List<String[]> merges = new ArrayList<>();
    private final List<String> deployments = new ArrayList<>();
    private int operations;
    private int editions;
    private Instant now = START;

    RandomHistory(long seed) {
        random = new Random(seed);
    }

    History of(int steps) {
        for (int i = 0; i < steps; i++) {
            // why: no two at the same instant, so that "the last" means one thing to everybody
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(2 * 630_000 / steps)));
            step();
        }
        return history;
    }

    private void step() {
        if (cases.isEmpty() || random.nextInt(4) == 0) {
            String report = "rep-" + reports.size();
            reports.add(report);
            history.reported(report, now, random.nextInt(8) == 0 ? "police-uk" : "phone", random.nextInt(6) == 0);
            if (random.nextBoolean()) {
                history.opened(another(), now.plusSeconds(1), report, category());
            }
            return;
        }
        String id = cases.get(random.nextInt(cases.size()));
        String referral = "ref-of-" + id;
        switch (random.nextInt(21)) {
            case 0 -> history.band(id, now, random.nextBoolean() ? "high" : "medium");
            case 1 -> history.referred(referral, id, now);
            case 2 -> history.accepted(referral, id, now);
            case 3, 4 -> history.behaviour(referral, id, now, RATINGS[random.nextInt(RATINGS.length)]);
            case 5 -> history.familyWork(referral, id, now);
            case 6 -> history.survey(id, now, answer(), answer(), answer());
            case 7 -> history.feedback(random.nextBoolean() ? id : reports.getFirst(), now, report(), report());
            case 8 -> merge();
            case 9 -> unmerge();
            case 10 -> history.closed(id, now).reopened(id, now.plusSeconds(1));
            case 11 -> history.recategorised(id, now, category());
            case 12 -> operation();
            case 13, 14 -> returned();
            case 15 -> deployed();
            case 16 -> withdrawn();
            case 17, 18 -> split(id);
            case 19 -> published();
            default -> erase(id);
        }
    }

    /** One more case, which stands for itself. */
    private String another() {
        String id = "case-" + cases.size();
        cases.add(id);
        standing.add(id);
        return id;
    }

    private String category() {
        return CATEGORIES[random.nextInt(CATEGORIES.length)];
    }

    /** The new case says itself that it was opened, as soon as it has heard of it. */
    private void split(String id) {
        String parted = another();
        String category = category();
        history.split(id, now, parted, category).opened(parted, now.plusSeconds(1), "rep-of-" + parted, category);
    }

    private @org.jspecify.annotations.Nullable Integer answer() {
        return random.nextInt(4) == 0 ? null : 1 + random.nextInt(5);
    }

    private String report() {
        return reports.get(random.nextInt(reports.size()));
    }

    /** Told up to eight weeks after it was held; of some it is said where. */
    private void operation() {
        String operation = "op-" + operations++;
        String kind = random.nextInt(3) == 0 ? "boot-fair" : "awareness-day";
        LocalDate held = London.day(now).minusDays(random.nextInt(56));
        if (random.nextInt(3) == 0) {
            history.operation(operation, now, kind, held);
        } else {
            history.operationAt("hot-spot-" + random.nextInt(3), operation, now, kind, held);
        }
    }

    private void published() {
        String quarter = "2026-27-q" + (1 + random.nextInt(4));
        history.published(PLAN, random.nextBoolean() ? "quarterly" : "scrutiny", quarter, ++editions, now);
    }

    /** Told up to four weeks after it was put out; a camera may be put out again before it was taken back. */
    private void deployed() {
        String deployment = "dep-" + deployments.size();
        String camera = "camera-" + random.nextInt(4);
        deployments.add(camera);
        history.deployed(camera, deployment, London.day(now).minusDays(random.nextInt(28)), now);
    }

    private void withdrawn() {
        if (!deployments.isEmpty()) {
            int deployment = random.nextInt(deployments.size());
            history.withdrawn(deployments.get(deployment), "dep-" + deployment,
                    London.day(now).minusDays(random.nextInt(28)), now);
        }
    }

    /** One of a few returns, so that most are returned again, with another figure. */
    private void returned() {
        String quarter = "2026-27-q" + (1 + random.nextInt(4));
        switch (random.nextInt(3)) {
            case 0 -> history.returned("ret-parishes-" + quarter, now, PLAN, "speeding-parishes", quarter,
                    Integer.toString(random.nextInt(9)), "8");
            case 1 -> history.returned("ret-burglary-" + quarter, now, PLAN, "dwelling-burglary", quarter,
                    Integer.toString(50 + random.nextInt(40)), null);
            default -> history.returned("ret-drop-in", now, PLAN, "drop-in-open", "2026-27",
                    Integer.toString(random.nextInt(2)), null);
        }
    }

    private void merge() {
        if (standing.size() > 1) {
            String part = standing.remove(random.nextInt(standing.size()));
            String whole = standing.get(random.nextInt(standing.size()));
            merges.add(new String[]{part, whole});
            history.merged(part, whole, now);
        }
    }

    private void unmerge() {
        if (!merges.isEmpty()) {
            String[] merge = merges.remove(random.nextInt(merges.size()));
            standing.add(merge[0]);
            history.unmerged(merge[0], merge[1], now);
        }
    }

    private void erase(String id) {
        if (random.nextInt(4) == 0) {
            history.erased(id, now, report());
        } else if (random.nextInt(4) == 0) {
            history.reportErased(report(), now);
        }
    }
}
