package commonweal.metrics;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import commonweal.events.Envelope;
import commonweal.events.PlanMetricsEvent.PeriodPublished;
import commonweal.events.Sha256;
import commonweal.metrics.MetricsClient.Answer;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.London;

import static commonweal.metrics.MetricsClient.officer;
import static commonweal.metrics.MetricsClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Papers before they are published and after, for each role and for everybody. */
@RunningMetrics
class PapersIT {

    private static final String ARCHIVE = "/plans/sevenoaks-2011-12";
    private static final String MANAGER = token("csu-manager", null, "sevenoaks", "hollowdene");
    private static final String SCRUTINY = token("scrutiny", null, "sevenoaks");

    @Autowired
    private MetricsClient metrics;

    @Autowired
    private Topics topics;

    @Test
    void showsWhichPapersThereAreToThoseWhoMayMakeThem() {
        Answer papers = metrics.get(ARCHIVE + "/papers", officer("sevenoaks")).expect(200);
        assertThat(texts(papers.body().at("/kinds"), "kind")).containsExactly("quarterly", "partner-sheet", "scrutiny",
                "annual", "strategic-assessment", "case-reviews", "equality");
        assertThat(papers.at("/kinds/0/defaultPeriod")).isEqualTo("2011-12-Q4");
        assertThat(papers.body().at("/kinds/0/periods")).hasSize(4);

        assertThat(metrics.get(ARCHIVE + "/papers", SCRUTINY).expect(200).body().at("/kinds")).isEmpty();
        assertThat(texts(metrics.get("/plans/kent-2011-14/papers", token("county", null, "kent")).expect(200).body()
                .at("/kinds"), "kind")).containsExactly("county");
        assertThat(texts(metrics.get("/plans", token("county", null, "kent", "sevenoaks")).expect(200).body()
                .at("/items"), "id")).containsExactly("kent-2011-14");
        metrics.get(ARCHIVE + "/papers", officer("hollowdene")).expectProblem(404, "There is no plan");

        Answer shelves = metrics.get("/papers", token("county", null, "kent", "sevenoaks")).expect(200);
        assertThat(texts(shelves.body().at("/items"), "planId")).containsExactly("kent-2011-14");
        assertThat(texts(shelves.body().at("/items/0/kinds"), "kind")).containsExactly("county");
        assertThat(texts(metrics.get("/papers", officer("sevenoaks")).expect(200).body().at("/items"), "planId"))
                .containsExactly("sevenoaks-2014-15", "sevenoaks-2011-12");
    }

    @Test
    void previewsAPaperInEveryForm() {
        String preview = ARCHIVE + "/papers/annual?period=2011-12&format=";
        for (String form : List.of("html", "pdf", "csv", "xlsx")) {
            HttpResponse<byte[]> answer = metrics.file(preview + form, officer("sevenoaks"));
            assertThat(answer.statusCode()).as(form).isEqualTo(200);
            assertThat(answer.body()).as(form).isNotEmpty();
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThat(header(answer, "Content-Disposition"))
                    .contains("sevenoaks-annual-2011-12-preview." + form);
        }
        Answer summary = metrics.get(ARCHIVE + "/papers/annual/summary", officer("sevenoaks")).expect(200);
        assertThat(summary.at("/stage")).isEqualTo("final");
        assertThat(texts(summary.body().at("/sections"), "title")).contains("Money and value for money", "Glossary");
    }

    @Test
    void refusesWhatCannotBeMade() {
        metrics.get(ARCHIVE + "/papers/annual?period=2011-12-Q1", officer("sevenoaks")).expectProblem(422,
                "expected: one of [2011-12]");
        metrics.get(ARCHIVE + "/papers/annual?period=soon", officer("sevenoaks")).expectProblem(400, "period: 'soon'");
        metrics.get(ARCHIVE + "/papers/annual?format=doc", officer("sevenoaks")).expectProblem(400, "format: 'doc'");
        metrics.get(ARCHIVE + "/papers/county", officer("sevenoaks")).expectProblem(404, "county");
        metrics.get(ARCHIVE + "/papers/novel", officer("sevenoaks")).expectProblem(404, "novel");
        metrics.get(ARCHIVE + "/papers/annual", SCRUTINY).expectProblem(403, "csu-officer");
        metrics.get("/plans/kent-2011-14/papers/county", token("county", null, "kent")).expect(200);
        metrics.post(ARCHIVE + "/papers/annual", "{\"period\":\"2011-12\"}", officer("sevenoaks")).expectProblem(403,
                "csu-manager");
        String year = FinancialYear.of(London.day(Instant.now())).toString();
        metrics.post("/plans/hollowdene-" + year + "/papers/equality", "{\"period\":\"%s\"}".formatted(year), MANAGER)
                .expectProblem(422, "is not over");
    }

    @Test
    void whatIsPublishedStaysAsItWas() {
        Answer first = quarterly();
        // why: what other tests told may still be on its way into the figures
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(quarterly().status()).isEqualTo(200));
        List<String> before = hashes(first, SCRUTINY, "/published-papers/");
        int edition = quarterly().body().at("/edition").asInt();

