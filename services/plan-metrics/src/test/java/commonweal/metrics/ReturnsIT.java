package commonweal.metrics;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import commonweal.metrics.MetricsClient.Answer;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.London;

import static commonweal.metrics.MetricsClient.officer;
import static commonweal.metrics.MetricsClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What partners owe, the form they fill in, and what becomes of it. */
@RunningMetrics
class ReturnsIT {

    private static final FinancialYear YEAR = FinancialYear.of(London.day(Instant.now()));
    private static final String CURRENT = "/plans/hollowdene-" + YEAR;
    private static final String ARCHIVE = "/plans/sevenoaks-2011-12";
    private static final String CSV = "text/csv";
    private static final String POLICE = token("partner-returns", "police", "hollowdene", "sevenoaks");
    private static final String COUNTY = token("partner-returns", "county-council", "hollowdene", "sevenoaks");

    @Autowired
    private MetricsClient metrics;

    @Autowired
    private Topics topics;

    @Test
    void showsWhatIsMissingAndWhomToRemind() {
        Answer all = metrics.get(ARCHIVE + "/returns/owed?period=2011-12-Q2&size=200", officer("sevenoaks"))
                .expect(200);
        assertThat(items(all)).hasSizeGreaterThan(31).allSatisfy(owed -> {
            assertThat(owed.at("/due").asString()).isEqualTo("2011-10-21");
            assertThat(owed.at("/status").asString()).isEqualTo("missing");
            assertThat(owed.at("/reminder").asString()).contains("due since 2011-10-21");
        });
        assertThat(items(metrics.get(ARCHIVE + "/returns/owed?period=2011-12-Q2", COUNTY).expect(200)))
                .isNotEmpty().allSatisfy(
                        owed -> assertThat(owed.at("/agency").asString()).isEqualTo("county-council"));
        metrics.get(ARCHIVE + "/returns/owed?agency=police", COUNTY).expectProblem(403, "agency: 'police'");
    }

    @Test
    void theFormGoesOutAndComesBackAsCsv() {
        String form = metrics.get(ARCHIVE + "/returns/form.csv?period=2011-12-Q3", POLICE).expect(200).text();
        assertThat(form).startsWith("kind,about,title,agency,period,numerator,denominator,stated percent,status,spend")
                .contains("measure,sm-01,").contains("action,3.1,");
        String filled = form.lines().map(line -> line.startsWith("measure,sm-01,")
                ? line.replace(",,,,,,", ",1200,,,,,")
                : line.startsWith("action,3.1,")
                        ? line.replace(",,,,,,,",
                                ",,,,underway,34.50,\"Cameras bought, thefts down 58% from 139 to 88\",yes")
                        : line)
                .reduce("", (lines, line) -> lines + line + "\r\n");

        Answer first = metrics.send(ARCHIVE + "/returns", CSV, filled, POLICE).expect(200);
        assertThat(first.body().at("/saved").asInt()).isEqualTo(2);
        assertThat(first.at("/findings/0/code")).isEqualTo("wrong-base");
        assertThat(metrics.send(ARCHIVE + "/returns", CSV, filled, POLICE).expect(200).body().at("/unchanged").asInt())
                .isEqualTo(2);

        assertThat(metrics.get(ARCHIVE + "/returns/form.csv?period=2011-12-Q3", POLICE).expect(200).text()).as(
                "the form holds what was returned").contains(",1200,,,,,", ",underway,34.50,", "from 139 to 88\",yes");
        JsonNode last = lineOf(metrics.get(ARCHIVE + "/returns/form?period=2011-12-Q3", POLICE), "3.1").at("/last");
        assertThat(last.at("/status").asString()).isEqualTo("underway");
        assertThat(last.at("/forPublic").asBoolean()).isTrue();
        assertThat(last.at("/version").asLong()).isEqualTo(1);

        Answer owed = metrics.get(ARCHIVE + "/returns/owed?period=2011-12-Q3&status=returned-late", POLICE).expect(200);
        assertThat(items(owed)).extracting(one -> one.at("/about").asString()).containsExactlyInAnyOrder("sm-01",
                "3.1");
        Answer progress = metrics.get(ARCHIVE + "/actions/progress", officer("sevenoaks")).expect(200);
        assertThat(progress.body().at("/underway").asInt()).isEqualTo(1);
        assertThat(progress.body().at("/notRecorded").asInt()).isEqualTo(30);
        assertThat(progress.body().at("/spend").asDouble()).isEqualTo(34.5);
        JsonNode forScrutiny = metrics.get(ARCHIVE + "/actions/progress", token("scrutiny", null, "sevenoaks"))
                .expect(200).body().at("/items");
        assertThat(StreamSupport.stream(forScrutiny.spliterator(), false))
                .allSatisfy(item -> assertThat(item.has("narratives")).isFalse());
    }

