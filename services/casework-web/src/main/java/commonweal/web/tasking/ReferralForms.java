package commonweal.web.tasking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Words;
import commonweal.web.services.Coded;
import commonweal.web.services.Referral;
import commonweal.web.services.Refusal;
import commonweal.web.services.TaskCodes;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** What the chair of a task group does with a referral. */
@Controller
class ReferralForms {

    private static final String DEEDS = "accept|decline|defer|actions|behaviour-reviews|conclude|family-work";

    private final Tasking tasking;
    private final Words words;

    ReferralForms(Tasking tasking, Words words) {
        this.tasking = tasking;
        this.words = words;
    }

    @GetMapping("/referrals/{id}/{deed:" + DEEDS + "}")
    ModelAndView form(SignedIn user, @PathVariable String id, @PathVariable String deed,
            @RequestParam(defaultValue = "") String meeting) {
        requireChair(user);
        Referral referral = tasking.referral(user, id);
        return page(deed, referral, meeting, Form.blank(fields(deed, user, referral))).show();
    }

    @PostMapping("/referrals/{id}/{deed:" + DEEDS + "}")
    ModelAndView send(SignedIn user, @PathVariable String id, @PathVariable String deed,
            @RequestParam(required = false) @Nullable Long version, @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(defaultValue = "") String meeting, HttpServletRequest request) {
        requireChair(user);
        Referral referral = tasking.referral(user, id);
        Form form = Form.sent(fields(deed, user, referral), entered);
        return Sending.of(page(deed, referral, meeting, form), request,
                () -> new Sending.Done(from(id, meeting),
                        doIt(deed, user, new Tasking.Seen(id, version, meeting), form)));
    }

    private static void requireChair(SignedIn user) {
        if (!user.decidesReferrals()) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only the chair of a task group does this.");
        }
    }

    private String doIt(String deed, SignedIn user, Tasking.Seen seen, Form form) {
        switch (deed) {
            case "accept" -> {
                tasking.accept(user, seen,
                        new Tasking.Accept(form.value("leadAgency"), form.given("severity").orElse(null),
                                form.day("reviewOn").orElse(null)));
                return "The referral is accepted.";
            }
            case "decline" -> {
                tasking.decline(user, seen, form.value("reason"));
                return "The referral is declined.";
            }
            case "defer" -> {
                tasking.defer(user, seen,
                        new Tasking.Defer(form.day("until").orElse(null), form.value("reason")));
                return "The decision is left to a later meeting.";
            }
            case "actions" -> {
                tasking.assign(user, seen, new Tasking.Assign(form.value("agency"), form.value("what"),
                        form.day("due").orElseThrow()));
                return "The action is assigned.";
            }
            case "behaviour-reviews" -> {
                tasking.reviewBehaviour(user, seen, new Tasking.BehaviourReview(form.value("rating"),
                        form.given("note").orElse(null), form.day("reviewOn").orElse(null)));
                return "The review is recorded.";
            }
            case "conclude" -> {
                tasking.conclude(user, seen, form.value("outcome"));
                return "The referral is concluded.";
            }
            default -> {
                tasking.startFamilyWork(user, seen, form.value("agency"));
                return "Work with the family is recorded.";
            }
        }
    }

    /** Where a decision was asked for: in a meeting, or on the referral's own page. */
    private static String from(String referral, String meeting) {
        return meeting.isEmpty() ? "/referrals/" + referral : "/meetings/" + meeting;
    }

    private static FormPage page(String deed, Referral referral, String meeting, Form form) {
        String heading = switch (deed) {
            case "accept" -> "Accept the referral";
            case "decline" -> "Decline the referral";
            case "defer" -> "Decide later";
            case "actions" -> "Assign an action";
            case "behaviour-reviews" -> "Review the behaviour";
            case "conclude" -> "Conclude the referral";
            default -> "Record work with the family";
        };
        String action = UriComponentsBuilder.fromPath("/referrals/{id}/{deed}")
                .queryParamIfPresent("meeting", Optional.of("{meeting}").filter(any -> !meeting.isEmpty())).encode()
                .buildAndExpand(Map.of("id", referral.id(), "deed", deed, "meeting", meeting)).toUriString();
        return new FormPage(heading, referral.about(), "", from(referral.id(), meeting), action,
                heading, referral.version(), form);
    }

    private List<Field> fields(String deed, SignedIn user, Referral referral) {
        TaskCodes codes = tasking.codes(user);
        return switch (deed) {
            case "accept" -> List.of(agency(user, referral, "leadAgency", "Which agency leads?"),
                    Field.radios("severity", "How bad is the behaviour now? (optional)",
                            Field.options(codes.severities())).hint("Later reviews are compared with this"),
                    nextReview());
            case "decline" ->
                List.of(Field.radios("reason", "Why is it declined?", Field.options(codes.declineReasons()))
                        .required("Choose why it is declined"));
            case "defer" -> List.of(
                    Field.line("reason", "Why is it left to later?")
                            .hint("It stands in the minutes. Without names of people")
                            .required("Say why it is left to later"),
                    Field.day("until", "Not before (optional)").hint("Left empty it is on the next agenda again"));
            case "actions" -> List.of(agency(user, referral, "agency", "Which agency?"),
                    Field.line("what", "What is to be done?").hint("Without names of people")
                            .required("Say what is to be done"),
                    Field.day("due", "By when?").hint("For example, %s".formatted(example()))
                            .required("Enter the day by which it is to be done"));
            case "behaviour-reviews" -> List.of(
                    Field.radios("rating", "How is the behaviour now?", Field.options(codes.ratings()))
                            .hint("Compared with when the referral was accepted")
                            .required("Choose how the behaviour is now"),
                    Field.prose("note", "What is that based on? (optional)"), nextReview());
            case "conclude" -> List.of(Field.radios("outcome", "How does it end?", Field.options(codes.outcomes()))
                    .required("Choose how it ends"));
            default -> List.of(agency(user, referral, "agency", "Which agency works with the family?"));
        };
    }

    private static Field nextReview() {
        return Field.day("reviewOn", "When is the behaviour reviewed next? (optional)")
                .hint("Left empty it is after the time that the group has set itself");
    }

    private Field agency(SignedIn user, Referral referral, String name, String label) {
        List<Coded> agencies = new Groups(tasking.groups(user), words).agenciesOf(referral.group());
        return Field.select(name, label, Field.options(agencies)).required("Choose an agency");
    }

    private String example() {
        return "%1$te %1$tm %1$tY".formatted(words.today().plusDays(14)).replace(" 0", " ");
    }
}
