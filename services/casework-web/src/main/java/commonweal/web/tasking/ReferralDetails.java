package commonweal.web.tasking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.Referral;
import commonweal.web.services.TaskCodes;
import commonweal.web.services.Tasking;

/** What a referral tells a group, as fields of a form: those of the partnership's own referral form among them. */
final class ReferralDetails {

    private static final String DETAIL = "detail-";
    private static final int ONE_LINE = 200;

    private ReferralDetails() {}

    static List<Field> fields(TaskCodes codes) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.radios("subject", "Whom or what is it about? (optional)", Field.options(codes.subjects())),
                Field.prose("asked", "What is asked of the group? (optional)").hint("Without names of people"),
                Field.select("marking", "Marking (optional)", Field.options(codes.markings()))));
        codes.referralFields().forEach(field -> fields.add(field(field)));
        return fields;
    }

    private static Field field(TaskCodes.ReferralField field) {
        String label = field.label() + " (optional)";
        Field drawn = field.longest() <= ONE_LINE
                ? Field.line(DETAIL + field.code(), label)
                : Field.prose(DETAIL + field.code(), label);
        return drawn.upTo(field.longest()).hint(Objects.requireNonNullElse(field.hint(), ""));
    }

    /** What is known already, to be added to. */
    static Map<String, String> known(Referral referral) {
        Map<String, String> known = new HashMap<>();
        referral.details().forEach((code, text) -> known.put(DETAIL + code, text));
        known.put("subject", Objects.requireNonNullElse(referral.subject(), ""));
        known.put("asked", Objects.requireNonNullElse(referral.asked(), ""));
        known.put("marking", Objects.requireNonNullElse(referral.marking(), ""));
        return known;
    }

    /** What was entered; an empty text takes a field out that was there before. */
    static Tasking.Details sent(TaskCodes codes, Form form, Referral before) {
        Map<String, String> details = new TreeMap<>(told(codes, form));
        before.details().keySet().forEach(code -> details.putIfAbsent(code, ""));
        return new Tasking.Details(form.given("subject").orElse(null), form.given("asked").orElse(null),
                form.given("marking").orElse(null), details);
    }

    static Tasking.Details sent(TaskCodes codes, Form form) {
        return new Tasking.Details(form.given("subject").orElse(null), form.given("asked").orElse(null),
                form.given("marking").orElse(null), told(codes, form));
    }

    private static Map<String, String> told(TaskCodes codes, Form form) {
        Map<String, String> told = new TreeMap<>();
        codes.referralFields().forEach(
                field -> form.given(DETAIL + field.code()).ifPresent(text -> told.put(field.code(), text)));
        return told;
    }
}
