package commonweal.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.testsupport.Servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(App.Shared.class)
class DeliveryIT {

    @Test
    void bringsALineToItsCopyAndClearsTheOutbox(App app) {
        for (int i = 0; i < 20; i++) {
            app.say("case-plain", "l" + i);
        }

        RelayIT.await(() -> app.copied("case-plain").size() == 20);
        assertThat(app.copied("case-plain")).isEqualTo(IntStream.range(0, 20).mapToObj(i -> "l" + i).toList());
        RelayIT.await(
                () -> OutboxEntry.allIn(app.journals.find(new Id("case-plain")).orElseThrow().document()).isEmpty());
    }

    @Test
    void writesPlainTextHeadersAndTheSubjectAsKey(App app) {
        app.say("case-headers", "wire");
        RelayIT.await(() -> !app.copied("case-headers").isEmpty());

        ConsumerRecord<byte[], byte[]> record = Topic.records(Servers.bootstrapServers(), App.SHARED).stream()
                .filter(each -> Received.key(each).equals("case-headers")).findFirst().orElseThrow();

        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(headers).containsEntry("ce_id", "case-headers/1").containsEntry("ce_type", "case-reopened")
                .containsEntry("ce_source", "/" + App.SHARED).containsEntry("ce_sequence", "1")
                .containsEntry("content-type", "application/json").doesNotContainKey("contentType");
        assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"caseId\":\"case-headers\",\"reason\":\"wire\"}");
    }

    @Test
    void makesItsTopicWithTwelvePartitionsThatKeepEverything(App app) throws Exception {
        app.say("case-first", "l0");
        RelayIT.await(() -> !app.copied("case-first").isEmpty());

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Servers.bootstrapServers()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, App.SHARED);
            assertThat(admin.describeTopics(List.of(App.SHARED)).allTopicNames().get().get(App.SHARED).partitions())
                    .hasSize(12);
            assertThat(admin.describeConfigs(List.of(topic)).all().get().get(topic).get("retention.ms").value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void carriesTheTraceOfACommandToTheHandlersOfItsEvents(App app) {
        Tracer tracer = app.bean(Tracer.class);
        Span command = tracer.nextSpan().start();
        try (Tracer.SpanInScope scope = tracer.withSpan(command)) {
            app.say("case-traced", "traced");
        } finally {
            command.end();
        }

        RelayIT.await(() -> app.heard.containsKey("traced"));
        Envelope event = app.heard.get("traced");
        assertThat(event.traceParent()).startsWith(
                "00-%s-%s-".formatted(command.context().traceId(), command.context().spanId()));
        app.say("case-traced", "untraced");
        RelayIT.await(() -> app.heard.containsKey("untraced"));
        assertThat(app.heard.get("untraced").traceParent()).isNull();
    }
}
