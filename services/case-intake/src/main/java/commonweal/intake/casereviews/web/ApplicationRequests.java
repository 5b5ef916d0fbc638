package commonweal.intake.casereviews.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.casereviews.Applicant;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.Complaint;
import commonweal.intake.referencedata.ReferenceData;

/** The bodies that bring an application in and say what becomes of it. */
final class ApplicationRequests {

    private static final int MOST = 100;

    private ApplicationRequests() {}

    record Who(@Nullable String name, @Nullable String email, @Nullable String phone, @Nullable String address) {

        Applicant checked(@Nullable String onBehalfOf) {
            return new Applicant(name == null ? "" : name, email, phone, address, onBehalfOf);
        }

        /** Withheld, so that no log line can hold a person's name. */
        @Override
        public String toString() {
            return "Who[withheld]";
        }
    }

    /** @param incidentTo the last day of an incident that went on for longer than one */
    record Told(LocalDate incidentOn, @Nullable LocalDate incidentTo, LocalDate complainedOn, @Nullable Code agency,
            @Nullable String reference) {

        Complaint checked(ReferenceData lists) {
            return new Complaint(incidentOn, incidentTo == null ? incidentOn : incidentTo, complainedOn,
                    ReferenceData.allow("agency", agency, lists.agencies()), reference, null);
        }
    }

    /**
     * The body of {@code POST /case-review-applications}.
     *
     * @param onBehalfOf the victim, when somebody else applies for them
     */
    record NewApplication(Who applicant, @Nullable String onBehalfOf, boolean consent, List<Told> complaints,
            @Nullable String harm, @Nullable String wanted) {

        CaseReview.Application checked(ReferenceData lists) {
            if (complaints.size() > MOST) {
                throw new IllegalArgumentException(
                        "complaints: %d (expected: at most %d)".formatted(complaints.size(), MOST));
            }
            Applicant who = applicant.checked(onBehalfOf);
            return new CaseReview.Application(complaints.stream().map(one -> one.checked(lists)).toList(), harm, wanted,
                    consent, who.onBehalfOf() != null, who);
        }

        /** Withheld, so that no log line can hold what somebody told. */
        @Override
        public String toString() {
            return "NewApplication[withheld]";
        }
    }

    record Place(Id caseId) {}

    record SetAside(Code reason) {}
}
