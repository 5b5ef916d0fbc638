package commonweal.tasking.meetings.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.tasking.meetings.Minutes;
import commonweal.tasking.meetings.Proceedings.Presence;

import static org.assertj.core.api.Assertions.assertThat;

class MinutesPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

    @Test
    void saysThatItIsADraftUntilItIsApproved() {
        assertThat(MinutesPage.of(minutes(null))).contains("DRAFT. These minutes have not been approved.");
        assertThat(MinutesPage.of(minutes(DAY.plusDays(28)))).contains("Approved on 8 October 2026.")
                .doesNotContain("DRAFT");
    }

    @Test
    void showsWhatPeopleTypedAsTheyTypedIt() {
        assertThat(MinutesPage.of(minutes(null)))
                .contains(
                        "Write to &lt;script&gt;alert(1)&lt;/script&gt; &amp; call; ask for Zo&euml;".replace("&euml;",
                                "ë"))
                .doesNotContain("<script>");
    }

    @Test
    void aPdfHoldsTheSameWordsAndIsTagged() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(MinutesPdf.of(MinutesPage.of(minutes(null))))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("ASB Task Group: minutes of the meeting on 10 September 2026")
                    .contains("C-0000-0001 (OFFICIAL-SENSITIVE)").contains("Write to <script>").contains("DRAFT");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("ASB Task Group: minutes");
        }
    }

    private static Minutes minutes(@Nullable LocalDate approvedOn) {
        return new Minutes("ASB Task Group", DAY, approvedOn, null,
                List.of(new Minutes.Attended("Police", Presence.PRESENT, "A sergeant"),
                        new Minutes.Attended("Hollowdene Homes", Presence.APOLOGIES, null)),
                List.of(new Minutes.Item("C-0000-0001", "OFFICIAL-SENSITIVE", "Referred on 2 September 2026.",
                        List.of("The ASB Task Group took the case on. Lead agency: Police."),
                        List.of(new Minutes.Task("Police",
                                "Write to <script>alert(1)</script> & call;\u0007 ask for Zoë", DAY.plusDays(7)))),
                        new Minutes.Item("C-0000-0002", "OFFICIAL", "An action is overdue.", List.of(), List.of())),
                List.of("The next meeting is on 8 October 2026."));
    }
}
