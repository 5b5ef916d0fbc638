package commonweal.metrics.papers.web.forms;

import java.util.EnumMap;
import java.util.Map;

import commonweal.metrics.papers.Format;
import commonweal.metrics.papers.Paper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A paper in each of its forms. */
public final class PaperForms {

    private PaperForms() {}

    public static byte[] of(Paper paper, Format format) {
        return switch (format) {
            case HTML -> HtmlForm.of(paper).getBytes(UTF_8);
            case PDF -> PdfForm.of(paper);
            case CSV -> CsvForm.of(paper).getBytes(UTF_8);
            case XLSX -> SheetForm.of(paper);
        };
    }

    public static Map<Format, byte[]> all(Paper paper) {
        Map<Format, byte[]> all = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            all.put(format, of(paper, format));
        }
        return all;
    }
}
