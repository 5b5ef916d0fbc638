package commonweal.risk.cases;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.questionnaires.Band;

/**
 * How the risk of a case went, assessment by assessment.
 *
 * @param points oldest first
 * @param trend from the last but one to the last, absent with fewer than two
 * @param change in per cent of the highest score, from the last but one to the last, absent when they were made with
 *     different questionnaires, whose scores do not compare
 */
public record RiskHistory(List<Point> points, @Nullable Code trend, @Nullable Integer change) {

    /** Less than this, in per cent of the highest score, is no change within a band. */
    static final int NOTICEABLE = 10;

    public RiskHistory {
        points = List.copyOf(points);
    }

    /**
     * One assessment.
     *
     * @param percent the score in per cent of the highest possible one, rounded to the nearest
     * @param band the confirmed one, absent until a person has confirmed it
     */
    public record Point(Instant at, Id assessmentId, Code questionnaire, int questionnaireVersion, int score,
            int maximum, int percent, Code proposedBand, @Nullable Code band) {

        Band level() {
            return Band.of((band == null ? proposedBand : band).value());
        }
    }

    public static RiskHistory of(CaseRisk risk) {
        List<Point> points = risk.assessments().stream().map(assessment -> point(risk, assessment)).toList();
        if (points.size() < 2) {
            return new RiskHistory(points, null, null);
        }
        Point before = points.get(points.size() - 2);
        Point last = points.getLast();
        Integer change = before.questionnaire().equals(last.questionnaire())
                ? last.percent() - before.percent()
                : null;
        return new RiskHistory(points, new Code(trend(before, last, change)), change);
    }

    private static String trend(Point before, Point last, @Nullable Integer change) {
        int way = last.level().compareTo(before.level());
        if (way == 0 && change != null && Math.abs(change) >= NOTICEABLE) {
            way = change;
        }
        return way > 0 ? "rising" : way < 0 ? "falling" : "steady";
    }

    private static Point point(CaseRisk risk, Assessment assessment) {
        int total = assessment.score().total();
        int maximum = assessment.score().maximum();
        return new Point(assessment.at(), assessment.id(), assessment.questionnaire(),
                assessment.questionnaireVersion(), total, maximum, (int) Math.round(100.0 * total / maximum),
                assessment.score().proposedBand().code(),
                risk.bandOf(assessment.id()).map(confirmed -> confirmed.band().code()).orElse(null));
    }
}
