package commonweal.messaging;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import commonweal.embedded.EmbeddedBroker;
import commonweal.embedded.EmbeddedStore;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;

import static org.assertj.core.api.Assertions.assertThat;

class PipeIT {

    record Tally(Id id, List<Integer> seen) {}

    static final class Tallies implements AggregateType<Tally> {
        private final String collection;

        Tallies(String collection) {
            this.collection = collection;
        }

        @Override
        public String collection() {
            return collection;
        }

        @Override
        public Id id(Tally state) {
            return state.id();
        }

        @Override
        public Code partnership(Tally state) {
            return new Code("test");
        }

        @Override
        public Optional<Id> caseId(Tally state) {
            return Optional.empty();
        }

        @Override
        public Document toDocument(Tally state) {
            return new Document("numbers", state.seen());
        }

        @Override
        public Tally fromDocument(Document document) {
            return new Tally(new Id(document.getString("_id")), document.getList("numbers", Integer.class));
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {
        @Bean
        Aggregates<Tally> sources(AggregateStores stores) {
            return stores.of(new Tallies("sources"));
        }

        @Bean
        Reaction<Tally> copy(AggregateStores stores) {
            Aggregates<Tally> copies = stores.of(new Tallies("copies"));
            return new Reaction<>() {
                @Override
                public String name() {
                    return "copy";
                }

                @Override
                public Aggregates<Tally> aggregates() {
                    return copies;
                }

                @Override
                public Set<Class<? extends DomainEvent>> events() {
                    return Set.of(CaseReopened.class);
                }

                @Override
                public List<Id> targets(Envelope event) {
                    return List.of(new Id("copy-" + event.subject()));
                }

                @Override
                public Optional<Change<Tally>> react(Optional<Tally> state, Id target, Envelope event, Instant now) {
                    List<Integer> numbers = new ArrayList<>(state.map(Tally::seen).orElse(List.of()));
                    numbers.add(Integer.parseInt(((CaseReopened) event.data()).reason().value()));
                    return Optional.of(Change.silent(new Tally(target, numbers)));
                }
            };
        }
    }

    @Test
    void bringsEverySavedChangeToTheOtherSideInOrder(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
                EmbeddedStore store = EmbeddedStore.inMemory(0);
                ConfigurableApplicationContext context = new SpringApplicationBuilder(Service.class)
                        .web(WebApplicationType.NONE)
                        .properties("commonweal.messaging.service=case-intake",
                                "commonweal.messaging.consumes=case-intake",
                                "spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "spring.mongodb.uri=" + store.uri() + "/pipe?retryWrites=false")
                        .run()) {
            Aggregates<Tally> sources = context.getBean("sources", Aggregates.class);
            Aggregates<Tally> copies = context.getBean("copy", Reaction.class).aggregates();
            long start = System.nanoTime();
            for (int s = 0; s < 20; s++) {
                Versioned<Tally> source = sources.create(Change.silent(new Tally(new Id("case-" + s), List.of())),
                        Instant.now());
                for (int n = 1; n <= 10; n++) {
                    source = sources.save(source,
                            Change.of(new Tally(source.id(), List.of(n)),
                                    new CaseReopened(source.id(), new Code("" + n))),
                            Instant.now());
                }
            }
            Instant end = Instant.now().plus(Duration.ofSeconds(20));
            while (Instant.now().isBefore(end)
                    && copies.collection().countDocuments(new Document("numbers.9", 10)) < 20) {
                Thread.onSpinWait();
            }
            System.out.println("took " + (System.nanoTime() - start) / 1_000_000 + " ms");
            for (int s = 0; s < 20; s++) {
                assertThat(copies.find(new Id("copy-case-" + s)).orElseThrow().state().seen()).containsExactly(1, 2, 3,
                        4, 5, 6, 7, 8, 9, 10);
            }
            while (Instant.now().isBefore(end) && sources.collection()
                    .countDocuments(new Document("outboxSince", new Document("$exists", true))) > 0) {
                Thread.onSpinWait();
            }
            assertThat(sources.collection().countDocuments(new Document("outboxSince", new Document("$exists", true))))
                    .isZero();
        }
    }
}
