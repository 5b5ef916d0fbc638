package commonweal.metrics.plans.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import commonweal.events.Id;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.PlanRecord;
import commonweal.metrics.plans.Plans;

/**
 * The plans that come with the service, those in a folder of the partnership's own, and those that were written while it
 * ran, which take the place of a file with the same id. What cannot be read stays as it was read last.
 */
public final class PlanShelf implements Plans.Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(PlanShelf.class);

    private record Held(Plan plan, String text, boolean fromFile) {}

    private final PlanFiles files;
    private final Supplier<? extends Collection<PlanRecord>> records;
    private Map<String, Held> held = Map.of();
    private List<String> problems = List.of();
    private boolean readBefore;

    /**
     * @param resources plans on the class path
     * @param folder further plans: every {@code .yaml} file in it
     * @param records what was done to plans while the service ran
     */
    public PlanShelf(List<String> resources, Optional<Path> folder,
            Supplier<? extends Collection<PlanRecord>> records) {
        this.files = new PlanFiles(resources, folder);
        this.records = records;
    }

    public PlanShelf(List<String> resources, Optional<Path> folder) {
        this(resources, folder, List::of);
    }

    /** @throws PlanFileInvalid the first time, when a file cannot be read: a service is not to start with less than it was given */
    @Override
    public synchronized Plans.Reading read(LocalDate today) {
        FinancialYear current = FinancialYear.of(today);
        Collection<PlanRecord> kept = records.get();
        Map<String, Held> now = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        files.texts(wrong, held.keySet()).forEach((name, text) -> read(name, text, true, current, now, wrong));
        int inFiles = wrong.size();
        kept.forEach(record -> record.wording().ifPresent(wording -> read("plan " + record.plan(),
                () -> wording.text(), false, current, now, wrong)));
        int inAll = wrong.size();
        Map<Id, Plan> plans = byId(now, wrong);
        if (!readBefore && (inFiles > 0 || wrong.size() > inAll)) {
            throw new PlanFileInvalid(wrong);
        }
        kept.forEach(record -> plans.computeIfPresent(record.plan(), (id, plan) -> plan.having(record)));
        readBefore = true;
        held = now;
        tell(wrong);
        return new Plans.Reading(List.copyOf(plans.values()), wrong);
    }

    /** The text that is in force for a plan; placeholders for the year as they stand. */
    public synchronized Optional<String> text(Id plan) {
        return held.values().stream().filter(known -> known.plan().id().equals(plan))
                .reduce((earlier, later) -> later).map(Held::text);
    }

    private void read(String name, Supplier<String> text, boolean fromFile, FinancialYear current,
            Map<String, Held> now, List<String> wrong) {
        try {
            String read = text.get();
            now.put(name, new Held(PlanYaml.read(name, read, current), read, fromFile));
        } catch (PlanFileInvalid e) {
            wrong.addAll(e.problems());
            Held before = held.get(name);
            if (before != null) {
                now.put(name, before);
            }
        }
    }

    private static Map<Id, Plan> byId(Map<String, Held> held, List<String> wrong) {
        Map<Id, Plan> plans = new LinkedHashMap<>();
        Map<Id, String> names = new LinkedHashMap<>();
        held.forEach((name, one) -> {
            Id id = one.plan().id();
            String other = names.putIfAbsent(id, name);
            if (other == null || !one.fromFile()) {
                plans.put(id, one.plan());
            } else {
                wrong.add("%s: the id %s is taken by %s (expected: another)".formatted(name, id, other));
            }
        });
        return plans;
    }

    private void tell(List<String> wrong) {
        if (!wrong.equals(problems)) {
            problems = List.copyOf(wrong);
            if (!wrong.isEmpty()) {
                LOG.atWarn().addKeyValue("problems", wrong)
                        .log("Plans that cannot be read stay as they were read last");
            }
        }
    }
}
