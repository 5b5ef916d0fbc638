package commonweal.intake;

import java.net.http.HttpResponse;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.AreaCode;
import commonweal.events.CaseIntakeEvent.ReportReceived;
import commonweal.events.Id;
import commonweal.intake.IntakeClient.Answer;
import commonweal.testsupport.Servers;

import static commonweal.intake.Bodies.anonymousReport;
import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A report with all that can be told, and the files that come with it. */
@RunningIntake
class ReportsIT {

    private static final String SECRET = "Commonweal-Secret";
    private static final byte[] PICTURE = picture(300_000);

    @Autowired
    private IntakeClient intake;

    @Autowired
    private Topics topics;

    @Test
    void keepsHowAReporterCanBeReachedSafely() {
        String officer = officerOf("safe");
        String body = """
                      {"channel":"councillor","anonymous":false,"occurred":{"from":"2026-11-20","precision":"day"},
                       "category":"noise","qualifier":"personal","place":{"usrn":"00012345","uprn":"100000000018"},
                       "reporter":{"name":"Sam Invented","phone":"01632 960002","preferredContact":"phone",
                                   "safeContactRules":["withheld-number","do-not-write"]},
                       "consentToShare":false,"lawfulBasis":"vital-interests","immediateDanger":true}""";

        Answer received = intake.post("/reports", body, officer).expect(201);
        assertThat(received.get("prompt")).contains("999");
        String path = "/reports/" + received.get("id");
        Answer shown = intake.get(path, officer).expect(200);
        assertThat(shown.get("place.usrn")).isEqualTo("12345");
        assertThat(shown.get("reporter.preferredContact")).isEqualTo("phone");
        assertThat(shown.get("contactWarnings.0")).isEqualTo("Do not write to the address");
        assertThat(shown.get("consentToShare")).isEqualTo("false");
        assertThat(shown.get("lawfulBasis")).isEqualTo("vital-interests");
        assertThat(shown.get("priority")).isEqualTo("immediate-danger");

        intake.post(path + "/triage", triage("signpost", ",\"agency\":\"police\""), officer).expect(200);
        intake.post(path + "/feedback", "{\"method\":\"letter\"}", officer).expectProblem(409, "do-not-write");
        intake.post(path + "/feedback", "{\"method\":\"phone\"}", officer).expect(200);
    }

    @Test
    void refusesWhatContradictsItself() {
        String officer = officerOf("contradictions");
        String body = """
                      {"channel":"phone","anonymous":false,"occurred":{"from":"2026-11-20","precision":"day"},
                       "reporter":{"name":"Sam Invented"%s}%s}""";

        intake.post("/reports", body.formatted(",\"safeContactRules\":[\"do-not-sing\"]", ""), officer)
                .expectProblem(422, "do-not-sing", "do-not-write");
        intake.post("/reports", body.formatted(
                ",\"preferredContact\":\"letter\",\"safeContactRules\":[\"do-not-write\"]", ""), officer)
                .expectProblem(422, "reporter.preferredContact: 'letter'", "do-not-write");
        intake.post("/reports", body.formatted("", ",\"lawfulBasis\":\"because\""), officer)
                .expectProblem(422, "lawfulBasis: 'because'", "public-task");
        intake.post("/reports", body.formatted("", ",\"place\":{\"usrn\":\"123456789\"}"), officer)
                .expectProblem(422, "place.usrn: '123456789' (expected: 1 to 8 digits)");
    }

    @Test
    void looksUpTheAreasOfAPoint() {
        String officer = officerOf("places");
        String body = anonymousReport(",\"place\":{\"longitude\":%s,\"latitude\":0.5}");

        Id inside = new Id(intake.post("/reports", body.formatted("0.5"), officer).expect(201).get("id"));
        String outside = intake.post("/reports", body.formatted("9.5"), officer).expect(201).get("id");

        Answer shown = intake.get("/reports/" + inside, officer);
        assertThat(shown.get("place.ward")).isEqualTo("E05099999");
        assertThat(shown.get("place.areasLookedUp")).isEqualTo("true");
        assertThat(intake.get("/reports/" + outside, officer).body().at("/place/ward").isMissingNode()).isTrue();
        assertThat(((ReportReceived) topics.events(inside, 1).getFirst().data()).ward())
                .isEqualTo(new AreaCode("E05099999"));
    }

