package commonweal.risk.editions.mongo;

import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.risk.editions.PartnershipEditions;
import commonweal.risk.editions.SentFile;
import commonweal.risk.editions.WentLive;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a partnership has sent and put live as a document of the collection {@code liveEditions}. */
final class PartnershipEditionsDocuments implements AggregateType<PartnershipEditions> {

    static final String PARTNERSHIP = "partnership";

    private static final String WENT_LIVE = "wentLive";
    private static final String QUESTIONNAIRE = "questionnaire";
    private static final String EDITION = "edition";
    private static final String FINGERPRINT = "fingerprint";
    private static final String DRY_RUN = "dryRun";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String NOTE = "note";
    private static final String SENT = "sent";
    private static final String NAME = "name";
    private static final String TEXT = "text";

    /** In hexadecimal digits, because a partnership's code may hold what an id may not. */
    static Id idOf(Code partnership) {
        return new Id("live-" + HexFormat.of().formatHex(partnership.value().getBytes(UTF_8)));
    }

    @Override
    public String collection() {
        return "liveEditions";
    }

    @Override
    public Id id(PartnershipEditions editions) {
        return idOf(editions.partnership());
    }

    @Override
    public Code partnership(PartnershipEditions editions) {
        return editions.partnership();
    }

    @Override
    public Optional<Id> caseId(PartnershipEditions editions) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(PartnershipEditions editions) {
        return new Document(PARTNERSHIP, editions.partnership().value()).append(WENT_LIVE,
                editions.wentLive().stream().map(PartnershipEditionsDocuments::wentLive).toList())
                .append(SENT, editions.sent().stream().map(PartnershipEditionsDocuments::sent).toList());
    }

    @Override
    public PartnershipEditions fromDocument(Document document) {
        return new PartnershipEditions(new Code(document.getString(PARTNERSHIP)),
                document.getList(WENT_LIVE, Document.class).stream().map(PartnershipEditionsDocuments::wentLive)
                        .toList(),
                document.getList(SENT, Document.class, List.of()).stream().map(PartnershipEditionsDocuments::sent)
                        .toList());
    }

    private static Document sent(SentFile file) {
        return new Document(NAME, file.name()).append(TEXT, file.text()).append(BY, file.by()).append(AT,
                Date.from(file.at()));
    }

    private static SentFile sent(Document document) {
        return new SentFile(document.getString(NAME), document.getString(TEXT), document.getString(BY),
                DryRunDocuments.instant(document, AT));
    }

    private static Document wentLive(WentLive went) {
        Document document = new Document(QUESTIONNAIRE, went.questionnaire().value())
                .append(EDITION, DryRunDocuments.edition(went.edition())).append(FINGERPRINT, went.fingerprint())
                .append(DRY_RUN, went.dryRun().value()).append(BY, went.by()).append(AT, Date.from(went.at()));
        String note = went.note();
        return note == null ? document : document.append(NOTE, note);
    }

    private static WentLive wentLive(Document document) {
        return new WentLive(new Code(document.getString(QUESTIONNAIRE)),
                DryRunDocuments.edition(document.get(EDITION, Document.class)), document.getString(FINGERPRINT),
                new Id(document.getString(DRY_RUN)), document.getString(BY), DryRunDocuments.instant(document, AT),
                document.getString(NOTE));
    }
}
