package commonweal.metrics.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.metrics.buckets.Layers;
import commonweal.metrics.periods.London;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;

/**
 * One round after the other: marked facts into buckets, buckets into months, months onto pages. The same round serves what
 * has just come in and what a crash has left behind.
 */
public final class KeepFigures {

    /** How soon a plan that was changed elsewhere, in a file or by another instance, is seen. */
    private static final Duration BETWEEN_READINGS = Duration.ofMinutes(1);

    private final Plans plans;
    private final Supplier<Layers> layers;
    private final DrawFigures draw;
    private final Consumer<Code> recount;
    private final InstantSource clock;
    private volatile Duration lag = Duration.ZERO;
    private @Nullable LocalDate drawnOn;
    private int drawnFrom;
    private long drawnRevision = -1;
    private Instant readAgainAt = Instant.MIN;
    private Map<Code, String> countedBy = Map.of();

    /** @param recount marks the facts of a partnership that were counted by other formulas than its plans have now */
    public KeepFigures(Plans plans, Supplier<Layers> layers, DrawFigures draw, Consumer<Code> recount,
            InstantSource clock) {
        this.plans = plans;
        this.layers = layers;
        this.draw = draw;
        this.recount = recount;
        this.clock = clock;
    }

    /** Returns whether anything was marked, so that another round may find more. */
    public boolean round() {
        Layers current = layers.get();
        drawAnewWhenItMustBe(current);
        Optional<Instant> oldest = current.carryUp(months -> draw.drawWith(months, current));
        current.leftBehind().forEach(recount);
        lag = oldest.map(marked -> Duration.between(marked, clock.instant())).orElse(Duration.ZERO);
        return oldest.isPresent();
    }

    /** How long the oldest change had waited that the last round found. */
    public Duration lag() {
        return lag;
    }

    private void drawAnewWhenItMustBe(Layers current) {
        Instant now = clock.instant();
        LocalDate today = London.day(now);
        if (!today.equals(drawnOn) || !now.isBefore(readAgainAt)) {
            plans.readAgain(today);
            readAgainAt = now.plus(BETWEEN_READINGS);
        }
        long revision = plans.revision();
        if (!today.equals(drawnOn) || drawnFrom != current.generation() || drawnRevision != revision) {
            recountWhenFormulasChanged(current.generation());
            if (draw.drawAll(current)) {
                drawnOn = today;
                drawnFrom = current.generation();
                drawnRevision = revision;
            }
        }
    }

    private void recountWhenFormulasChanged(int generation) {
        Map<Code, String> now = plans.all().stream().map(Plan::partnership).distinct()
                .collect(Collectors.toMap(Function.identity(), partnership -> plans.of(partnership).signature()));
        now.forEach((partnership, formulas) -> {
            if (drawnFrom != generation || !formulas.equals(countedBy.get(partnership))) {
                recount.accept(partnership);
            }
        });
        countedBy = now;
    }
}