    @Test
    void keepsAFileAndGivesItBackAsItWas() {
        String officer = officerOf("files");
        String path = "/reports/" + intake.post("/reports", anonymousReport(""), officer).get("id") + "/attachments";

        Answer added = intake.upload(path, PICTURE, officer, "File-Name", "..%2Fthe%20fence.jpg").expect(201);
        assertThat(added.get("name")).isEqualTo("the fence.jpg");
        assertThat(added.get("type")).isEqualTo("image/jpeg");
        assertThat(added.body().get("size").asInt()).isEqualTo(PICTURE.length);
        assertThat(added.get("sha256")).hasSize(64);
        Answer again = intake.upload(path, PICTURE, officer, "File-Name", "again.jpg").expect(200);
        assertThat(again.get("id")).isEqualTo(added.get("id"));
        assertThat(intake.get(path, officer).body().get("items")).hasSize(1);

        HttpResponse<byte[]> back = intake.download(path + "/" + added.get("id"), officer);
        assertThat(back.body()).isEqualTo(PICTURE);
        assertThat(back.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(back.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        intake.get(path + "/" + added.get("id"), officerOf("elsewhere")).expect(404);
        intake.get(path + "/att-nothing", officer).expectProblem(404, "att-nothing");
        intake.get(path, token("chair-1", "group-chair", "files")).expectProblem(403, "csu-officer");
    }

    @Test
    void takesNoFileThatIsNotWhatItMayBe() {
        String officer = officerOf("wrong-files");
        String path = "/reports/" + intake.post("/reports", anonymousReport(""), officer).get("id") + "/attachments";
        byte[] program = Arrays.copyOf("MZ\u0090\0\u0003\0\0\0".getBytes(UTF_8), 400);

        intake.upload(path, program, officer, "File-Name", "photo.jpg").expectProblem(415, "photo.jpg is application/",
                "image/jpeg");
        intake.upload(path, "<html><script>alert(1)</script></html>".getBytes(UTF_8), officer, "File-Name", "a.txt")
                .expectProblem(415, "text/html");
        intake.upload(path, new byte[0], officer, "File-Name", "a.jpg").expectProblem(422, "The file is empty");
        intake.upload(path, PICTURE, officer).expectProblem(422, "File-Name: ''");
        intake.upload(path, PICTURE, officer, "File-Name", "..").expectProblem(422, "File-Name: '..'");
        intake.upload(path, PICTURE, officer, "File-Name", "%zz").expectProblem(422, "File-Name: '%zz'");
        intake.upload(path, picture(10_485_761), officer, "File-Name", "a.jpg").expectProblem(413, "10,485,760 bytes");
        intake.upload(path, PICTURE, officer, "File-Name", "a.jpg", "Content-Type", "multipart/form-data; boundary=x")
                .expectProblem(415, "not a form");
        assertThat(intake.get(path, officer).body().get("items")).isEmpty();
    }

    @Test
    void takesFilesFromAResidentByTheLinkToTheirReport() {
        String residents = Servers.issuer().token("web").scope("public").partnerships("resident-files").signed();
        String report = intake.post("/reports", report(), residents).expect(201).get("id");
        Answer link = intake.post("/progress-links", "{\"reportId\":\"" + report + "\"}", residents).expect(201);
        String path = "/progress/" + link.get("reference") + "/attachments";
        String secret = link.get("secret");

        intake.upload(path, PICTURE, residents, "File-Name", "fence.jpg", SECRET, secret).expect(201);
        intake.upload(path, PICTURE, residents, "File-Name", "again.jpg", SECRET, secret).expect(200);
        intake.upload(path, PICTURE, residents, "File-Name", "a.jpg", SECRET, "guessed").expectProblem(404);
        intake.upload(path, PICTURE, residents, "File-Name", "a.jpg").expect(400);
        intake.upload(path, picture(10_485_761), residents, "File-Name", "a.jpg", SECRET, secret).expectProblem(413,
                "10,485,760 bytes");
        intake.upload(path, "<html><script>alert(1)</script></html>".getBytes(UTF_8), residents, "File-Name", "a.txt",
                SECRET, secret).expectProblem(415, "text/html");

        Answer sent = intake.get(path, residents, SECRET, secret).expect(200);
        assertThat(sent.body().at("/items/0/name").asString()).isEqualTo("fence.jpg");
        assertThat(sent.body().get("items")).hasSize(1);
        String officer = officerOf("resident-files");
        intake.upload("/reports/" + report + "/attachments", picture(300), officer, "File-Name", "ours.jpg")
                .expect(201);
        assertThat(intake.get(path, residents, SECRET, secret).body().get("items")).hasSize(1);
        assertThat(intake.get("/reports/" + report + "/attachments", officer).body().at("/items/0/by").asString())
                .isEqualTo("reporter");
        intake.get("/reports/" + report + "/attachments", residents).expectProblem(403);
    }

    @Test
    void erasesTheFilesWithTheReport() {
        String manager = token("manager-1", "csu-manager", "erased-files");
        String path = "/reports/" + intake.post("/reports", anonymousReport(",\"sample\":true"), manager).get("id")
                + "/attachments";
        String file = intake.upload(path, PICTURE, manager, "File-Name", "a.jpg").expect(201).get("id");

        intake.delete("/sample", manager).expect(200);

        intake.get(path + "/" + file, manager).expect(404);
        intake.upload(path, PICTURE, manager, "File-Name", "a.jpg").expect(404);
    }

    /** The head of a JPEG file and as many bytes as are asked for. */
    private static byte[] picture(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 7);
        System.arraycopy(new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0},
                0,
                bytes, 0, 11);
        return bytes;
    }
}