        topics.tell(new History("sevenoaks").operation("op-paper-1", Instant.now(), "awareness-day",
                LocalDate.of(2011, 8, 10)));
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(1)).untilAsserted(
                () -> assertThat(quarterly().body().at("/edition").asInt()).isGreaterThan(edition));

        assertThat(hashes(first, SCRUTINY, "/published-papers/")).isEqualTo(before);
        Answer revised = metrics.get("/published-papers/%s/revisions".formatted(first.at("/id")), MANAGER).expect(200);
        assertThat(texts(revised.body().at("/items"), "measure")).contains("action-4.6");
        metrics.get("/published-papers/%s/revisions".formatted(first.at("/id")), SCRUTINY).expectProblem(403);
        await().untilAsserted(() -> assertThat(topics.told()).extracting(Envelope::data)
                .filteredOn(PeriodPublished.class::isInstance)
                .extracting(event -> ((PeriodPublished) event).digest())
                .contains(new Sha256(first.at("/forms/0/sha256"))));
    }

    private Answer quarterly() {
        return metrics.post(ARCHIVE + "/papers/quarterly", "{\"period\":\"2011-12-Q2\"}", MANAGER);
    }

    @Test
    void everybodyReadsWhatIsForThemWithoutAToken() {
        Answer open = metrics.post(ARCHIVE + "/papers/case-reviews", "{\"period\":\"2011-12\"}", MANAGER);
        Answer sheet = metrics.post(ARCHIVE + "/papers/partner-sheet", "{\"period\":\"2011-12-Q1\"}", MANAGER);
        assertThat(List.of(open.status(), sheet.status())).allMatch(status -> status == 200 || status == 201);

        Answer list = metrics.getWithoutToken("/public/papers?partnership=sevenoaks&size=200").expect(200);
        assertThat(texts(list.body().at("/items"), "id")).contains(open.at("/id")).doesNotContain(sheet.at("/id"));
        assertThat(list.body().at("/items/0").has("publishedBy")).isFalse();
        assertThat(hashes(open, null, "/public/papers/")).hasSize(4);
        HttpResponse<byte[]> html = metrics.file("/public/papers/%s/html".formatted(open.at("/id")), null);
        assertThat(header(html, "Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(header(html, "Cache-Control")).contains("public").contains("immutable");

        metrics.getWithoutToken("/public/papers/" + sheet.at("/id")).expectProblem(404);
        metrics.getWithoutToken("/public/papers").expectProblem(400, "partnership");
        metrics.getWithoutToken("/public/papers/paper-nobody").expectProblem(404);
        metrics.getWithoutToken("/published-papers/" + open.at("/id")).expect(401);
        metrics.get("/published-papers/" + sheet.at("/id"), SCRUTINY).expectProblem(404);
        metrics.get("/published-papers/" + sheet.at("/id"), token("partner-returns", "police", "sevenoaks"))
                .expect(200);
        metrics.get("/published-papers/" + open.at("/id"), officer("hollowdene")).expectProblem(404);
    }

    @Test
    void theEqualityBreakdownIsMadeFromWhatWasReturned() {
        String returned = """
                          {"period":"2011-12-Q3","characteristic":"sex","groups":[{"group":"women","people":21},{"group":"men","people":%d}],"notAsked":8}""";
        metrics.post(ARCHIVE + "/equality-returns", returned.formatted(16), MANAGER).expect(201);
        metrics.post(ARCHIVE + "/equality-returns", returned.formatted(17), MANAGER).expect(200);
        assertThat(metrics.get(ARCHIVE + "/equality-returns?period=2011-12-Q3", MANAGER).expect(200)
                .at("/items/0/groups/1/people")).isEqualTo("17");
        metrics.post(ARCHIVE + "/equality-returns", returned.formatted(17).replace("sex", "shoes"), MANAGER)
                .expectProblem(422, "characteristic: 'shoes'");
        metrics.post(ARCHIVE + "/equality-returns", returned.formatted(17), SCRUTINY).expectProblem(403);

        assertThat(metrics.get(ARCHIVE + "/papers/equality?period=2011-12-Q3&format=csv", MANAGER).expect(200).text())
                .contains("women,21,45.7").contains("men,17,37.0").contains("All,46,100.0");
    }

    /** The hashes of the bytes that come, which have to be those that were told. */
    private List<String> hashes(Answer paper, @Nullable String token, String path) {
        return StreamSupport.stream(paper.body().at("/forms").spliterator(), false).map(form -> {
            HttpResponse<byte[]> file = metrics
                    .file(path + paper.at("/id") + "/" + form.at("/format").asString(), token);
            String hash = Sha256.of(file.body()).hex();
            assertThat(hash).isEqualTo(form.at("/sha256").asString());
            assertThat(header(file, "ETag")).isEqualTo("\"" + hash + "\"");
            return hash;
        }).toList();
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.at("/" + field).asString()).toList();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
