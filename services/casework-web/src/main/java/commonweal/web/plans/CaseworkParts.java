package commonweal.web.plans;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import commonweal.web.areas.AreaNames;
import commonweal.web.areas.Areas;
import commonweal.web.forms.Field;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Codes;
import commonweal.web.services.FiguresAsked;
import commonweal.web.services.Service;
import commonweal.web.services.TaskCodes;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** The parts of the casework that figures may be asked for, to choose from and in words. */
@Component
class CaseworkParts {

    private static final List<String> BANDS = List.of("high", "medium", "low");
    private static final List<Field.Option> YES_OR_NO = List.of(new Field.Option("true", "Yes"),
            new Field.Option("false", "No"));

    private final CaseIntake intake;
    private final Tasking tasking;
    private final AreaNames areas;
    private final Words words;

    CaseworkParts(CaseIntake intake, Tasking tasking, AreaNames areas, Words words) {
        this.intake = intake;
        this.tasking = tasking;
        this.areas = areas;
        this.words = words;
    }

    /** Begins to ask for the lists; only those who may see what is behind a figure may also take it apart. */
    Asked ask(Panels.Page page, SignedIn user) {
        return new Asked(
                page.ask(Service.CASE_INTAKE, () -> user.seesEvidence() ? intake.codes(user) : Codes.NONE),
                page.ask(Service.TASKING, () -> user.seesEvidence() ? tasking.codes(user) : TaskCodes.NONE),
                areas.of(user));
    }

    /** Lists that are on their way. */
    final class Asked {

        private final Panels.Asked<Codes> codes;
        private final Panels.Asked<TaskCodes> taskCodes;
        private final Areas named;

        private Asked(Panels.Asked<Codes> codes, Panels.Asked<TaskCodes> taskCodes, Areas named) {
            this.codes = codes;
            this.taskCodes = taskCodes;
            this.named = named;
        }

        /** What can be chosen, together with what was. */
        Offer offer(FiguresAsked chosen) {
            Codes known = codes.panelOr(Codes.NONE).or(Codes.NONE);
            TaskCodes tasks = taskCodes.panelOr(TaskCodes.NONE).or(TaskCodes.NONE);
            return new Offer(Stream.of(
                    new Part("category", "Category", Field.options(known.categories()), label -> label),
                    new Part("band", "Risk",
                            BANDS.stream().map(band -> new Field.Option(band, words.code(band))).toList(),
                            label -> label + " risk"),
                    new Part("severity", "How bad the group found it", Field.options(tasks.severities()),
                            label -> label + " behaviour"),
                    new Part("channel", "Reported by", Field.options(known.channels()), label -> label),
                    new Part("ward", "Ward", Field.options(named.wardsWith(chosen.part("ward"))),
                            label -> named.names().containsValue(label) ? label + " ward" : "Ward " + label),
                    new Part("hate", "Hate", YES_OR_NO, label -> label.equals("Yes") ? "Hate" : "No hate"),
                    new Part("family", "Whole family", YES_OR_NO,
                            label -> label.equals("Yes") ? "Whole families" : "No whole families"))
                    .filter(part -> !part.options().isEmpty()).toList(), chosen);
        }
    }

    /** @param said how a choice stands in a sentence */
    public record Part(String detail, String label, List<Field.Option> options, UnaryOperator<String> said) {

        private String say(String code) {
            return said.apply(options.stream().filter(option -> option.value().equals(code))
                    .map(Field.Option::label).findFirst().orElse(code));
        }
    }

    /** The lists with what is chosen in each. */
    public record Offer(List<Part> parts, FiguresAsked chosen) {

        public String inWords() {
            return chosen.part().entrySet().stream()
                    .map(one -> parts.stream().filter(part -> part.detail().equals(one.getKey()))
                            .map(part -> part.say(one.getValue())).findFirst().orElse(one.getValue()))
                    .collect(Collectors.joining(", "));
        }
    }
}
