package commonweal.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import commonweal.events.CaseIntakeEvent.ReportReceived;
import commonweal.events.Code;
import commonweal.events.Envelope;
import commonweal.events.EventCodec;
import commonweal.events.Id;
import commonweal.events.Occurred;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Invented districts whose residents report, one after the other, since the financial year began. */
final class County implements AutoCloseable {

    static final int DISTRICTS = 13;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String MODEL = "plans/hollowdene-current.yaml";
    private static final int MOST = 1_000_000;

    private final EventCodec codec = EventCodec.standard();
    private final KafkaProducer<String, byte[]> producer;
    private final Instant start = startOfYear().atStartOfDay(LONDON).toInstant();
    private final Duration between = Duration.between(start, Instant.now()).dividedBy(MOST);
    private int told;

    County(String brokers) {
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 5,
                "batch.size", 256 * 1024), new StringSerializer(), new ByteArraySerializer());
    }

    /** Writes a plan like the sample's for each district but the first, whose plan that is, and returns the folder. */
    static Path plans(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream in = Objects.requireNonNull(County.class.getClassLoader().getResourceAsStream(MODEL))) {
            String model = new String(in.readAllBytes(), UTF_8);
            for (int district = 1; district < DISTRICTS; district++) {
                Files.writeString(folder.resolve(name(district) + ".yaml"), model.replace("hollowdene-", name(district)
                        + "-").replace("partnership: hollowdene", "partnership: " + name(district)));
            }
        }
        return folder;
    }

    /** The id of the sample's own plan. */
    String planOfTheFirst() {
        int year = startOfYear().getYear();
        return "hollowdene-%d-%02d".formatted(year, (year + 1) % 100);
    }

    int told() {
        return told;
    }

    /** How many of the reports are the first district's. */
    int toldOfTheFirst() {
        return (told + DISTRICTS - 1) / DISTRICTS;
    }

    /** Puts reports on the topic until so many are there, and returns when the broker has them all. */
    void tellUpTo(int size) {
        for (; told < size; told++) {
            int district = told % DISTRICTS;
            Code partnership = new Code(district == 0 ? "hollowdene" : name(district));
            Instant time = start.plus(between.multipliedBy(told));
            producer.send(record(new Id("rep-scale%d".formatted(told)), partnership, time));
        }
        producer.flush();
    }

    private ProducerRecord<String, byte[]> record(Id report, Code partnership, Instant time) {
        LocalDate day = LocalDate.ofInstant(time, LONDON);
        Envelope event = new Envelope("case-intake", report, 1, time, partnership, null, null,
                new ReportReceived(report, new Code("phone"), false, new Occurred(day, day, new Code("day")), null,
                        null,
                        null, false));
        ProducerRecord<String, byte[]> record = new ProducerRecord<>("case-intake", report.value(),
                codec.data(event.data()));
        codec.attributes(event).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private static String name(int district) {
        return "district-" + (char) ('a' + district);
    }

    private static LocalDate startOfYear() {
        LocalDate today = LocalDate.now(LONDON);
        LocalDate start = today.withMonth(4).withDayOfMonth(1);
        return today.isBefore(start) ? start.minusYears(1) : start;
    }

    @Override
    public void close() {
        producer.close();
    }
}
