package commonweal.intake.casereviews.web;

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
import commonweal.intake.casereviews.ApplicationRules;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.ReviewApplication;
import commonweal.intake.casereviews.ReviewApplication.Erased;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.casereviews.ReviewApplication.Received;
import commonweal.intake.casereviews.mongo.MongoApplications;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.secrets.Secret;
import commonweal.intake.web.Commands;
import commonweal.intake.web.IdempotencyKey;
import commonweal.messaging.AggregateExists;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;

/** Takes applications in with a single write each: sending again with the same key meets the same document. */
@Component
class ApplicationReception {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationReception.class);

    private final Aggregates<ReviewApplication> applications;

    ApplicationReception(MongoApplications applications) {
        this.applications = applications.aggregates();
    }

    /**
     * What became of it.
     *
     * @param secret shown this once; none when it had been taken in before
     */
    record Reception(Received received, Optional<Secret> secret) {}

    /** @param key the header Idempotency-Key */
    Reception receive(CaseReview.Application told, Code partnership, @Nullable String key, Instant now) {
        Id drawn = IdempotencyKey.of(key).map(sent -> Ids.derived("app", partnership.value(), sent))
                .orElseGet(() -> Ids.drawn("app"));
        Secret secret = Secret.drawn();
        Received received = new Received(partnership, Ids.reference(drawn), secret.hash(), told, now);
        Accepted<ReviewApplication> accepted = Commands.accepted(ApplicationRules.receive(received));
        try {
            applications.create(new Change<>(accepted.state(), accepted.events()), now);
            LOG.info("Command handled: command=apply-for-review aggregate={} version=1", received.id());
            return new Reception(received, Optional.of(secret));
        } catch (AggregateExists exists) {
            return new Reception(repeated(received), Optional.empty());
        }
    }

    private Received repeated(Received again) {
        return switch (applications.find(again.id()).orElseThrow().state()) {
            case Live before when before.received().told().equals(again.told()) -> before.received();
            case Live _ -> throw Refused.conflict("idempotency-key-reused",
                    "The Idempotency-Key was used for another application, %s (expected: the same content, or another key)"
                            .formatted(again.reference()));
            case Erased _ -> throw Refused.conflict("erased",
                    "The application of this Idempotency-Key, %s, was erased (expected: another key)"
                            .formatted(again.reference()));
        };
    }
}
