package commonweal.risk.editions.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.risk.editions.DryRun;
import commonweal.risk.editions.Plan;
import commonweal.risk.editions.Tally;
import commonweal.risk.questionnaires.Band;
import commonweal.risk.questionnaires.Edition;

/** A dry run as a document of the collection {@code dryRuns}. */
final class DryRunDocuments implements AggregateType<DryRun> {

    static final String ID = "_id";
    static final String PARTNERSHIP = "partnership";
    static final String QUESTIONNAIRE = "questionnaire";
    static final String STATUS = "status";
    static final String STARTED_AT = "startedAt";
    static final String PROGRESS_AT = "progressAt";
    static final String RUNNING = "running";
    static final String CHANGES = "changes";

    private static final String VERSION = "questions";
    private static final String BAND_TABLE_VERSION = "bandTable";
    private static final String FINGERPRINT = "fingerprint";
    private static final String EDITION = "edition";
    private static final String LIVE = "live";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String REASON = "reason";
    private static final String LOOKED_AT = "lookedAt";
    private static final String TO_LOOK_AT = "toLookAt";
    private static final String AFTER = "after";
    private static final String MOVES = "moves";
    private static final String COUNT = "count";
    private static final String NOT_COMPARABLE = "notComparable";
    private static final String MISSING = "missing";
    private static final String QUESTION = "question";
    private static final String CASE = "case";
    private static final String ASSESSMENT = "assessment";
    private static final String LATEST = "latest";
    private static final String OPEN = "open";

    @Override
    public String collection() {
        return "dryRuns";
    }

    @Override
    public Id id(DryRun run) {
        return run.id();
    }

    @Override
    public Code partnership(DryRun run) {
        return run.plan().partnership();
    }

    @Override
    public Optional<Id> caseId(DryRun run) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(DryRun run) {
        Plan plan = run.plan();
        Document document = new Document(PARTNERSHIP, plan.partnership().value())
                .append(QUESTIONNAIRE, plan.questionnaire().value()).append(EDITION, edition(plan.edition()))
                .append(FINGERPRINT, plan.fingerprint()).append(FROM, Date.from(plan.from()))
                .append(TO, Date.from(plan.to())).append(BY, plan.by()).append(LOOKED_AT, run.lookedAt())
                .append(STARTED_AT, Date.from(run.startedAt()));
        plan.live().ifPresent(live -> document.append(LIVE, edition(live)));
        putTally(document, run.tally());
        return switch (run) {
            case DryRun.Running running -> {
                Id after = running.after();
                if (after != null) {
                    document.append(AFTER, after.value());
                }
                yield document.append(STATUS, RUNNING).append(TO_LOOK_AT, running.toLookAt()).append(PROGRESS_AT,
                        Date.from(running.progressAt()));
            }
            case DryRun.Finished finished -> document.append(STATUS, "finished").append(AT, Date.from(finished.at()));
            case DryRun.GivenUp givenUp -> document.append(STATUS, "given-up").append(AT, Date.from(givenUp.at()))
                    .append(REASON, givenUp.reason());
        };
    }

    @Override
    public DryRun fromDocument(Document document) {
        Id id = new Id(document.getString(ID));
        Plan plan = new Plan(new Code(document.getString(PARTNERSHIP)), new Code(document.getString(QUESTIONNAIRE)),
                edition(document.get(EDITION, Document.class)), document.getString(FINGERPRINT),
                Optional.ofNullable(document.get(LIVE, Document.class)).map(DryRunDocuments::edition),
                instant(document, FROM), instant(document, TO), document.getString(BY));
        Tally tally = tally(document);
        int lookedAt = document.getInteger(LOOKED_AT);
        Instant startedAt = instant(document, STARTED_AT);
        return switch (document.getString(STATUS)) {
            case RUNNING -> {
                String after = document.getString(AFTER);
                yield new DryRun.Running(id, plan, tally, lookedAt, document.getInteger(TO_LOOK_AT),
                        after == null ? null : new Id(after), startedAt, instant(document, PROGRESS_AT));
            }
            case "finished" -> new DryRun.Finished(id, plan, tally, lookedAt, startedAt, instant(document, AT));
            default -> new DryRun.GivenUp(id, plan, tally, lookedAt, startedAt, instant(document, AT),
                    document.getString(REASON));
        };
    }

    static Document edition(Edition edition) {
        return new Document(VERSION, edition.version()).append(BAND_TABLE_VERSION, edition.bandTableVersion());
    }

    static Edition edition(Document document) {
        return new Edition(document.getInteger(VERSION), document.getInteger(BAND_TABLE_VERSION));
    }

    static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }

    private static void putTally(Document document, Tally tally) {
        document.append(MOVES, tally.moves().entrySet().stream()
                .map(move -> move(move.getKey()).append(COUNT, move.getValue())).toList())
                .append(NOT_COMPARABLE, tally.notComparable())
                .append(MISSING, tally.missing().entrySet().stream()
                        .map(lacking -> new Document(QUESTION, lacking.getKey().value()).append(COUNT,
                                lacking.getValue()))
                        .toList())
                .append(CHANGES, tally.changes().stream()
                        .map(change -> move(change.move()).append(CASE, change.caseId().value())
                                .append(ASSESSMENT, change.assessmentId().value()).append(AT, Date.from(change.at()))
                                .append(LATEST, change.latest()).append(OPEN, change.open()))
                        .toList());
    }

    private static Tally tally(Document document) {
        SortedMap<Tally.Move, Integer> moves = new TreeMap<>();
        document.getList(MOVES, Document.class).forEach(move -> moves.put(move(move), move.getInteger(COUNT)));
        SortedMap<Code, Integer> missing = new TreeMap<>();
        document.getList(MISSING, Document.class).forEach(
                lacking -> missing.put(new Code(lacking.getString(QUESTION)), lacking.getInteger(COUNT)));
        List<Tally.Change> changes = document.getList(CHANGES, Document.class, List.of()).stream()
                .map(change -> new Tally.Change(new Id(change.getString(CASE)), new Id(change.getString(ASSESSMENT)),
                        instant(change, AT), move(change), change.getBoolean(LATEST), change.getBoolean(OPEN)))
                .toList();
        return new Tally(moves, changes, document.getInteger(NOT_COMPARABLE), missing);
    }

    private static Document move(Tally.Move move) {
        return new Document(FROM, move.from().word()).append(TO, move.to().word());
    }

    private static Tally.Move move(Document document) {
        return new Tally.Move(Band.of(document.getString(FROM)), Band.of(document.getString(TO)));
    }
}
