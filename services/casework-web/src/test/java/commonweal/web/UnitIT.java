package commonweal.web;

import java.util.Map;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The work around cases: who is in them, who looks after them, their files, who has to be told, and their reviews. */
@InFrontOfStandIns
class UnitIT {

    private static final FakeServices SERVICES = StandIns.SERVICES;
    private static final String PERSON = FakeServices.CASE + "/people/per-1";

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private Browser officer;

    @BeforeEach
    void atTheDesk() {
        StandIns.wellAgain(breakers);
        officer = StandIns.signedIn(port, "csu-officer");
    }

    @Test
    void changesWhatIsKnownOfAPersonAndKeepsTheRest() {
        Browser.Page form = officer.open(PERSON);
        assertThat(form.html().select("#name").val()).isEqualTo("Jo Example");
        assertThat(form.html().select("input[name=roles][checked]").eachAttr("value")).containsExactly("complainant",
                "victim");

        Browser.Page after = officer.send(form, "form[action$=per-1]", Map.of("roles", "complainant", "address",
                "3 Chapel Row", "bornOn-day", "5", "bornOn-month", "3", "bornOn-year", "1980"));

        assertThat(after.text()).contains("What is known of the person is changed.");
        assertThat(body("PUT " + PERSON)).contains("\"name\":\"Jo Example\"", "\"address\":\"3 Chapel Row\"",
                "\"bornOn\":\"1980-03-05\"", "\"safeContact\":\"Ring in the morning only\"");
    }

    @Test
    void takesAPersonOutOnceSomebodySaidSo() {
        Browser.Page asked = officer.open(PERSON + "/remove");
        assertThat(asked.text()).contains("Jo Example is no longer part of this case.");

        assertThat(officer.send(asked, "form[action$=remove]", Map.of()).text())
                .contains("The person is no longer part of the case.");
        assertThat(SERVICES.intake.asked("DELETE " + PERSON)).hasSize(1);
    }

