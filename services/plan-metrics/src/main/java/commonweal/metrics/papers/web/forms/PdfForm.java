package commonweal.metrics.papers.web.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import commonweal.metrics.papers.Paper;
import commonweal.metrics.periods.London;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A paper as a PDF: tagged, with title and language (PDF/UA-1, ISO 14289), so that a screen reader finds headings, lists and
 * tables. The font is embedded; it is the one that PDFBox brings (Liberation Sans, SIL Open Font License).
 */
public final class PdfForm {

    /** What has been found out about the font, once for all papers. */
    private static final FSDefaultCacheStore FONTS = new FSDefaultCacheStore();
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // why: it tells how long each of its steps took, for every paper
        XRLog.setLoggingEnabled(false);
    }

    private PdfForm() {}

    /** The same paper gives the same bytes. */
    public static byte[] of(Paper paper) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true)
                    .usePDDocument(document).useSVGDrawer(new BatikSVGDrawer())
                    .useFont(new PDFontSupplier(font(document)), "Liberation Sans")
                    .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, FONTS)
                    .withHtmlContent(withAlternatives(HtmlForm.of(paper)), null).withProducer("Commonweal");
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                return saved(document, paper);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the paper's own time in the place of the time of day, or the same paper would have another hash each time. */
    private static byte[] saved(PDDocument document, Paper paper) throws IOException {
        PdfTables.mend(document);
        document.setDocumentId(paper.takenAt().toEpochMilli());
        document.getDocumentInformation().setCreationDate(calendar(paper.takenAt()));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        metadata.importXMPMetadata(new String(metadata.toByteArray(), UTF_8)
                .replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + paper.takenAt()).getBytes(UTF_8));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        document.save(pdf);
        return pdf.toByteArray();
    }

    private static Calendar calendar(Instant time) {
        return GregorianCalendar.from(time.atZone(London.ZONE));
    }

    /** In a PDF the words for a picture are an attribute, which HTML has no place for. */
    private static String withAlternatives(String html) {
        return html.replaceAll("(<svg )([^>]*>\\s*<title[^>]*>)([^<]*)(</title><desc[^>]*>)([^<]*)",
                "$1alt=\"$3. $5\" $2$3$4$5");
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // why: English needs no ligatures, and looking for them in every word took two thirds of the time of a paper
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        }
    }
}