    @Test
    void everyWrongLineIsNamedAndThenNothingIsSaved() {
        String rows = """
                      kind,about,title,agency,period,numerator,denominator,stated percent,status,spend,words
                      measure,sm-07,Vehicle crime,police,2011-12-Q4,180,,,,,
                      measure,sm-07,Vehicle crime,police,2011-12-Q9,180,,,,,
                      measure,sm-07,Vehicle crime,police,2011-12-Q4,many,,,,,
                      action,3.1,Cameras,police,2011-12-Q4,,,,finished,,
                      """;

        metrics.send(ARCHIVE + "/returns", CSV, rows, POLICE).expectProblem(422, "line 3: period", "line 4: numerator",
                "line 5: 'finished'");
        assertThat(items(metrics.get(ARCHIVE + "/returns?period=2011-12-Q4", POLICE).expect(200))).isEmpty();
        metrics.send(ARCHIVE + "/returns", CSV, rows.replace("police", "county-council"), POLICE).expectProblem(403,
                "agency: 'county-council'");
        metrics.send(ARCHIVE + "/returns", CSV, "a,b\n1,2\n", POLICE).expectProblem(422, "columns");
        metrics.send(ARCHIVE + "/returns", CSV, "kind\n", POLICE).expectProblem(422, "rows: 0");
    }

    @Test
    void anAgencyReportsOnItsOwnActionsAndKeepsWhatItSaid() {
        String body = """
                      {"action":"4.1","agency":"police","period":"%s-Q1","status":"%s","narrative":"%s","spend":120}""";
        metrics.post(CURRENT + "/action-returns", body.formatted(YEAR, "underway", "Three parishes"), COUNTY)
                .expectProblem(403, "agency: 'police'");
        metrics.post(CURRENT + "/action-returns", body.formatted(YEAR, "underway", "Three parishes"), POLICE,
                "If-Match", "\"3\"").expectProblem(412);
        metrics.post(CURRENT + "/action-returns", body.formatted(YEAR, "underway", "Three parishes"), POLICE,
                "If-Match", "three").expectProblem(400, "If-Match");
        Answer first = metrics.post(CURRENT + "/action-returns", body.formatted(YEAR, "underway", "Three parishes"),
                POLICE).expect(201);
        metrics.post(CURRENT + "/action-returns",
                body.formatted(YEAR, "completed", "All parishes").replace("}", ",\"forPublic\":true}"), POLICE,
                "If-Match", first.etag()).expect(200);
        metrics.post(CURRENT + "/action-returns", body.formatted(YEAR, "done", "All parishes"), POLICE)
                .expectProblem(422, "'done' (expected: completed");

        Answer list = metrics.get(CURRENT + "/action-returns?period=" + YEAR + "-Q1", officer("hollowdene"))
                .expect(200);
        assertThat(list.at("/items/0/status")).isEqualTo("completed");
        assertThat(list.body().at("/items/0/forPublic").asBoolean()).isTrue();
        assertThat(list.body().at("/items/0/history/0").has("forPublic")).isFalse();
        assertThat(list.body().at("/items/0/history")).hasSize(2);
    }

