package commonweal.web.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.lookup.CaseNamed;
import commonweal.web.pages.Words;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Coded;
import commonweal.web.services.Codes;
import commonweal.web.services.Report;

/** The questions of triage: what it is, whom it hurts, what to do with it. */
final class DecisionForm {

    /** The entry that holds the id of the case that a report belongs to. */
    static final String CASE = "caseId";
    private static final String LINK = "link-to-case";

    private final Codes codes;
    private final List<CaseFile> openCases;
    private final Words words;

    DecisionForm(Codes codes, List<CaseFile> openCases, Words words) {
        this.codes = codes;
        this.openCases = openCases;
        this.words = words;
    }

    /** With what the reporter said chosen in advance; the decision and the case too unless they are empty. */
    Form blank(Report report, String decision, String caseId) {
        Map<String, String> suggested = new HashMap<>(Map.of("decision", decision, "caseId", caseId));
        if (!caseId.isEmpty() && openCases.stream().noneMatch(open -> open.id().equals(caseId))) {
            suggested.put(CaseNamed.reference(CASE), words.reference(caseId));
        }
        Optional.ofNullable(report.category()).ifPresent(category -> suggested.put("category", category));
        Optional.ofNullable(report.qualifier()).ifPresent(qualifier -> suggested.put("qualifier", qualifier));
        return Form.suggesting(fields(), suggested);
    }

    Form sent(MultiValueMap<String, String> entered) {
        return Form.sent(fields(), entered);
    }

    /** Whether it has to be said which case the report belongs to. */
    static boolean namesCase(Form form) {
        return form.chosen("decision", LINK);
    }

    /** Only what the chosen decision asks for: another field may hold what was typed before the mind was changed. */
    static CaseIntake.Triage decision(Form form, boolean hold) {
        String decision = form.value("decision");
        return new CaseIntake.Triage(decision, form.value("category"), form.value("qualifier"),
                decision.equals(LINK) ? form.value(CASE) : null,
                decision.equals("signpost") ? form.value("agency") : null,
                form.given(decision + "-reason").orElse(null), hold ? Boolean.TRUE : null);
    }

    private List<Field> fields() {
        return List.of(
                Field.select("category", "What happened", Field.options(codes.categories()))
                        .required("Choose what happened"),
                Field.radios("qualifier", "Who is affected", Field.options(codes.qualifiers()))
                        .required("Choose who is affected"),
                Field.radios("decision", "What should be done", codes.decisions().stream().map(this::option).toList())
                        .required("Choose what should be done"));
    }

    private Field.Option option(Coded decision) {
        return new Field.Option(decision.code(), decision.label(), switch (decision.code()) {
            case LINK -> Stream.concat(CaseNamed.fields(CASE, "Which case", caseOptions()).stream(),
                    Stream.of(reason(LINK))).toList();
            case "signpost" -> List.of(Field.select("agency", "Which agency", Field.options(codes.agencies()))
                    .required("Choose the agency to signpost to"), reason(decision.code()));
            case "duplicate", "no-action" -> List.of(reason(decision.code()).required("Say why"));
            default -> List.of();
        });
    }

    private static Field reason(String decision) {
        return Field.line(decision + "-reason", "Why").hint("Seen by colleagues, not by the reporter");
    }

    private List<Field.Option> caseOptions() {
        return openCases.stream().map(c -> new Field.Option(c.id(), "%s, %s, opened %s".formatted(c.reference(),
                words.label(c.labels().category(), codes.categories(), c.category()), words.day(c.openedAt()))))
                .toList();
    }
}
