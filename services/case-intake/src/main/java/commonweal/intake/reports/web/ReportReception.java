package commonweal.intake.reports.web;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Refused;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.reports.Areas;
import commonweal.intake.reports.ErasedReport;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.ReportRules;
import commonweal.intake.reports.Submission;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.web.Commands;
import commonweal.intake.web.IdempotencyKey;
import commonweal.messaging.AggregateExists;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Versioned;

/**
 * Takes reports in with a single write: the id is derived from the sender's key, so sending again meets the same document
 * and needs no list of keys.
 */
@Component
class ReportReception {

    private static final Logger LOG = LoggerFactory.getLogger(ReportReception.class);

    private final Aggregates<Report> reports;
    private final Areas areas;

    ReportReception(MongoReports reports, Areas areas) {
        this.reports = reports.aggregates();
        this.areas = areas;
    }

    /**
     * What became of it.
     *
     * @param repeated it had been taken in before
     */
    record Reception(Id id, long version, boolean repeated) {}

    /**
     * @param key the header Idempotency-Key
     */
    Reception receive(Submission told, Code partnership, @Nullable String key, Instant now) {
        Id id = IdempotencyKey.of(key).map(sent -> Ids.derived("rep", partnership.value(), sent))
                .orElseGet(() -> Ids.drawn("rep"));
        Accepted<Report> accepted = Commands.accepted(ReportRules.receive(id, partnership, told, areas, now));
        try {
            Versioned<Report> saved = reports.create(new Change<>(accepted.state(), accepted.events()), now);
            LOG.info("Command handled: command=receive-report aggregate={} version={}", id, saved.version());
            return new Reception(id, saved.version(), false);
        } catch (AggregateExists exists) {
            return repeated(id, told).orElseThrow(() -> exists);
        }
    }

    private Optional<Reception> repeated(Id id, Submission told) {
        return reports.find(id).map(before -> switch (before.state()) {
            case LiveReport report when report.account().fingerprint().equals(told.fingerprint()) -> new Reception(id,
                    before.version(), true);
            case LiveReport _ -> throw Refused.conflict("idempotency-key-reused",
                    "The Idempotency-Key was used for another report, %s (expected: the same content, or another key)"
                            .formatted(Ids.reference(id)));
            case ErasedReport _ -> throw Refused.conflict("erased",
                    "The report of this Idempotency-Key, %s, was erased (expected: another key)"
                            .formatted(Ids.reference(id)));
        });
    }
}
