package commonweal.metrics.returns.mongo;

import java.util.Optional;

import org.bson.Document;

import commonweal.metrics.returns.Narrative;

/** An agency's own words as fields of a document. */
final class NarrativeDocuments {

    private static final String FOR_PUBLIC = "forPublic";

    private NarrativeDocuments() {}

    /** @param field the name under which the text is kept */
    static void put(Document document, String field, Narrative words) {
        document.append(field, words.text());
        if (words.forPublic()) {
            document.append(FOR_PUBLIC, true);
        }
    }

    static Optional<Narrative> get(Document document, String field) {
        return Optional.ofNullable(document.getString(field))
                .map(text -> new Narrative(text, document.getBoolean(FOR_PUBLIC, false)));
    }
}
