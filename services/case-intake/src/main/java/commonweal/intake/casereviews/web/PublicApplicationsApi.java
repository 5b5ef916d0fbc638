package commonweal.intake.casereviews.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.http.OpenToPublic;
import commonweal.http.Role;
import commonweal.intake.casereviews.ApplicationProgress;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.casereviews.ReviewApplication.Placed;
import commonweal.intake.casereviews.ReviewApplication.Received;
import commonweal.intake.casereviews.ReviewPractice;
import commonweal.intake.casereviews.mongo.MongoApplications;
import commonweal.intake.casereviews.mongo.MongoReviews;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.secrets.Secret;
import commonweal.practice.PerPartnership;

/** A resident applies for an ASB Case Review, and sees how far it has come. The secret travels in a header, never in an address. */
@RestController
@OpenToPublic
@RequestMapping("/case-review-applications")
class PublicApplicationsApi {

    private final ApplicationReception reception;
    private final MongoApplications applications;
    private final MongoReviews reviews;
    private final PerPartnership<ReviewPractice> practices;
    private final ClockPolicies policies;
    private final PublishedLists lists;
    private final Clock clock;

    PublicApplicationsApi(ApplicationReception reception, MongoApplications applications, MongoReviews reviews,
            PerPartnership<ReviewPractice> practices, ClockPolicies policies, PublishedLists lists, Clock clock) {
        this.reception = reception;
        this.applications = applications;
        this.reviews = reviews;
        this.practices = practices;
        this.policies = policies;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * @param secret shown this once
     * @param acknowledgeBy the day by which they are told that it has come
     * @param decideBy the day by which they are told whether there will be a review
     */
    record ReceivedView(Id id, String reference, @Nullable String secret, LocalDate acknowledgeBy, LocalDate decideBy) {

        /** Withheld, so that no log line can hold the secret. */
        @Override
        public String toString() {
            return "ReceivedView[withheld]";
        }
    }

    record ProgressView(String reference, String status, String text, List<ApplicationProgress.Step> steps,
            ApplicationProgress.@Nullable Next nextStep) {}

    @PostMapping
    ResponseEntity<ReceivedView> apply(@RequestBody ApplicationRequests.NewApplication request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Caller caller) {
        if (!caller.publicClient()) {
            caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Code partnership = caller.partnership();
        ApplicationReception.Reception taken = reception.receive(request.checked(lists.of(partnership)), partnership,
                key, now);
        Received received = taken.received();
        LocalDate on = WorkingDays.dayOf(received.at());
        WorkingDays days = policies.workingDays(partnership);
        ReviewPractice practice = practices.of(partnership);
        return ResponseEntity.status(taken.secret().isPresent() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new ReceivedView(received.id(), received.reference(),
                        taken.secret().map(Secret::value).orElse(null), days.after(on, practice.acknowledge()),
                        days.after(on, practice.decide())));
    }

    /** Nobody learns whether it is the reference or the secret that there is not. */
    @GetMapping("/progress/{reference}")
    ProgressView progress(@PathVariable String reference, @RequestHeader("Commonweal-Secret") String secret,
            Caller caller) {
        String normal = reference.strip().toUpperCase(Locale.ROOT);
        Live found = applications.find(normal, caller.scope())
                .filter(one -> new Secret(secret).matches(one.received().secretHash()))
                .orElseThrow(() -> new NotFound("application", normal));
        Optional<CaseReview> begun = found instanceof Placed placed
                ? reviews.parts().of(placed.caseId()).review(placed.id())
                : Optional.empty();
        ApplicationProgress progress = ApplicationProgress.of(found, begun, practices.of(found.partnership()),
                policies.workingDays(found.partnership()));
        return new ProgressView(normal, progress.status(), progress.text(), progress.steps(), progress.nextStep());
    }
}
