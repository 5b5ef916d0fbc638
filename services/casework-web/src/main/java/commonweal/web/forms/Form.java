package commonweal.web.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Fields with what was entered into them, kept as it was entered, and what is wrong with it. */
public final class Form {

    /** A line of the error summary. */
    public record Wrong(String target, String message) {}

    private final List<Field> fields;
    private final MultiValueMap<String, String> entered;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    private Form(List<Field> fields, MultiValueMap<String, String> entered) {
        this.fields = List.copyOf(fields);
        this.entered = entered;
    }

    public static Form blank(List<Field> fields) {
        return new Form(fields, new LinkedMultiValueMap<>());
    }

    /** A form that nobody has sent, with some answers given in advance. */
    public static Form suggesting(List<Field> fields, Map<String, String> answers) {
        MultiValueMap<String, String> entered = new LinkedMultiValueMap<>();
        answers.forEach(entered::add);
        return new Form(fields, entered);
    }

    /** A form that was answered before and is looked at again. */
    public static Form with(List<Field> fields, MultiValueMap<String, String> entered) {
        return new Form(fields, entered);
    }

    /** A form as it was sent, checked: only what a chosen option raises has to be answered. */
    public static Form sent(List<Field> fields, MultiValueMap<String, String> entered) {
        Form form = new Form(fields, entered);
        fields.forEach(form::check);
        return form;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The names of all entries that belong to this form, also of those that another answer would raise. */
    public List<String> names() {
        return names(fields).toList();
    }

    private static Stream<String> names(List<Field> fields) {
        return fields.stream().flatMap(field -> Stream.concat(
                field.kind() == Field.Kind.DAY
                        ? Stream.of("-day", "-month", "-year").map(part -> field.name() + part)
                        : Stream.of(field.name()),
                field.options().stream().flatMap(option -> names(option.raises()))));
    }

    /** True when a file is sent with it. */
    public boolean isWithFile() {
        return fields.stream().anyMatch(field -> field.kind() == Field.Kind.FILE);
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    public List<Wrong> mistakes() {
        return List.copyOf(wrong.values());
    }

    /** What is wrong with a field, null when nothing is. */
    public @Nullable String mistake(String name) {
        Wrong found = wrong.get(name);
        return found == null ? null : found.message();
    }

    /** What was entered, without blanks around it; empty when nothing was. */
    public String value(String name) {
        String value = entered.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** As it was entered, blanks and all: for texts in which they have a meaning. */
    public String entry(String name) {
        return Objects.requireNonNullElse(entered.getFirst(name), "");
    }

    public Optional<String> given(String name) {
        return Optional.of(value(name)).filter(value -> !value.isEmpty());
    }

    public List<String> values(String name) {
        return entered.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

    public boolean chosen(String name, String option) {
        return values(name).contains(option);
    }

    /** The date of a field that was checked. */
    public Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.of(number(name + "-year"), number(name + "-month"), number(name + "-day")));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The time of a field that was checked. */
    public Optional<LocalTime> time(String name) {
        return given(name).flatMap(TimeOfDay::read);
    }

    /** The number of a field that was checked. */
    public Optional<BigDecimal> amount(String name) {
        try {
            return given(name).map(told -> new BigDecimal(told.replaceAll("[,£\\s]", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Says at a field what is wrong with it beyond what the field itself checks. */
    public Form mistaken(String name, String message) {
        all(fields).filter(field -> field.name().equals(name)).findFirst()
                .ifPresent(field -> wrong.putIfAbsent(name, new Wrong(field.target(), message)));
        return this;
    }

    /** The same form with one entry set, such as what somebody's words stand for. */
    public Form knowing(String name, String value) {
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>(entered);
        known.set(name, value);
        Form form = new Form(fields, known);
        form.wrong.putAll(wrong);
        return form;
    }

    private static Stream<Field> all(List<Field> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field),
                field.options().stream().flatMap(option -> all(option.raises()))));
    }

    private int number(String name) {
        return Integer.parseInt(value(name));
    }

    private void check(Field field) {
        Optional.ofNullable(objection(field))
                .ifPresent(message -> wrong.put(field.name(), new Wrong(field.target(), message)));
        for (Field.Option option : field.options()) {
            if (chosen(field.name(), option.value())) {
                option.raises().forEach(this::check);
            }
        }
    }

    private @Nullable String objection(Field field) {
        if (isEmpty(field)) {
            return field.required().isEmpty() ? null : field.required();
        }
        if (field.kind() == Field.Kind.DAY && !isDay(field.name())) {
            return "Enter a real date, such as 27 3 2026";
        }
        if (field.kind() == Field.Kind.TIME && time(field.name()).isEmpty()) {
            return "Enter a time, such as 2:30pm or 14:30";
        }
        if (field.kind() == Field.Kind.NUMBER && amount(field.name()).isEmpty()) {
            return "Enter a number, such as 1204";
        }
        if (field.isChoice() && !values(field.name()).stream().allMatch(value -> offers(field, value))) {
            return "Choose one of the answers shown";
        }
        if (value(field.name()).length() > field.longest()) {
            return "Use %,d characters or fewer".formatted(field.longest());
        }
        return null;
    }

    private boolean isEmpty(Field field) {
        return field.kind() == Field.Kind.DAY
                ? List.of("-day", "-month", "-year").stream().allMatch(part -> value(field.name() + part).isEmpty())
                : values(field.name()).isEmpty();
    }

    private boolean isDay(String name) {
        return day(name).filter(date -> date.getYear() >= 1900 && date.getYear() < 2200).isPresent();
    }

    private static boolean offers(Field field, String value) {
        return field.options().stream().anyMatch(option -> option.value().equals(value));
    }
}
