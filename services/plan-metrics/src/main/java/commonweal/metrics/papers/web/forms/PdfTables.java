package commonweal.metrics.papers.web.forms;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Puts tables right in the tags of a PDF, where the renderer leaves them half done: a caption is a part of its table
 * (ISO 32000-1, table 337), and a foot without rows is none.
 */
final class PdfTables {

    private PdfTables() {}

    static void mend(PDDocument document) {
        mend(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
    }

    private static void mend(COSDictionary element) {
        List<COSBase> kept = new ArrayList<>(kids(element));
        kept.removeIf(kid -> is(kid, "TFoot") && kids((COSDictionary) kid).isEmpty());
        List<COSBase> captions = kept.stream().filter(kid -> is(kid, "Caption")).toList();
        List<COSBase> tables = kept.stream().filter(kid -> is(kid, "Table")).toList();
        // why: the renderer puts both into one division; with another number of each it could not be told which goes where
        if (captions.size() == tables.size()) {
            for (int i = 0; i < tables.size(); i++) {
                takeIn((COSDictionary) tables.get(i), (COSDictionary) captions.get(i));
            }
            kept.removeAll(captions);
        }
        if (kept.size() < kids(element).size()) {
            element.setItem(COSName.K, new COSArray(kept));
        }
        kept.stream().filter(COSDictionary.class::isInstance).map(COSDictionary.class::cast).forEach(PdfTables::mend);
    }

    private static void takeIn(COSDictionary table, COSDictionary caption) {
        List<COSBase> kids = new ArrayList<>(List.of(caption));
        kids.addAll(kids(table));
        table.setItem(COSName.K, new COSArray(kids));
        caption.setItem(COSName.P, table);
    }

    /** Elements and the marks of content; one alone may stand without an array. */
    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
            List<COSBase> all = new ArrayList<>();
            for (int i = 0; i < several.size(); i++) {
                all.add(several.getObject(i));
            }
            return all;
        }
        return kids == null ? List.of() : List.of(kids);
    }

    private static boolean is(COSBase kid, String kind) {
        return kid instanceof COSDictionary element && kind.equals(element.getNameAsString(COSName.S));
    }
}
