package commonweal.metrics.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

import commonweal.events.Code;
import commonweal.metrics.History;
import commonweal.metrics.areas.AreaNames;
import commonweal.metrics.papers.Block.Chart;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.kinds.DraftPaper;
import commonweal.metrics.papers.web.forms.PaperForms;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.returns.ActionReturn;
import commonweal.metrics.returns.EqualityReturn;
import commonweal.metrics.returns.EqualityReturn.Characteristic;
import commonweal.metrics.returns.Narrative;
import commonweal.metrics.returns.PanelReturn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of paper of every plan that is shipped, in every form, read back with other programs than wrote it. */
class EveryPaperTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Snapshots SNAPSHOTS = withSomeCasework();
    private static final Set<String> SHAPES_CHECKED = new HashSet<>();
    /** More rows than a page holds. */
    private static final int LONG = 30;

    static Stream<Arguments> papers() {
        return Stream.of("hollowdene-2026-27", "kent-2011-14", "thanet-2014-15", "sevenoaks-2014-15",
                "sevenoaks-2011-12").flatMap(id -> {
                    Plan plan = SNAPSHOTS.pipeline().plan(id);
                    return Arrays.stream(PaperKind.values()).filter(kind -> kind.fits(plan))
                            .map(kind -> Arguments.of(id, kind));
                });
    }

    @ParameterizedTest
    @MethodSource("papers")
    void isReadableInEveryForm(String plan, PaperKind kind) throws IOException, SAXException {
        Paper paper = paper(plan, kind);
        Map<Format, byte[]> forms = PaperForms.all(paper);

        isAccessible(new String(forms.get(Format.HTML), UTF_8), paper);
        isTagged(forms.get(Format.PDF), paper);
        // why: it takes long, and a PDF is made of its blocks alone, so that each shape of them has to be looked at once
        if (SHAPES_CHECKED.addAll(shapes(paper))) {
            assertThat(PdfUa.violations(forms.get(Format.PDF))).as("PDF/UA").isEmpty();
        }
        hasASheetForEachTable(forms.get(Format.XLSX), paper);
        hasEachTable(new String(forms.get(Format.CSV), UTF_8), paper);
    }

    @Test
    void theSameSnapshotGivesTheSameBytes() {
        Snapshot snapshot = snapshot("hollowdene-2026-27", PaperKind.QUARTERLY);
        Map<Format, byte[]> once = PaperForms.all(DraftPaper.of(PaperKind.QUARTERLY, snapshot));
        Map<Format, byte[]> again = PaperForms.all(DraftPaper.of(PaperKind.QUARTERLY, snapshot));

        // why: a spreadsheet holds the time of day at which the file was written; what it shows is the same
        for (Format format : List.of(Format.HTML, Format.PDF, Format.CSV)) {
            assertThat(again.get(format)).as(format.code()).isEqualTo(once.get(format));
        }
    }

    @Test
    void aCountyHasItsRollUpAndNothingElse() {
        assertThat(papers().filter(each -> each.get()[0].equals("kent-2011-14")).map(each -> each.get()[1]))
                .containsExactly(PaperKind.COUNTY);
        assertThat(papers().filter(each -> each.get()[0].equals("thanet-2014-15"))).hasSize(7);
    }

    private static void isAccessible(String html, Paper paper) throws IOException, SAXException {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(html.replace("<!DOCTYPE html>", "").getBytes(UTF_8)));
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        Document page = Jsoup.parse(html);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.title()).contains(paper.title());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("script, img, iframe, [onclick], [style]")).isEmpty();
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.select("a[href^=#]")).allSatisfy(
                link -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
        Set<String> ids = new HashSet<>();
        assertThat(page.select("[id]")).allMatch(element -> ids.add(element.id()));
        assertThat(page.select("[role=region]").eachAttr("aria-label")).doesNotHaveDuplicates();
        assertThat(page.select("table")).hasSameSizeAs(paper.tables()).allSatisfy(EveryPaperTest::isATableForAll);
        assertThat(page.select("svg")).allSatisfy(chart -> {
            assertThat(chart.attr("role")).isEqualTo("img");
            assertThat(chart.selectFirst("title").text()).isNotBlank();
            assertThat(chart.parent().nextElementSibling().selectFirst("table")).as("the table behind").isNotNull();
        });
    }

    private static void isATableForAll(Element table) {
        assertThat(table.selectFirst("caption").text()).isNotBlank();
        assertThat(table.select("thead th")).allMatch(head -> head.attr("scope").equals("col"))
                .allMatch(Element::hasText);
        assertThat(table.select("tbody tr")).allSatisfy(
                row -> assertThat(row.child(0).attr("scope")).as(table.text()).isEqualTo("row"));
    }

    private static void isTagged(byte[] bytes, Paper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).contains(paper.title());
            PDFTextStripper firstPage = new PDFTextStripper();
            firstPage.setEndPage(1);
            // why: a line may end within the title
            assertThat(firstPage.getText(pdf).replaceAll("\\s", "")).contains(paper.title().replaceAll("\\s", ""));
            assertThat(tables(pdf.getDocumentCatalog().getStructureTreeRoot())).hasSameSizeAs(paper.tables())
                    .allSatisfy(table -> assertThat(kids(table).getFirst().getStructureType()).isEqualTo("Caption"));
        }
    }

    @Test
    void theHeadOfALongTableStandsOnEachOfItsPages() throws IOException {
        byte[] paper = PaperForms.of(paper("sevenoaks-2011-12", PaperKind.SCRUTINY), Format.PDF);

        try (PDDocument pdf = Loader.loadPDF(paper)) {
            PDFTextStripper third = new PDFTextStripper();
            third.setStartPage(3);
            third.setEndPage(3);
            // why: the number of the page is the first line of its text
            assertThat(third.getText(pdf).lines().skip(1).findFirst()).as("in the midst of the actions")
                    .hasValue("Number and action Lead Due");
        }
    }

    /** What the blocks of a paper look like to the program that makes a PDF of them. */
    private static Set<String> shapes(Paper paper) {
        return paper.sections().stream().flatMap(section -> section.blocks().stream()).map(block -> switch (block) {
            case Block.Paragraph words -> "paragraph";
            case Block.Points points -> "points";
            case Chart chart -> "chart of %d series, %s".formatted(chart.series().size(), shape(chart.table()));
            case Table table -> shape(table);
        }).collect(Collectors.toSet());
    }

    private static String shape(Table table) {
        return "table, note %b, long %b, numbers %b".formatted(table.note().isPresent(), table.rows().size() > LONG,
                table.columns().stream().anyMatch(Block.Column::numeric));
    }

    private static List<PDStructureElement> tables(PDStructureNode node) {
        return kids(node).stream().flatMap(kid -> kid.getStructureType().equals("Table")
                ? Stream.of(kid)
                : tables(kid).stream()).toList();
    }

    private static List<PDStructureElement> kids(PDStructureNode node) {
        return node.getKids().stream().filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast)
                .toList();
    }

    private static void hasASheetForEachTable(byte[] bytes, Paper paper) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(paper.tables().size() + 1);
            for (int i = 0; i < paper.tables().size(); i++) {
                Table table = paper.tables().get(i);
                assertThat(sheets.get(i + 1).read().getFirst().getCellText(0))
                        .isEqualTo(table.columns().getFirst().title());
            }
        }
    }

    private static void hasEachTable(String csv, Paper paper) {
        List<String> firsts = new ArrayList<>();
        CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(csv)
                .forEach((CsvRecord line) -> firsts.add(line.getField(0)));
        assertThat(firsts).containsAll(paper.tables().stream().map(Table::caption).toList());
    }

    @Test
    void aChartShowsWhatItsTableSays() {
        Chart chart = paper("hollowdene-2026-27", PaperKind.QUARTERLY).sections().stream()
                .flatMap(section -> section.blocks().stream()).filter(Chart.class::isInstance).map(Chart.class::cast)
                .findFirst().orElseThrow();

        assertThat(chart.labels()).containsExactly("July 2026", "August 2026", "September 2026");
        assertThat(chart.table().rows()).hasSameSizeAs(chart.labels());
        assertThat(chart.summary()).isEqualTo("40 reports in all.");
    }

    static Paper paper(String plan, PaperKind kind) {
        return DraftPaper.of(kind, snapshot(plan, kind));
    }

    private static Snapshot snapshot(String id, PaperKind kind) {
        Plan plan = SNAPSHOTS.pipeline().plan(id);
        Period year = Period.of(plan.year());
        Period period = kind.fits(year) ? year : new Period(plan.year(), 2);
        if (!id.startsWith("hollowdene")) {
            return SNAPSHOTS.of(id, period);
        }
        return SNAPSHOTS.of(id, period, List.of(spent(plan, "4.1")), List.of(reached(plan)));
    }

    private static ActionReturn spent(Plan plan, String action) {
        Period quarter = new Period(plan.year(), 2);
        return new ActionReturn(ActionReturn.id(plan.id(), action, new Code("police"), quarter), plan.id(),
                plan.partnership(), action, new Code("police"), quarter,
                List.of(new ActionReturn.Said(ActionStatus.UNDERWAY,
                        Optional.of(new Narrative("Six parishes have asked.", false)),
                        Optional.of(new BigDecimal("1250.50")), NOW, "somebody")));
    }

    private static EqualityReturn reached(Plan plan) {
        return EqualityReturn.of(plan.id(), plan.partnership(), new Period(plan.year(), 2), Characteristic.SEX,
                new EqualityReturn.Said(
                        List.of(new EqualityReturn.Group("women", 21), new EqualityReturn.Group("men", 17)), 6, NOW,
                        "somebody"));
    }

    private static Snapshots withSomeCasework() {
        Snapshots snapshots = new Snapshots(NOW);
        History history = new History("hollowdene");
        for (int i = 0; i < 40; i++) {
            Instant at = Instant.parse("2026-%02d-%02dT09:00:00Z".formatted(7 + i % 3, 1 + i % 28));
            history.reported("rep-" + i, at).opened("case-" + i, at, "rep-" + i)
                    .band("case-" + i, at, i % 5 == 0 ? "high" : "medium");
            if (i % 4 == 0) {
                history.referred("ref-" + i, "case-" + i, at).accepted("ref-" + i, "case-" + i, at)
                        .behaviour("ref-" + i, "case-" + i, at.plusSeconds(86_400L * 20), "improved");
            }
            if (i % 2 == 0) {
                history.closed("case-" + i, at.plusSeconds(86_400L * 40)).feedback("case-" + i, at, "rep-" + i);
            }
        }
        snapshots.pipeline().handle(history).settle();
        assertThat(snapshots.pipeline().today()).isEqualTo(LocalDate.of(2026, 11, 21));
        return snapshots;
    }

    @Test
    void tellsWhatIsNotThereInsteadOfInventingIt() {
        assertThat(text(paper("sevenoaks-2014-15", PaperKind.ANNUAL)))
                .contains("The plan as it is held has no measures. 15 are announced.")
                .contains("The plan as it is held lists no actions. 50 are announced.");
        assertThat(text(paper("sevenoaks-2011-12", PaperKind.QUARTERLY)))
                .contains("Young people become victims less often No target set No return has been made. No target");
        assertThat(text(paper("sevenoaks-2011-12", PaperKind.SCRUTINY))).contains("No return has been made.");
        assertThat(text(paper("thanet-2014-15", PaperKind.EQUALITY)))
                .contains("No return has been made for: age, disability, gender reassignment");
        assertThat(text(paper("thanet-2014-15", PaperKind.CASE_REVIEWS)))
                .contains("No application for an ASB Case Review is recorded for 2014-15.");
        assertThat(text(paper("kent-2011-14", PaperKind.COUNTY))).contains("Thanet: no plan for 2011-12 is held");
    }

    @Test
    void tellsThePlansOwnWorld() {
        assertThat(text(paper("thanet-2014-15", PaperKind.SCRUTINY))).contains("£34,317",
                "Classification: Unrestricted",
                "organisations commissioned to work for the partnership",
                "To prepare a summary for Overview and Scrutiny");
        assertThat(text(paper("sevenoaks-2011-12", PaperKind.ANNUAL))).contains("Safer and Stronger",
                "Choosing Health", "KCC Trading Standards", "large print", "interpreter",
                "Secure money from parent organisations", "Environmental Visual Audit");
        assertThat(text(paper("sevenoaks-2014-15", PaperKind.SCRUTINY)))
                .contains("The plan is for all of the community and will be beneficial to everyone.");
        assertThat(text(paper("hollowdene-2026-27", PaperKind.STRATEGIC_ASSESSMENT))).contains("Marlow Green",
                "Compared with similar partnerships");
        assertThat(text(paper("hollowdene-2026-27", PaperKind.SCRUTINY))).contains("£1,250.50");
        assertThat(text(paper("hollowdene-2026-27", PaperKind.SCRUTINY))).doesNotContain("Six parishes have asked");
        assertThat(text(paper("kent-2011-14", PaperKind.COUNTY)))
                .contains("No priority of the districts leads to the county's priority Violent crime.")
                .contains("Reducing re-offending");
    }

    @Test
    void whatAnActionSavedIsToldApartFromWhatItCost() {
        Snapshots snapshots = new Snapshots(NOW);
        History history = new History("sevenoaks");
        for (int i = 0; i < 12; i++) {
            history.operation("op-" + i, Instant.parse("2011-05-02T10:00:00Z"), "community-payback");
        }
        snapshots.pipeline().handle(history).settle();
        Plan plan = snapshots.pipeline().plan("sevenoaks-2011-12");
        Period year = Period.of(plan.year());

        Table money = DraftPaper.of(PaperKind.SCRUTINY,
                snapshots.of("sevenoaks-2011-12", year, List.of(spent(plan, "4.1")), List.of())).tables().stream()
                .filter(table -> table.caption().startsWith("Money returned")).findFirst().orElseThrow();

        assertThat(money.rows()).singleElement().satisfies(row -> assertThat(row).extracting(Block.Cell::text)
                .containsSequence("", "£1,250.50", "12 operations", "£104.21 for each of the operations"));
    }

    @Test
    void partnersOwnWordsStandWhereTheyWereWrittenFor() {
        Snapshots snapshots = new Snapshots(NOW);
        Plan plan = snapshots.pipeline().plan("hollowdene-2026-27");
        Period second = new Period(plan.year(), 2);
        List<ActionReturn> said = List.of(said(plan, "4.1", "Six parishes have asked.", true),
                said(plan, "5.1", "The family at number 9 was visited.", false));

        String sheet = text(DraftPaper.of(PaperKind.PARTNER_SHEET, snapshots.of(plan.id().value(), second, said,
                List.of())));
        assertThat(sheet).contains("Six parishes have asked.", "The family at number 9 was visited.");
        for (PaperKind kind : List.of(PaperKind.QUARTERLY, PaperKind.SCRUTINY)) {
            assertThat(text(DraftPaper.of(kind, snapshots.of(plan.id().value(), second, said, List.of()))))
                    .contains("Action 4.1: Offer Speedwatch", "Six parishes have asked.").doesNotContain("number 9");
        }
        assertThat(text(paper("thanet-2014-15", PaperKind.ANNUAL))).contains("No partner has returned words for");
    }

    private static ActionReturn said(Plan plan, String action, String words, boolean forPublic) {
        Period quarter = new Period(plan.year(), 2);
        return new ActionReturn(ActionReturn.id(plan.id(), action, new Code("police"), quarter), plan.id(),
                plan.partnership(), action, new Code("police"), quarter,
                List.of(new ActionReturn.Said(ActionStatus.UNDERWAY, Optional.of(new Narrative(words, forPublic)),
                        Optional.empty(), NOW, "somebody")));
    }

    @Test
    void theStrategicAssessmentComparesWithOthersWhereThereIsSomethingToCompare() {
        String sevenoaks = text(paper("sevenoaks-2011-12", PaperKind.STRATEGIC_ASSESSMENT));
        assertThat(sevenoaks).contains("Young victims of 1,000 young people 8.6 Kent 18.4 53.3% lower Not stated");
        assertThat(sevenoaks)
                .contains("Theft of vehicles Not stated the most similar group Not stated Cannot be said 13th");
        assertThat(text(paper("thanet-2014-15", PaperKind.STRATEGIC_ASSESSMENT)))
                .contains("No figures of similar partnerships have been supplied.");
    }

    @Test
    void wardsStandUnderTheirNamesAndCommunitiesWithTheirLastWord() {
        Snapshots snapshots = new Snapshots(NOW);
        History history = new History("hollowdene");
        for (int i = 0; i < 12; i++) {
            history.reported("rep-" + i, Instant.parse("2026-08-03T10:00:00Z"));
        }
        snapshots.pipeline().handle(history).settle();
        Plan plan = snapshots.pipeline().plan("hollowdene-2026-27");
        Period second = new Period(plan.year(), 2);
        assertThat(text(DraftPaper.of(PaperKind.QUARTERLY, snapshots.of(plan.id().value(), second))))
                .contains("Ward Number Share A year before Change " + History.WARD + " 12");

        snapshots.knowing(List.of(PanelReturn.of(plan, "Ford", second,
                new PanelReturn.Said(List.of("speeding"), NOW, "officer-1"))),
                new AreaNames(Map.of(History.WARD, "Marlow Green")));

        assertThat(text(DraftPaper.of(PaperKind.QUARTERLY, snapshots.of(plan.id().value(), second))))
                .contains("Marlow Green 12", "Ford Speeding").doesNotContain(History.WARD);
    }

    private static String text(Paper paper) {
        return Jsoup.parse(new String(PaperForms.of(paper, Format.HTML), UTF_8)).text();
    }
}
