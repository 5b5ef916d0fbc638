package commonweal.intake.casereviews;

import commonweal.events.Code;

/** The review procedure of each partnership. */
public interface ReviewPractices {

    ReviewPractice of(Code partnership);
}
