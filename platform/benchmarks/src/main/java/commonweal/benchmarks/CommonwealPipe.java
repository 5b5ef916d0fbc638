package commonweal.benchmarks;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import tools.jackson.databind.JsonNode;

import commonweal.local.api.Answer;
import commonweal.local.api.Api;
import commonweal.local.api.Call;
import commonweal.local.installation.Installation;
import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Part;
import commonweal.local.installation.Progress;
import commonweal.local.installation.Settings;

/**
 * Commonweal as local mode runs it: all services, from {@code POST /reports} with a token to the measure of the current
 * plan that counts the year's reports, read over HTTP.
 */
final class CommonwealPipe implements Pipe {

    private static final String MEASURE = "reports-change";
    private static final Bson COUNTED = Projections.include("lines.id", "lines.numerator");

    private final Installation installation;
    private final Api api;
    private final URI reports;
    private final MongoClient mongo;
    private final MongoCollection<Document> figures;
    private final String plan;
    private final AtomicLong people = new AtomicLong();

    CommonwealPipe(Path folder) {
        installation = start(folder);
        LocalFile local = installation.describe();
        api = new Api(local.tokenEndpoint(), local.apiClient().id(), local.apiClient().secret(),
                Duration.ofSeconds(30));
        reports = local.address(Part.CASE_INTAKE).resolve("/reports");
        URI plans = local.address(Part.PLAN_METRICS).resolve("/plans");
        plan = currentPlan(plans);
        mongo = MongoClients.create(local.mongo());
        figures = mongo.getDatabase("metrics").getCollection("figures");
    }

    /** All of Commonweal, without the sample, on any free ports. */
    static Installation start(Path folder) {
        Map<Part, Integer> freePorts = Arrays.stream(Part.values())
                .collect(Collectors.toMap(Function.identity(), part -> 0));
        return Installation.start(new Settings(folder, false, freePorts), new Progress(new PrintStream(System.err)));
    }

    private String currentPlan(URI plans) {
        return items(succeeded(api.send(Call.get(plans))), "items").filter(plan -> plan.path("current").asBoolean())
                .map(plan -> plan.path("id").asString()).findFirst()
                .orElseThrow(() -> new IllegalStateException("No plan is current"));
    }

    @Override
    public String name() {
        return "Commonweal";
    }

    /** Of ten reports one is by a person who has reported before. */
    @Override
    public void send() {
        long number = people.getAndIncrement();
        long person = number % 10 == 9 ? number - 5 : number;
        succeeded(api.send(Call.post(reports,
                Map.of("channel", "phone", "anonymous", false, "occurred",
                        Map.of("from", LocalDate.now().toString(), "precision", "day"), "description",
                        "Shouting in the street until two in the morning, third time this month", "place",
                        Map.of("ward", "E05000001", "lsoa", "E01000001"), "reporter",
                        Map.of("name", "Sample Person", "email", "person-%d@example.org".formatted(person))))));
    }

    /** Straight from the page as it is kept: to ask for it over HTTP fifty times a second would be a load of its own. */
    @Override
    public long counted() {
        Document page = Objects.requireNonNull(figures.find(new Document("_id", plan)).projection(COUNTED).first(),
                "page of " + plan);
        return page.getList("lines", Document.class).stream().filter(line -> line.getString("id").equals(MEASURE))
                .map(line -> line.get("numerator", Decimal128.class)).filter(Objects::nonNull)
                .mapToLong(numerator -> numerator.bigDecimalValue().longValueExact()).findFirst().orElse(0);
    }

    /** How many reports of the year the page of a plan has counted, as it is read over HTTP. */
    static long counted(Api api, URI measures) {
        return items(succeeded(api.send(Call.get(measures))), "measures")
                .filter(measure -> measure.path("id").asString().equals(MEASURE))
                .mapToLong(measure -> measure.path("numerator").asLong(0)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The current plan has no measure " + MEASURE));
    }

    private static Answer succeeded(Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException(answer.status() + ": " + answer.problem());
        }
        return answer;
    }

    private static java.util.stream.Stream<JsonNode> items(Answer answer, String field) {
        return StreamSupport.stream(answer.body().path(field).spliterator(), false);
    }

    @Override
    public void close() {
        mongo.close();
        api.close();
        installation.close();
    }
}
