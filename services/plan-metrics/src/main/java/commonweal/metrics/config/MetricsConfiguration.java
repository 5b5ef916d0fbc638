package commonweal.metrics.config;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.messaging.AggregateStores;
import commonweal.messaging.Projections;
import commonweal.metrics.buckets.Layers;
import commonweal.metrics.buckets.messaging.MeasuresProjection;
import commonweal.metrics.facts.Placement;
import commonweal.metrics.facts.RecordEvent;
import commonweal.metrics.figures.DrawFigures;
import commonweal.metrics.figures.FiguresPages;
import commonweal.metrics.figures.KeepFigures;
import commonweal.metrics.figures.mongo.MongoPages;
import commonweal.metrics.papers.mongo.MongoPapers;
import commonweal.metrics.periods.London;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.config.PlanDrafts;
import commonweal.metrics.plans.config.PlanShelf;
import commonweal.metrics.plans.mongo.MongoPlanRecords;
import commonweal.metrics.returns.ActionReturn;
import commonweal.metrics.returns.EqualityReturn;
import commonweal.metrics.returns.PanelReturn;
import commonweal.metrics.returns.Return;
import commonweal.metrics.returns.mongo.StoredReturns;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    /** Real time: what is computed in the background does not follow the clock that a request may set. */
    private static final InstantSource CLOCK = InstantSource.system();

    @Bean
    MongoPlanRecords planRecords(AggregateStores stores) {
        return new MongoPlanRecords(stores);
    }

    @Bean
    PlanShelf planShelf(MetricsSettings settings, MongoPlanRecords records) {
        return new PlanShelf(settings.plans(), settings.plansFolder().filter(name -> !name.isBlank()).map(Path::of),
                records::all);
    }

    @Bean
    PlanDrafts planDrafts(PlanShelf shelf) {
        return new PlanDrafts(shelf);
    }

    @Bean
    Plans plans(PlanShelf shelf) {
        return new Plans(shelf, London.day(CLOCK.instant()));
    }

    @Bean
    HealthIndicator planFiles(Plans plans) {
        // why: the figures of all other plans go on, and those of this one as it was; nothing is out of service
        return () -> Health.up().withDetail("plans", plans.all().size()).withDetail("problems", plans.problems())
                .build();
    }

    @Bean
    RecordEvent recordEvent(Plans plans) {
        SecureRandom random = new SecureRandom();
        return new RecordEvent(plans, new Placement(() -> Long.toString(random.nextLong(1L << 40), 32)));
    }

    @Bean
    MeasuresProjection measuresProjection(Plans plans, RecordEvent recordEvent) {
        return new MeasuresProjection(plans, recordEvent, CLOCK);
    }

    @Bean
    Supplier<Layers> currentLayers(MeasuresProjection projection, Projections projections) {
        return () -> projection.layers(projections.current(MeasuresProjection.NAME));
    }

    @Bean
    MongoPages pages(AggregateStores stores) {
        return new MongoPages(stores);
    }

    @Bean
    StoredReturns<Return> returns(AggregateStores stores) {
        return StoredReturns.ofMeasures(stores);
    }

    @Bean
    StoredReturns<ActionReturn> actionReturns(AggregateStores stores) {
        return StoredReturns.ofActions(stores);
    }

    @Bean
    StoredReturns<EqualityReturn> equalityReturns(AggregateStores stores) {
        return StoredReturns.ofEquality(stores);
    }

    @Bean
    StoredReturns<PanelReturn> panelReturns(AggregateStores stores) {
        return StoredReturns.ofPanels(stores);
    }

    @Bean
    MongoPapers papers(AggregateStores stores) {
        return new MongoPapers(stores);
    }

    @Bean
    KeepFigures keepFigures(Plans plans, Supplier<Layers> currentLayers, FiguresPages pages,
            MeasuresProjection projection,
            Projections projections, RecordEvent recordEvent, MeterRegistry meters) {
        KeepFigures figures = new KeepFigures(plans, currentLayers, new DrawFigures(plans, pages, CLOCK),
                partnership -> projection.facts(projections.current(MeasuresProjection.NAME)).recount(partnership,
                        recordEvent, CLOCK),
                CLOCK);
        Gauge.builder("commonweal.metrics.figures.lag", figures, kept -> kept.lag().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("how long the oldest change had waited that the last round carried into the figures")
                .register(meters);
        return figures;
    }

    @Bean
    FigureRounds figureRounds(KeepFigures figures, MetricsSettings settings) {
        return new FigureRounds(figures, settings.every(), CLOCK);
    }
}
