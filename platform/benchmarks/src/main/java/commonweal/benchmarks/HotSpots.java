package commonweal.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the CPU went: each execution sample of a flight recording, put down to the part whose work it was. */
final class HotSpots {

    /** Prefixes of class names; of a stack, the frame nearest the top that has one of them decides. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();
    static {
        PARTS.put("commonweal.benchmarks", "load generator");
        PARTS.put("de.bwaldvogel", "embedded document store");
        PARTS.put("org.h2", "embedded document store");
        PARTS.put("commonweal.embedded", "embedded document store");
        PARTS.put("kafka.", "embedded broker");
        PARTS.put("org.apache.kafka.server", "embedded broker");
        PARTS.put("org.apache.kafka.storage", "embedded broker");
        PARTS.put("org.apache.kafka.raft", "embedded broker");
        PARTS.put("org.apache.kafka.coordinator", "embedded broker");
        PARTS.put("org.apache.kafka.metadata", "embedded broker");
        PARTS.put("org.apache.kafka", "Kafka client");
        PARTS.put("com.mongodb", "MongoDB driver");
        PARTS.put("org.bson", "MongoDB driver");
        PARTS.put("tools.jackson", "JSON");
        PARTS.put("com.nimbusds", "tokens");
        PARTS.put("org.springframework.security", "tokens");
        PARTS.put("org.apache.catalina", "HTTP");
        PARTS.put("org.apache.coyote", "HTTP");
        PARTS.put("org.apache.tomcat", "HTTP");
        PARTS.put("org.springframework.cloud", "Spring messaging");
        PARTS.put("org.springframework.integration", "Spring messaging");
        PARTS.put("org.springframework.messaging", "Spring messaging");
        PARTS.put("org.springframework.kafka", "Spring messaging");
        PARTS.put("org.springframework", "Spring, other");
        PARTS.put("io.micrometer", "metrics and traces");
        PARTS.put("io.opentelemetry", "metrics and traces");
        PARTS.put("commonweal.", "Commonweal");
    }

    private HotSpots() {}

    /** A table of the parts and their shares. */
    static String table(Path recording) throws IOException {
        Map<String, Integer> samples = new TreeMap<>();
        int all = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                    samples.merge(part(event), 1, Integer::sum);
                    all++;
                }
            }
        }
        int total = Math.max(1, all);
        StringBuilder table = new StringBuilder("| part | share of samples |\n|---|---:|\n");
        samples.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(part -> table.append(String.format(Locale.ROOT, "| %s | %.0f%% |%n", part.getKey(),
                        100.0 * part.getValue() / total)));
        return table.append(String.format(Locale.ROOT, "%n%d samples.%n", all)).toString();
    }

    private static String part(RecordedEvent sample) {
        if (sample.getStackTrace() == null) {
            return "other";
        }
        for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                if (type.startsWith(part.getKey())) {
                    return part.getValue();
                }
            }
        }
        return "other";
    }
}