    @Test
    void recordsHowAPowerEnded() {
        Browser.Page page = officer.open(FakeServices.CASE);
        assertThat(page.text()).contains("Complied on 30 June 2026");

        officer.send(officer.open(FakeServices.CASE + "/powers/pow-2/end"), "form[action$=end]",
                Map.of("outcome", "breached", "on-day", "20", "on-month", "11", "on-year", "2026"));

        assertThat(body("POST " + FakeServices.CASE + "/powers/pow-2/end")).contains("\"outcome\":\"breached\"",
                "\"on\":\"2026-11-20\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"me | '' | {\"officer\":\"Test csu-officer\"}",
            "colleague | robin | {\"officer\":\"robin\"}", "other | sam | {\"officer\":\"sam\"}",
            "nobody | '' | {}"})
    void givesACaseToSomebody(String who, String colleague, String sent) {
        Browser.Page form = officer.open(FakeServices.CASE + "/assign");
        assertThat(form.html().select("#colleague option").eachText()).containsExactly("Choose",
                "Olive Example, 12 open cases", "Robin Example, 4 open cases");

        officer.send(form, "form[action$=assign]",
                Map.of("officer", who, "colleague", who.equals("other") ? "" : colleague, "other", colleague));

        assertThat(body("POST " + FakeServices.CASE + "/assign")).isEqualTo(sent);
    }

    @Test
    void showsOnlyOnesOwnCases() {
        officer.open("/cases?officer=me");

        assertThat(SERVICES.intake.asked("GET /cases").getLast().query()).contains("officer=Test%20csu-officer");
    }

    @Test
    void offersWhatSomebodySavedAndSavesWhatIsShown() {
        Browser.Page cases = officer.open("/cases?status=open&band=high&officer=robin");
        assertThat(cases.html().select("#officer option[selected]").text()).isEqualTo("Robin Example");
        assertThat(cases.html().select("nav[aria-label='What you saved'] a").eachAttr("href")).containsExactly(
                "/cases?status=open&band=high&officer=me",
                "/filters/new?status=open&band=high&officer=robin&list=cases", "/filters");

        Browser.Page after = officer.send(officer.open("/filters/new?status=open&band=high&officer=robin&list=cases"),
                "form[action*=filters]", Map.of("name", "Mine"));
        assertThat(after.address().getQuery()).isEqualTo("status=open&band=high&officer=robin");
        assertThat(after.text()).contains("It is saved under \"Mine\".");
        assertThat(body("PUT /saved-filters"))
                .contains("\"name\":\"Mine\"", "\"query\":\"list=cases&status=open&band=high&officer=robin\"");
    }

    @Test
    void savesASearchWithoutPuttingItIntoAnAddress() {
        officer.send(officer.open("/search"), "main form[action$=search]", Map.of("sought", "Jo Example"));
        Browser.Page search = officer.open("/search");
        assertThat(search.html().select("nav button").eachText()).containsExactly("The gate");

        Browser.Page form = officer.open("/filters/new?list=search");
        assertThat(form.html().html()).doesNotContain("Jo Example");
        officer.send(form, "form[action*=filters]", Map.of("name", "Mine"));
        assertThat(body("PUT /saved-filters")).contains("\"query\":\"list=search&text=Jo%20Example\"");
    }

    @Test
    void removesWhatSomebodySaved() {
        Browser.Page saved = officer.open("/filters");
        Soundness.check(saved);
        assertThat(officer.post("/filters/remove",
                Map.of("_csrf", saved.html().select("input[name=_csrf]").val(), "id", "flt-2")).text())
                .contains("It is removed.");
        assertThat(SERVICES.intake.asked("DELETE /saved-filters/flt-2")).hasSize(1);
    }

    @Test
    void plansAVisitAndCallsItOff() {
        Browser.Page form = officer.open(FakeServices.CASE + "/visit");
        assertThat(officer.send(form, "form[action$=visit]", Map.of("on-day", "25", "on-month", "11", "on-year", "2026",
                "from", "soon", "text", "The fence")).html().select("#from-error").text())
                .isEqualTo("Error: Enter a time, such as 2:30pm or 14:30");
        officer.send(form, "form[action$=visit]", Map.of("on-day", "25", "on-month", "11", "on-year", "2026", "from",
                "2.30pm", "to", "15:15", "text", "The fence"));
        assertThat(body("POST " + FakeServices.CASE + "/visits")).isEqualTo(
                "{\"from\":\"2026-11-25T14:30:00\",\"to\":\"2026-11-25T15:15:00\",\"text\":\"The fence\"}");

        Browser.Page page = officer.open(FakeServices.CASE);
        assertThat(page.text()).contains("Visit on 21 November 2126, 2:30pm to 3:15pm", "Visit Called off");
        Browser.Page asked = officer.open(page.html().select("a[href$=call-off]").attr("href"));
        assertThat(officer.send(asked, "form[action$=call-off]", Map.of()).text())
                .contains("The visit is called off.");
    }

    @Test
    void listsTheVisitsOfTheNextWeeksByDay() {
        Browser.Page visits = officer.open("/visits");
        assertThat(visits.html().select("h2").eachText()).containsExactly("21 November 2026", "25 November 2026");
        assertThat(visits.text()).contains("2:30pm to 3:15pm Case C-0000-00C0");
        Soundness.check(visits);
    }

    @Test
    void marksAReportAsHateWithAReason() {
        Browser.Page form = officer.open(FakeServices.REPORT + "/hate");
        boolean marked = form.heading().equals("Take the hate marker off");
        assertThat(officer.send(form, "form[action$=hate]", Map.of()).status()).isEqualTo(422);
        officer.send(form, "form[action$=hate]", Map.of("reason", "Words that were used"));
        assertThat(body("POST " + FakeServices.REPORT + "/hate"))
                .isEqualTo("{\"hate\":%s,\"reason\":\"Words that were used\"}".formatted(!marked));
    }

    @Test
    void showsWhatIsDueForErasingAndHoldsACase() {
        Browser.Page due = officer.open("/retention?days=365");
        assertThat(due.text()).contains(
                "A closed case is kept for 6 years, a report without a case for 2 years and 6 months",
                "Due today: 2 cases, 1 report. Held: 1 case.", "1 November 2026 Held A complaint is under way");
        assertThat(due.html().select("a[href$=/erase]")).isEmpty();
        Soundness.check(due);
        assertThat(officer.open("/retention?show=erased").text()).contains("C-0000-00C7", "Olive Example",
                "By itself, or with its case");

        officer.send(officer.open(FakeServices.CLOSED_CASE + "/hold"), "form[action$=hold]",
                Map.of("reason", "complaint"));
        assertThat(body("POST " + FakeServices.CLOSED_CASE + "/hold")).isEqualTo("{\"reason\":\"complaint\"}");
        assertThat(officer.open(FakeServices.CLOSED_CASE + "/erase").status()).isEqualTo(403);
    }

    @Test
    void erasesOnlyWhatAManagerNamedOnceMore() {
        Browser manager = StandIns.signedIn(port, "csu-manager");
        assertThat(manager.open("/retention?show=reports").html().select("a[href$=/erase]")).hasSize(1);
        Browser.Page form = manager.open(FakeServices.CLOSED_CASE + "/erase");
        Browser.Page wrong = manager.send(form, "form[action$=erase]",
                Map.of("reason", "retention", "reference", "C-0000-00C1"));
        assertThat(wrong.html().select("#reference-error").text())
                .isEqualTo("Error: Enter C-0000-00C9, the reference of what is erased");
        assertThat(SERVICES.intake.asked("POST " + FakeServices.CLOSED_CASE + "/erase")).isEmpty();

        Browser.Page after = manager.send(form, "form[action$=erase]",
                Map.of("reason", "retention", "reference", "c-0000-00c9"));
        assertThat(after.text()).contains("The case C-0000-00C9 is erased.");
        FakeService.Asked asked = SERVICES.intake.asked("POST " + FakeServices.CLOSED_CASE + "/erase").getFirst();
        assertThat(asked.header("If-match")).isEqualTo("\"4\"");
        assertThat(asked.body()).isEqualTo("{\"reason\":\"retention\"}");
    }

    @Test
    void tellsOnceWhatIsToBeLookedAtAfterErasingAReport() {
        Browser manager = StandIns.signedIn(port, "csu-manager");
        assertThat(manager.open("/retention?show=applications").text()).contains("A-0000-00A9", "20 November 2026");
        Browser.Page form = manager.open(FakeServices.TRIAGED_REPORT + "/erase");
        assertThat(form.text()).contains("has to be looked at by hand");

        Browser.Page after = manager.send(form, "form[action$=erase]",
                Map.of("reason", "data-subject-request", "reference", "R-0000-0K9Q"));
        assertThat(after.text()).contains("The report R-0000-0K9Q is erased.",
                "Names the person The note of 12 November");
        Soundness.check(after);
        assertThat(manager.open("/retention/by-hand").text()).contains("This list is shown once")
                .doesNotContain("The note of");

        Browser.Page note = manager.open(after.html().select("a[href$=redact]").attr("href"));
        assertThat(note.html().select("#text").text()).isEqualTo("The housing association has written to the tenant.");
        assertThat(manager.send(note, "form[action$=redact]", Map.of("text", "A letter was written.")).text())
                .contains("The other text stands there now.");
        assertThat(body("POST " + FakeServices.CASE + "/notes/note-1/redact"))
                .isEqualTo("{\"text\":\"A letter was written.\"}");
        assertThat(officer.open(FakeServices.CASE + "/notes/note-1/redact").status()).isEqualTo(403);
    }

    @Test
    void splitsACase() {
        Browser.Page after = officer.send(officer.open(FakeServices.CASE + "/split"), "form[action$=split]",
                Map.of("reportIds", "rep-00000000k0q"));

        assertThat(after.address().getPath()).isEqualTo(FakeServices.CLOSED_CASE);
        assertThat(after.text()).contains("This is the new case, split off from C-0000-00C0.");
        assertThat(body("POST " + FakeServices.CASE + "/split")).isEqualTo("{\"reportIds\":[\"rep-00000000k0q\"]}");
    }

    @Test
    void showsFetchesAndAddsFiles() {
        Browser.Page files = officer.open(FakeServices.CASE + "/files");
        assertThat(files.text()).contains("gate.jpg, 118 KB");
        Soundness.check(files);

        Browser.Page fetched = officer.open(files.html().select("a[download]").attr("href"));
        assertThat(fetched.response().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(fetched.response().body()).contains("not");

        Browser.Page added = officer.upload(files, "form[enctype]", Map.of("reportId", "rep-00000000k4q"), "file",
                "the fence.txt", "a text");
        assertThat(added.text()).contains("The file is added.");
        FakeService.Asked asked = SERVICES.intake.asked("POST " + FakeServices.REPORT + "/attachments").getFirst();
        assertThat(asked.header("File-name")).isEqualTo("the%20fence.txt");
        assertThat(asked.body()).isEqualTo("a text");
    }

    @Test
    void saysAtTheFieldThatAFileIsMissingAndInWordsThatItIsNotTaken() {
        Browser.Page form = officer.open(FakeServices.REPORT + "/attachments");
        assertThat(officer.upload(form, "form[enctype]", Map.of(), "file", "", "").html().select("#file-error").text())
                .isEqualTo("Error: Choose a file");

        SERVICES.intake.refuses("POST " + FakeServices.REPORT + "/attachments", 415, "attachment-type",
                "a.exe is application/x-dosexec by its content (expected: one of image/jpeg)");
        Browser.Page refused = officer.upload(form, "form[enctype]", Map.of(), "file", "a.exe", "MZ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("a.exe is application/x-dosexec by its content.");
        Soundness.check(refused);
    }

    @Test
    void signpostsSeveralReportsAtOnce() {
        Browser.Page form = officer.open("/triage/signpost?reportIds=rep-00000000k4q&reportIds=rep-00000000k9q");
        assertThat(form.html().select("input[name=reportIds][checked]")).hasSize(2);

        Browser.Page after = officer.send(form, "form[action$=signpost]", Map.of("agency", "housing"));

        assertThat(after.text()).contains("R-0000-0K4Q", "Signposted, can be undone for a minute",
                "Not decided A colleague works on it.");
        Soundness.check(after);
        assertThat(body("POST /reports/signpost")).contains("\"agency\":\"housing\"", "\"hold\":true");
        assertThat(officer.open("/triage/signpost").html().select("input[name=reportIds]")).isEmpty();
    }

    @Test
    void preparesWordForAReporterAndRecordsThatItWent() {
        Browser.Page owed = officer.open("/feedback");
        assertThat(owed.text()).contains("2 reporters wait, 1 overdue", "Has said what is safe", "Letter only",
                "3 reports are anonymous");
        Browser.Page draft = officer
                .open("/feedback/rep-00000000k4q?method=email&template=action-taken");
        assertThat(draft.text()).contains("jo@example.org", "What we did about your report R-0000-0K4Q",
                "Do not write to the address");
        Soundness.check(draft);

        Browser.Page after = officer.send(draft, "form[method=post].cw-letter", Map.of("text", "Dear Jo"));

        assertThat(after.text()).contains("It is recorded that the reporter of R-0000-0K4Q was told.");
        assertThat(body("POST " + FakeServices.REPORT + "/feedback")).contains("\"method\":\"email\"",
                "\"text\":\"Dear Jo\"");
    }

    @Test
    void getsInTouchWithWhoWasDissatisfied() {
        assertThat(officer.open("/surveys").text()).contains("Nobody rang me back.", "What was done: 1");

        Browser.Page after = officer.send(officer.open(FakeServices.CLOSED_CASE + "/surveys/svy-1/follow-up"),
                "form[action$=follow-up]", Map.of("result", "contacted"));

        assertThat(after.text()).contains("It is recorded what came of it.");
        assertThat(body("POST " + FakeServices.CLOSED_CASE + "/surveys/svy-1/follow-up"))
                .isEqualTo("{\"result\":\"contacted\"}");
    }

    @Test
    void listsReviewsWithTheNumbersToBePublished() {
        Browser.Page list = officer.open("/reviews?status=panel");

        assertThat(SERVICES.intake.asked("GET /case-reviews").getLast().query()).startsWith("status=panel");
        assertThat(list.text()).contains("Conclude by 27 November 2026", "Applications 3", "Threshold not met 1");
        Soundness.check(list);
    }

    @Test
    void showsAReviewAsFarAsItHasCome() {
        assertThat(officer.open(UnitAnswers.BEGUN_REVIEW).text()).contains("is not written down yet",
                "Record the acknowledgement").doesNotContain("Conclude the review");
        assertThat(officer.open(UnitAnswers.REVIEW).text()).contains("2 complaints count of 3.",
                "No: too long before application", "Met: persistence", "Seven calls.", "Record the answer",
                "Came together on 18 November 2026: Police Housing association", "Conclude the review");
        assertThat(officer.open(UnitAnswers.APPEALED_REVIEW).text()).contains("Speak with the landlord by December.",
                "Accepted", "Record the response", "Nothing was said about the gate.", "Decide on the appeal");
    }

    @Test
    void putsAnApplicationOfAResidentWithItsCase() {
        assertThat(officer.open("/reviews/applications").text()).contains("1 application waits", "1 of 2", "Overdue");
        Browser.Page application = officer.open("/reviews/applications/rvw-9");
        assertThat(application.text()).contains("Jo Example", "Ira Example", "CAD 7", "1 complaint counts of 2");
        Soundness.check(application);

        Browser.Page after = officer.send(officer.open("/reviews/applications/rvw-9/place"), "form[action$=place]",
                Map.of("caseId", "case-0000000c0"));

        assertThat(after.address().getPath()).isEqualTo(FakeServices.CASE + "/reviews/rvw-9");
        assertThat(after.text()).contains("The application is with its case, and the review has begun.");
        FakeService.Asked asked = SERVICES.intake.asked("POST /case-review-applications/rvw-9/place").getFirst();
        assertThat(asked.header("If-match")).isEqualTo("\"1\"");
        assertThat(asked.body()).isEqualTo("{\"caseId\":\"case-0000000c0\"}");
    }

    @Test
    void setsAnApplicationAsideForAReason() {
        Browser.Page form = officer.open("/reviews/applications/rvw-9/set-aside");
        assertThat(officer.send(form, "form[action$=set-aside]", Map.of()).html().select("#reason-error").text())
                .isEqualTo("Error: Choose why it is set aside");

        assertThat(officer.send(form, "form[action$=set-aside]", Map.of("reason", "other-area")).text())
                .contains("The application is set aside.");
        assertThat(body("POST /case-review-applications/rvw-9/set-aside")).isEqualTo("{\"reason\":\"other-area\"}");
    }

    @Test
    void writesAnApplicationDown() {
        Browser.Page form = officer.open(UnitAnswers.BEGUN_REVIEW + "/application");
        assertThat(form.text()).contains("reported on 1 September 2026", "(does not count)");

        Browser.Page after = officer.send(form, "form[action$=application]",
                Map.of("known", "c0", "consent", "true", "onBehalf", "false", "incident-1-day", "20",
                        "incident-1-month", "9", "incident-1-year", "2026", "to-1", "police", "harm", "No sleep"));

        assertThat(after.text()).contains("The application is written down.");
        assertThat(body("POST " + UnitAnswers.BEGUN_REVIEW + "/application")).contains(
                "\"reportId\":\"rep-00000000k4q\"", "\"incidentOn\":\"2026-09-20\"", "\"agency\":\"police\"",
                "\"consent\":true", "\"harm\":\"No sleep\"");
    }

    @Test
    void takesAReviewToItsEnd() {
        officer.send(officer.open(UnitAnswers.REVIEW + "/requests/inf-2"), "form[action$=inf-2]",
                Map.of("given", "no"));
        assertThat(body("POST " + UnitAnswers.REVIEW + "/requests/inf-2/answer"))
                .isEqualTo("{\"refused\":\"data-protection\"}");

        officer.send(officer.open(UnitAnswers.REVIEW + "/conclude"), "form[action$=conclude]",
                Map.of("summary", "Together", "agency-1", "police", "text-1", "Patrol"));
        FakeService.Asked concluded = SERVICES.intake.asked("POST " + UnitAnswers.REVIEW + "/conclude").getFirst();
        assertThat(concluded.header("If-match")).isEqualTo("\"6\"");
        assertThat(concluded.body()).isEqualTo(
                "{\"summary\":\"Together\",\"recommendations\":[{\"agency\":\"police\",\"text\":\"Patrol\"}]}");

        officer.send(officer.open(UnitAnswers.APPEALED_REVIEW + "/recommendations/rec-2"), "form[action$=rec-2]",
                Map.of("accepted", "true"));
        officer.send(officer.open(UnitAnswers.APPEALED_REVIEW + "/appeal/decide"), "form[action$=decide]",
                Map.of("upheld", "false"));
        assertThat(body("POST " + UnitAnswers.APPEALED_REVIEW + "/appeal/decide")).isEqualTo("{\"upheld\":false}");
    }

    private static String body(String request) {
        return SERVICES.intake.asked(request).getFirst().body();
    }
}