    @Test
    void aStatedPercentageIsWorkedOutAgain() {
        String body = """
                      {"measure":"sm-10","agency":"district-council","period":"2011-12-Q1","numerator":6,"denominator":8,"statedPercent":%s}""";
        String district = token("partner-returns", "district-council", "sevenoaks");

        assertThat(metrics.post(ARCHIVE + "/returns", body.formatted("80"), district).expect(201)
                .at("/findings/0/sentence")).isEqualTo("80% is stated, but 6 / 8 = 75.0%");
        assertThat(metrics.post(ARCHIVE + "/returns", body.formatted("75"), district).expect(200).body()
                .at("/findings")).isEmpty();
    }

    @Test
    void theRegisterTellsWhichCommunitiesWantWhat() {
        String panels = ARCHIVE + "/panels";
        String body = """
                      {"community":"%s","period":"2011-12-Q2","priorities":[%s]}""";
        metrics.post(panels, body.formatted("Otford", "\"Speeding\",\"litter\""), officer("sevenoaks")).expect(201);
        metrics.post(panels, body.formatted("Otford", "\"Speeding\",\"dogs\""), officer("sevenoaks")).expect(200);
        metrics.post(panels, body.formatted("Westerham", "\"noise\""), officer("sevenoaks")).expect(201);
        metrics.post(panels, body.formatted("Westerham", ""), officer("sevenoaks")).expect(422);
        metrics.post(panels, body.formatted("Westerham", "\"a\",\"A\""), officer("sevenoaks")).expectProblem(422,
                "there twice");
        metrics.post(panels, body.formatted("Westerham", "\"noise\""), POLICE).expectProblem(403, "csu-officer");

        Answer speeding = metrics.get(panels + "?topThree=speeding", token("scrutiny", null, "sevenoaks")).expect(200);
        assertThat(items(speeding)).singleElement().satisfies(community -> {
            assertThat(community.at("/community").asString()).isEqualTo("Otford");
            assertThat(community.at("/setFor").asString()).isEqualTo("2011-12-Q2");
            assertThat(community.at("/topThree/1").asString()).isEqualTo("dogs");
        });
        assertThat(items(metrics.get(panels + "?period=2011-12-Q1", POLICE).expect(200))).isEmpty();
        assertThat(metrics.get(panels, POLICE).expect(200).at("/topThree/1/priority")).isEqualTo("noise");
        assertThat(metrics.get(ARCHIVE + "/papers/quarterly?period=2011-12-Q2&format=csv", officer("sevenoaks"))
                .expect(200).text()).contains("Otford,Speeding,Dogs");
        theFormSaysWhatIsOnRecordOfThem();
    }

    private void theFormSaysWhatIsOnRecordOfThem() {
        String district = token("partner-returns", "district-council", "sevenoaks");
        metrics.post(ARCHIVE + "/panels",
                """
                {"community":"Seal","period":"2011-12-Q1","priorities":["noise","speeding"]}""",
                officer("sevenoaks")).expect(201);
        Instant july = Instant.parse("2011-07-12T10:00:00Z");
        topics.tell(new History("sevenoaks").operationAt("otford", "op-r-1", july, "speedwatch", London.day(july))
                .operationAt("seal", "op-r-2", july, "awareness-day", London.day(july)));

        await().untilAsserted(() -> {
            JsonNode record = lineOf(metrics.get(ARCHIVE + "/returns/form?period=2011-12-Q2", district), "sm-10")
                    .at("/onRecord");
            assertThat(record.at("/numerator").asInt()).isEqualTo(1);
            assertThat(record.at("/denominator").asInt()).isEqualTo(2);
            assertThat(record.at("/reached/0").asString()).isEqualTo("Otford");
            assertThat(record.at("/notReached/0").asString()).isEqualTo("Seal");
        });
    }

    private static JsonNode lineOf(Answer form, String about) {
        return StreamSupport.stream(form.expect(200).body().at("/lines").spliterator(), false)
                .filter(line -> line.at("/about").asString().equals(about)).findFirst().orElseThrow();
    }

    private static List<JsonNode> items(Answer answer) {
        return StreamSupport.stream(answer.body().at("/items").spliterator(), false).toList();
    }
}
