package commonweal.metrics.papers.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import commonweal.metrics.figures.FiguresPage;
import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Points;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.plans.Cover;

/** What stands in every paper: what it is made of, what was counted how, the implications, and other forms of it. */
final class CommonParts {

    private CommonParts() {}

    static Section about(Snapshot snapshot) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("This paper is about the time from %s. It is made from all that was known on %s."
                .formatted(Words.period(snapshot.period()), Words.moment(snapshot.takenAt()))));
        if (!snapshot.isOver()) {
            blocks.add(new Paragraph("That time is not over, so the figures are provisional."));
        }
        int missing = snapshot.missing().size();
        if (missing > 0) {
            blocks.add(new Paragraph("%s of partners for it %s not been made; figures that rest on them can change."
                    .formatted(Words.count(missing, "return"), missing == 1 ? "has" : "have")));
        }
        blocks.add(new Paragraph(
                "A number of people from 1 to %d is not shown, so that nobody can be recognised, nor is any other from which it could be worked out."
                        .formatted(snapshot.small().threshold() - 1)));
        Cover cover = snapshot.plan().background().cover();
        cover.classification().ifPresent(words -> blocks.add(new Paragraph("Classification: %s.".formatted(words))));
        if (!snapshot.plan().background().notes().isEmpty()) {
            blocks.add(new Points(snapshot.plan().background().notes()));
        }
        return new Section("About this paper", blocks);
    }

    /** What each measure counts, and how many units its value rests on. */
    static Section definitions(Snapshot snapshot) {
        List<FiguresPage.Line> lines = snapshot.published().lines();
        if (lines.isEmpty()) {
            return Section.of("What was counted", new Paragraph("The plan as it is held has no measures."));
        }
        return Section.of("What was counted", new Table("Definitions",
                List.of(Column.words("Measure"), Column.words("Definition"), Column.number("Rests on")),
                lines.stream().map(line -> List.of(Cell.of(line.title()), Cell.of(line.definition()),
                        line.n() == null
                                ? Cell.of(line.suppressed() == null ? "Nothing yet" : "Not shown")
                                : Cell.of(line.n())))
                        .toList(),
                Optional.empty()));
    }

    /** The sections of a report's cover that councils ask for. */
    static List<Section> implications(Snapshot snapshot) {
        Cover cover = snapshot.plan().background().cover();
        List<Section> sections = new ArrayList<>();
        if (!cover.recommendations().isEmpty()) {
            sections.add(Section.of("Recommendations", new Points(cover.recommendations())));
        }
        sections.add(Section.of("Financial implications", new Paragraph(cover.financial())));
        sections.add(Section.of("Legal implications", new Paragraph(cover.legal())));
        sections.add(Section.of("Equality implications", new Paragraph(cover.equality().statement()),
                new Table("Consideration of impacts under the public sector equality duty",
                        List.of(Column.words("Question"), Column.words("Answer"), Column.words("Explanation")),
                        cover.equality().table().stream().map(answer -> List.of(Cell.of(answer.question()),
                                Cell.of(answer.answer()), Cell.of(answer.explanation()))).toList(),
                        Optional.empty())));
        sections.add(Section.of("Net zero", new Paragraph(cover.netZero())));
        sections.add(Section.of("Community impact and outcomes", new Paragraph(cover.communityImpact())));
        cover.corporate().ifPresent(
                words -> sections.add(Section.of("Corporate implications", new Paragraph(words))));
        return sections;
    }

    static Section otherForms(Snapshot snapshot) {
        Cover cover = snapshot.plan().background().cover();
        List<Block> blocks = new ArrayList<>(
                List.of(new Paragraph(cover.largePrint()), new Paragraph(cover.interpreter())));
        cover.contact().ifPresent(post -> blocks.add(new Paragraph("Ask: %s.".formatted(post))));
        return new Section("This paper in other forms", blocks);
    }

    /** What the plan is for, and its way through the council. */
    static List<Section> plan(Snapshot snapshot) {
        Block aims = snapshot.plan().aims().isEmpty()
                ? new Paragraph("The plan as it is held does not state its aims.")
                : new Points(snapshot.plan().aims());
        return List.of(Section.of("Aims", aims), Section.of("How the plan was adopted",
                new Table("Steps of the adoption", List.of(Column.words("Step"), Column.words("Taken")),
                        snapshot.plan().adoption().stream().map(step -> List.of(Cell.of(Words.of(step.step())),
                                Cell.of(step.date().map(Words::day)
                                        .or(() -> step.planned().map(day -> "Planned for " + Words.day(day)))
                                        .orElse("Not recorded"))))
                                .toList(),
                        Optional.empty())));
    }

    /** Members, terms of reference and glossary. */
    static List<Section> partnership(Snapshot snapshot) {
        var background = snapshot.plan().background();
        Block members = background.members().isEmpty()
                ? new Paragraph("The plan does not list the members of the partnership.")
                : new Points(background.members());
        Block terms = background.termsOfReference().isEmpty()
                ? new Paragraph("The plan does not state the terms of reference.")
                : new Points(background.termsOfReference());
        Block glossary = background.glossary().isEmpty()
                ? new Paragraph("The plan has no glossary.")
                : new Table("Abbreviations", List.of(Column.words("Abbreviation"), Column.words("Meaning")),
                        background.glossary().entrySet().stream()
                                .map(term -> List.of(Cell.of(term.getKey()), Cell.of(term.getValue()))).toList(),
                        Optional.empty());
        return List.of(Section.of("Members of the partnership", members), Section.of("Terms of reference", terms),
                Section.of("Glossary", glossary));
    }
}
