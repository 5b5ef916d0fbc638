package commonweal.intake.surveys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.cases.ClosedCase;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.Survey;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.secrets.Secret;

/** Who was asked about one case, and what they answered. */
public record CaseSurveys(List<Invitation> invitations, List<Answered> answered) {

    public static final CaseSurveys NONE = new CaseSurveys(List.of(), List.of());

    /** What can come of getting in touch. */
    public static final Set<Code> RESULTS = Set.of(new Code("contacted"), new Code("no-answer"),
            new Code("not-wanted"), new Code("case-reopened"));

    public CaseSurveys {
        invitations = List.copyOf(invitations);
        answered = List.copyOf(answered);
    }

    /** Asks a reporter of a closed case. Asked again, they get another link, and the old one ends. */
    public Outcome<CaseSurveys> invite(LiveCase subject, Invitation invitation, boolean anonymous) {
        if (!(subject instanceof ClosedCase closed)) {
            return Outcome.conflict("case-not-closed", "Case %s is not closed (expected: a closed case)",
                    Ids.reference(subject.id()));
        }
        if (!subject.file().allReportIds().contains(invitation.reportId())) {
            return Outcome.invalid("report-of-other-case", "reportId: %s (expected: a report of case %s)",
                    invitation.reportId(), Ids.reference(subject.id()));
        }
        if (anonymous) {
            return Outcome.invalid("anonymous",
                    "reportId: %s is anonymous, there is nobody to ask (expected: an identifiable reporter)",
                    invitation.reportId());
        }
        if (answeredSince(invitation.reportId(), closed.closing().closed().at())) {
            return Outcome.conflict("survey-answered",
                    "The reporter of %s has answered (expected: somebody who has not)",
                    Ids.reference(invitation.reportId()));
        }
        return Outcome.accepted(new CaseSurveys(
                Stream.concat(without(invitation.reportId()), Stream.of(invitation)).toList(), answered));
    }

    private boolean answeredSince(Id reportId, Instant closed) {
        return answered.stream()
                .anyMatch(one -> reportId.equals(one.reportId()) && !one.survey().at().isBefore(closed));
    }

    private Stream<Invitation> without(Id reportId) {
        return invitations.stream().filter(one -> !one.reportId().equals(reportId));
    }

    /** The invitation that a secret belongs to. */
    public Optional<Invitation> invitation(Secret secret) {
        return invitations.stream().filter(one -> secret.matches(one.secretHash())).findFirst();
    }

    /** Takes the answers to an invitation, once. */
    public Outcome<CaseSurveys> answer(Id caseId, Invitation invitation, Survey survey, @Nullable String comment,
            Questions asked, LocalDate today) {
        if (invitation.expiresOn().isBefore(today)) {
            return Outcome.conflict("link-expired", "The link could be used until %s (expected: a link in time)",
                    invitation.expiresOn());
        }
        Answered answers = new Answered(survey, invitation.reportId(), comment, asked.dissatisfied(survey), null);
        return Outcome.accepted(
                new CaseSurveys(without(invitation.reportId()).toList(),
                        Stream.concat(answered.stream(), Stream.of(answers)).toList()),
                new SurveyAnswered(caseId, survey.id(), survey.outcome(), survey.service(), survey.informed(),
                        survey.ease()));
    }

    /** Answers that an officer wrote down in the case. */
    public Optional<CaseSurveys> writtenDown(SurveyAnswered event, Questions asked, Instant at) {
        if (answered.stream().anyMatch(one -> one.survey().id().equals(event.surveyId()))) {
            return Optional.empty();
        }
        Survey survey = new Survey(event.surveyId(), event.outcome(), event.service(), event.informed(), event.ease(),
                at);
        return Optional.of(new CaseSurveys(invitations, Stream.concat(answered.stream(),
                Stream.of(new Answered(survey, null, null, asked.dissatisfied(survey), null))).toList()));
    }

    /** The same without what a reporter was asked and said in words, or nothing when there is none; points name nobody. */
    public Optional<CaseSurveys> withoutReporter(Id reportId) {
        CaseSurveys after = new CaseSurveys(without(reportId).toList(), answered.stream()
                .map(one -> reportId.equals(one.reportId()) ? one.withoutReporter() : one).toList());
        return after.equals(this) ? Optional.empty() : Optional.of(after);
    }

    public Outcome<CaseSurveys> followUp(Id surveyId, Answered.FollowUp done) {
        Optional<Answered> found = answered.stream().filter(one -> one.survey().id().equals(surveyId)).findFirst();
        if (found.isEmpty()) {
            return Outcome.invalid("survey-unknown", "survey: '%s' (expected: an answered survey of this case)",
                    surveyId);
        }
        if (found.get().followUp() != null) {
            return Outcome.conflict("followed-up", "Somebody got in touch already (expected: a survey that waits)");
        }
        return Outcome.accepted(new CaseSurveys(invitations, answered.stream()
                .map(one -> one.survey().id().equals(surveyId) ? one.followedUp(done) : one).toList()));
    }

    /** Those after which somebody should get in touch, the longest waiting first. */
    public List<Answered> waiting() {
        return answered.stream().filter(Answered::callsForFollowUp)
                .sorted(Comparator.comparing(one -> one.survey().at())).toList();
    }
}
