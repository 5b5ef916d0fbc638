package commonweal.web;

import java.util.Map;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** How Commonweal is set up, and how a questionnaire goes live. */
@InFrontOfStandIns
class AdministrationIT {

    private static final FakeServices SERVICES = StandIns.SERVICES;
    private static final String QUESTIONNAIRE = "/questionnaires/victim-risk-14";

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private Browser manager;

    @BeforeEach
    void wellAgain() {
        StandIns.wellAgain(breakers);
        manager = StandIns.signedIn(port, "csu-manager");
    }

    @Test
    void showsPartnershipsAndRolesAsTheTokenNamesThem() {
        Browser.Page page = manager.open("/administration");

        assertThat(page.text()).contains("Hollowdene You are here", "CSU manager Yours csu-manager Today, Triage",
                "Scrutiny scrutiny Today, Plans");
        assertThat(StandIns.signedIn(port, "operator").open("/administration").html().select("main a")
                .eachAttr("href")).containsExactly("/administration/lists");
        assertThat(StandIns.signedIn(port, "csu-officer").open("/administration").status()).isEqualTo(403);
    }

    @Test
    void showsWhatIsInForceWithItsVersions() {
        assertThat(manager.open("/administration/practice").text()).contains(
                "Version 1, for cases opened from 1 January 2026 on.", "First contact, high risk 1",
                "stays with its officer for 15 minutes; a held decision can be undone for 60 seconds",
                "2 reports of the same person or household in 14 days", "each of at most 10 MB",
                "Acceptable behaviour contract Informal Any Perhaps Reminder 28 days before");
        assertThat(manager.open("/administration/letters").text()).contains("{salutation}",
                "{unit}: we have acted on your report {reference}.");
        assertThat(manager.open("/administration/groups").text()).contains("Second Thursday, 10:00, Council offices",
                "10 December 2026", "Takes high risk by itself");
        assertThat(manager.open("/administration/lists").text()).contains("Noise noise", "Housing association housing");
    }

    @Test
    void showsAVersionOfAQuestionnaireAndWhatWentLiveBefore() {
        Browser.Page list = manager.open("/administration/questionnaires");
        assertThat(list.html().select(".govuk-tag").eachText()).containsExactly("Live", "Draft", "Your own");

        Browser.Page preview = manager.open(list.html().select("main table a").last().attr("href"));

        assertThat(SERVICES.risk.asked("GET " + QUESTIONNAIRE).getLast().query())
                .isEqualTo("version=1&bandTableVersion=2");
        assertThat(preview.text()).contains("Agreed by the partnership in April.", "Begin a dry run");
        Soundness.check(preview);
    }

    @Test
    void putsADraftLiveOnceADryRunHasShownWhatItChanges() {
        Browser.Page running = manager.send(
                manager.open("/administration" + QUESTIONNAIRE + "?version=1&bandTableVersion=2"),
                "form[action$=dry-runs]", Map.of());
        assertThat(running.address().getPath()).isEqualTo("/administration/dry-runs/dry-2");
        assertThat(running.html().select("progress").attr("value")).isEqualTo("25");
        assertThat(running.text()).doesNotContain("Put it live");
        Soundness.check(running);

        Browser.Page finished = manager.open("/administration/dry-runs/dry-1");
        assertThat(finished.text()).contains("Of 52 assessments", "3 would have led to another band", "Medium High 3");
        Browser.Page after = manager.send(finished, "form[action$=live]", Map.of("note", "Agreed"));

        assertThat(after.text()).contains("It is live: assessments from now on are made with it.");
        assertThat(SERVICES.risk.asked("POST " + QUESTIONNAIRE + "/live").getFirst().body()).isEqualTo(
                "{\"version\":1,\"bandTableVersion\":2,\"dryRun\":\"dry-1\",\"note\":\"Agreed\"}");
    }

    @Test
    void tellsAnOpenPageHowFarADryRunHasCome() {
        assertThat(manager.open("/administration/dry-runs/dry-1/progress").response().body())
                .contains("event:step", "\"key\":\"dry-1\"", "event:done");
        assertThat(manager.open("/administration/dry-runs/dry-2").html().select("[data-follow]").attr("data-follow"))
                .isEqualTo("/administration/dry-runs/dry-2/progress");
    }

