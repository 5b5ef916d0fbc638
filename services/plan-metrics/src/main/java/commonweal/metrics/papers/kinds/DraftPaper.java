package commonweal.metrics.papers.kinds;

import java.util.ArrayList;
import java.util.List;

import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Paper;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Paper.Stage;
import commonweal.metrics.papers.PaperKind;
import commonweal.metrics.papers.Snapshot;

/** Makes each kind of paper from a snapshot, and from nothing else: the same snapshot gives the same paper. */
public final class DraftPaper {

    private DraftPaper() {}

    public static Paper of(PaperKind kind, Snapshot snapshot) {
        List<Section> sections = new ArrayList<>();
        sections.add(CommonParts.about(snapshot));
        sections.addAll(body(kind, snapshot));
        if (kind != PaperKind.PARTNER_SHEET) {
            sections.addAll(CommonParts.implications(snapshot));
        }
        if (kind != PaperKind.COUNTY) {
            sections.add(CommonParts.definitions(snapshot));
        }
        sections.add(CommonParts.otherForms(snapshot));
        return new Paper(kind, snapshot.plan().id(), snapshot.period(), snapshot.isOver() ? Stage.FINAL : Stage.DRAFT,
                "%s: %s".formatted(snapshot.plan().title(), kind.title()), Words.period(snapshot.period()),
                snapshot.takenAt(), sections);
    }

    private static List<Section> body(PaperKind kind, Snapshot snapshot) {
        return switch (kind) {
            case QUARTERLY -> List.of(MeasureParts.measures(snapshot), CaseworkParts.reports(snapshot),
                    ActionParts.progress(snapshot), VoiceParts.forPublic(snapshot), PanelParts.register(snapshot));
            case PARTNER_SHEET -> List.of(PartnerParts.of(snapshot), MeasureParts.measures(snapshot),
                    ActionParts.progress(snapshot));
            case SCRUTINY -> List.of(ActionParts.progressByStatus(snapshot), CaseStudies.of(snapshot), police(snapshot),
                    MeasureParts.measures(snapshot), VoiceParts.forPublic(snapshot), MoneyParts.money(snapshot));
            case ANNUAL -> annual(snapshot);
            case STRATEGIC_ASSESSMENT -> strategic(snapshot);
            case COUNTY -> CountyParts.of(snapshot);
            case CASE_REVIEWS -> List.of(CaseReviewParts.of(snapshot));
            case EQUALITY -> List.of(EqualityParts.of(snapshot));
        };
    }

    private static List<Section> annual(Snapshot snapshot) {
        List<Section> sections = new ArrayList<>();
        sections.addAll(CommonParts.plan(snapshot));
        sections.add(MeasureParts.overall(snapshot));
        sections.addAll(MeasureParts.byPriority(snapshot));
        sections.add(ActionParts.progress(snapshot));
        sections.add(VoiceParts.forPublic(snapshot));
        sections.add(MoneyParts.money(snapshot));
        sections.add(CaseworkParts.reports(snapshot));
        sections.add(CaseStudies.of(snapshot));
        sections.add(CaseReviewParts.of(snapshot));
        sections.add(PanelParts.register(snapshot));
        sections.addAll(CommonParts.partnership(snapshot));
        return sections;
    }

    private static List<Section> strategic(Snapshot snapshot) {
        List<Section> sections = new ArrayList<>(StrategicParts.of(snapshot));
        sections.add(CaseworkParts.reports(snapshot));
        sections.add(Section.of("Cases at high risk", CaseworkParts.highRisk(snapshot)));
        sections.add(police(snapshot));
        sections.add(PanelParts.register(snapshot));
        sections.addAll(CommonParts.partnership(snapshot));
        return sections;
    }

    private static Section police(Snapshot snapshot) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("What the police return for the plan, and what they publish as open data."));
        blocks.add(MeasureParts.policeMeasures(snapshot));
        blocks.addAll(CaseworkParts.policeIncidents(snapshot));
        return new Section("Police statistics", blocks);
    }
}
