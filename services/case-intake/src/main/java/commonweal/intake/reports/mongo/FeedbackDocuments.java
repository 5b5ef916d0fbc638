package commonweal.intake.reports.mongo;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.intake.mongo.Fields;
import commonweal.intake.reports.Feedback;

/** What a reporter was told, as a part of a report's or a case's document. */
public final class FeedbackDocuments {

    private FeedbackDocuments() {}

    public static @Nullable Document toDocument(@Nullable Feedback feedback) {
        return feedback == null
                ? null
                : new Fields().put("method", feedback.method()).put("text", feedback.text())
                        .put("given", feedback.given()).document();
    }

    public static Feedback fromDocument(Document document) {
        return new Feedback(Fields.code(document, "method"), document.getString("text"),
                Fields.act(document, "given"));
    }
}