    @Test
    void saysWhyADryRunCannotBegin() {
        SERVICES.risk.refuses("POST " + QUESTIONNAIRE + "/dry-runs", 409, "busy", "Another dry run is under way.");

        Browser.Page again = manager.send(manager.open("/administration" + QUESTIONNAIRE), "form[action$=dry-runs]",
                Map.of());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select(".govuk-error-summary").text()).contains("Another dry run is under way.");
    }

    @Test
    void showsWhatATextWouldChangeBeforeItIsInForce() {
        assertThat(manager.open("/administration/settings").text()).contains("Retention 2 Your own",
                "Promises and clocks 1 As it came");
        Browser.Page setting = manager.open("/administration/settings/case-intake/retention");
        assertThat(setting.text()).contains("closed-cases: P6Y", "Version 2 In force", "The new schedule");
        Soundness.check(setting);

        Browser.Page preview = manager.send(manager.open(setting.html().select("a[href$=change]").attr("href")),
                "form[action$=change]", Map.of("text", "closed-cases: P5Y\n  # indented\n"));
        assertThat(preview.text()).contains("2 settings would be another", "Closed cases are kept for 6 years 5 years",
                "Erase by itself when due Not there Yes");
        Soundness.check(preview);
        assertThat(SERVICES.intake.asked("PUT /settings/retention")).isEmpty();
        assertThat(manager.send(preview, "form[action$=retention]", Map.of()).html().select("#reason-error").text())
                .isEqualTo("Error: Say why it is changed");

        Browser.Page after = manager.send(preview, "form[action$=retention]", Map.of("reason", "Agreed in March"));
        assertThat(after.text()).contains("It is in force.");
        FakeService.Asked asked = SERVICES.intake.asked("PUT /settings/retention").getFirst();
        assertThat(asked.header("If-match")).isEqualTo("\"2\"");
        assertThat(asked.body()).contains("\"reason\":\"Agreed in March\"", "P5Y\\n  # indented");
    }

    @Test
    void changesASettingInFields() {
        Browser.Page setting = manager.open("/administration/settings/case-intake/retention");
        assertThat(setting.html().select(".cw-rows .govuk-summary-list__row").eachText()).containsExactly(
                "Closed cases are kept for 6 years", "Reports that opened no case are kept for 2 years",
                "Erase by itself when due No");
        assertThat(setting.text()).contains("Asked for by the police Code: police Change");

        Browser.Page form = manager.open(setting.html().select("a[href$=fields]").attr("href"));
        Soundness.check(form);
        assertThat(form.heading()).isEqualTo("Periods");
        assertThat(form.html().select("#set-closed-cases").val()).isEqualTo("6");
        assertThat(manager.send(form, "form[action*=fields]", Map.of("set-closed-cases", "five")).html()
                .select("#set-closed-cases-error").text()).isEqualTo("Error: Enter a number, such as 1204");

        Browser.Page preview = manager.send(form, "form[action*=fields]",
                Map.of("set-closed-cases", "5", "set-sweep", "true"));
        assertThat(preview.text()).contains("2 settings would be another");
        manager.open("/triage");
        int lists = SERVICES.intake.asked("GET /reference-data").size();
        manager.send(preview, "form[action$=retention]", Map.of("reason", "Agreed in March"));
        manager.open("/triage");
        assertThat(SERVICES.intake.asked("GET /reference-data")).as("what is made of settings is asked for anew")
                .hasSize(lists + 1);
        FakeService.Asked asked = SERVICES.intake.asked("PUT /settings/retention").getFirst();
        assertThat(asked.header("If-match")).isEqualTo("\"2\"");
        assertThat(asked.body()).contains("# How long cases are kept", "closed-cases: P5Y", "reports: P2Y",
                "sweep: true");
    }

    @Test
    void addsAnEntryToAListOfASettingAndTakesOneOut() {
        Browser.Page setting = manager.open("/administration/settings/case-intake/retention");
        Browser.Page added = manager.send(
                manager.open(setting.html().select("a:contains(Add an entry)").attr("href")), "form[action*=fields]",
                Map.of("set-code", "court", "set-label", "Asked for by a court"));
        assertThat(added.html().select("input[name=text]").val()).contains("code: court",
                "label: Asked for by a court");

        Browser.Page entry = manager.open(setting.html().select("a:contains(Change Asked for)").attr("href"));
        Soundness.check(entry);
        assertThat(manager.send(entry, "form[action*=fields]", Map.of("remove", "yes")).html()
                .select("input[name=text]").val()).contains("closed-cases").doesNotContain("police");
        assertThat(manager.open("/administration/settings/case-intake/retention/fields?at=hold-reasons/7").status())
                .isEqualTo(404);
    }

    @Test
    void saysAtTheFieldWhatTheServiceObjectsTo() {
        SERVICES.intake.refuses("POST /settings/retention/preview", 422, "invalid-value",
                "closedCases: P0Y (expected: a day or more)");
        Browser.Page again = manager.send(manager.open("/administration/settings/case-intake/retention/fields"),
                "form[action*=fields]", Map.of("set-closed-cases", "0"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#set-closed-cases-error").text())
                .contains("closedCases: P0Y. What is needed: a day or more.");
        Soundness.check(again);

        SERVICES.intake.refuses("POST /settings/retention/preview", 422, "invalid-value", "Reports outlive cases.");
        assertThat(manager.send(manager.open("/administration/settings/case-intake/retention/fields"),
                "form[action*=fields]", Map.of()).html().select(".govuk-error-summary").text())
                .contains("Reports outlive cases.");
    }

    @Test
    void saysAtTheTextWhatIsWrongWithIt() {
        SERVICES.intake.refuses("POST /settings/retention/preview", 422, "unreadable",
                "line 1, closed-cases: six (expected: a period such as P6Y)");
        Browser.Page again = manager.send(manager.open("/administration/settings/case-intake/retention/change"),
                "form[action$=change]", Map.of("text", "closed-cases: six"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#text-error").text())
                .contains("line 1, closed-cases: six. What is needed: a period such as P6Y.");
        assertThat(again.html().select("#text").text()).isEqualTo("closed-cases: six");
    }

    @Test
    void beginsANewTextWithAnEarlierVersion() {
        Browser.Page version = manager.open("/administration/settings/case-intake/retention/versions/1");
        assertThat(version.text()).contains("Version 1", "closed-cases: P7Y");
        assertThat(manager.open(version.html().select("a[href*=from]").attr("href")).html().select("#text").text())
                .contains("closed-cases: P7Y");
        Browser operator = StandIns.signedIn(port, "operator");
        assertThat(operator.open("/administration/settings/case-intake/retention").html().select("a[href$=change]"))
                .isEmpty();
        assertThat(operator.open("/administration/settings/case-intake/retention/change").status()).isEqualTo(403);
    }

    @Test
    void sendsReadsAndWithdrawsQuestionnairesOfOnesOwn() {
        Browser.Page files = manager.open("/administration/questionnaire-files");
        Soundness.check(files);
        assertThat(manager.open("/administration/questionnaire-files/our-form.bands.v1.yaml").text())
                .contains("bands: []");
        Browser.Page form = manager.open("/administration/questionnaire-files/new");
        assertThat(manager.upload(form, "form[enctype]", Map.of(), "bands", "", "").html().select("#questions-error")
                .text()).isEqualTo("Error: Choose a file");
        assertThat(manager.upload(form, "form[enctype]", Map.of(), "bands", "ours.bands.v2.yaml", "bands: []").text())
                .contains("It is there as a draft.");
        assertThat(SERVICES.risk.asked("POST /questionnaire-files").getFirst().body())
                .isEqualTo("{\"files\":[{\"name\":\"ours.bands.v2.yaml\",\"text\":\"bands: []\"}]}");

        manager.send(files, "form[action$=withdraw]", Map.of("names", "our-form.bands.v1.yaml"));
        assertThat(SERVICES.risk.asked("POST /questionnaire-files/withdraw").getFirst().body())
                .isEqualTo("{\"names\":[\"our-form.bands.v1.yaml\"]}");
    }
}
