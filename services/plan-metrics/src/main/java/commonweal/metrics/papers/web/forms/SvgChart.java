package commonweal.metrics.papers.web.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import commonweal.metrics.papers.Block.Chart;
import commonweal.metrics.papers.Block.Series;

import static commonweal.metrics.papers.web.forms.Markup.text;

/** A chart as SVG: bars from left to right, so that long labels fit, each with its number. */
final class SvgChart {

    private static final int WIDTH = 680;
    private static final int LABELS = 220;
    private static final int BARS = 380;
    private static final int BAR = 14;
    private static final int GAP = 8;
    private static final int LEGEND = 22;
    /** Dark enough on white, and far enough from each other for people who do not see colours (WCAG 2.2, 1.4.11). */
    private static final List<String> COLOURS = List.of("#003078", "#5694ca", "#505a5f");

    private SvgChart() {}

    /** @param id unique in the page */
    static String of(Chart chart, String id) {
        int row = chart.series().size() * BAR + GAP;
        int top = chart.series().size() > 1 ? LEGEND : 0;
        int height = top + chart.labels().size() * row + GAP;
        StringBuilder svg = new StringBuilder(
                """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="%1$s-title %1$s-desc" viewBox="0 0 %2$d %3$d" width="%2$d" height="%3$d" font-family="Liberation Sans, Arial, sans-serif" font-size="12">
                <title id="%1$s-title">%4$s</title><desc id="%1$s-desc">%5$s</desc>
                """
                        .formatted(id, WIDTH, height, text(chart.title()), text(chart.summary())));
        if (top > 0) {
            legend(chart, svg);
        }
        BigDecimal most = most(chart);
        for (int place = 0; place < chart.labels().size(); place++) {
            bars(chart, place, top + place * row, most, svg);
        }
        return svg.append("</svg>").toString();
    }

    private static void legend(Chart chart, StringBuilder svg) {
        int x = LABELS;
        for (int i = 0; i < chart.series().size(); i++) {
            String name = chart.series().get(i).name();
            svg.append("<rect x=\"%d\" y=\"2\" width=\"12\" height=\"12\" fill=\"%s\"/>".formatted(x, colour(i)))
                    .append("<text x=\"%d\" y=\"12\" fill=\"#0b0c0c\">%s</text>%n".formatted(x + 17, text(name)));
            x += 40 + name.length() * 7;
        }
    }

    private static void bars(Chart chart, int place, int y, BigDecimal most, StringBuilder svg) {
        int middle = y + chart.series().size() * BAR / 2 + 4;
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#0b0c0c\">%s</text>".formatted(LABELS - 8, middle,
                        text(shortened(chart.labels().get(place)))));
        for (int i = 0; i < chart.series().size(); i++) {
            Optional<BigDecimal> value = chart.series().get(i).values().get(place);
            double width = value.map(number -> number.doubleValue() / most.doubleValue() * BARS).orElse(0.0);
            svg.append(String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                    LABELS, y + i * BAR, Math.max(width, 0), BAR - 2, colour(i)));
            svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" fill=\"#0b0c0c\">%s</text>%n",
                    LABELS + width + 5, y + i * BAR + 10, value.map(BigDecimal::toPlainString).orElse("not shown")));
        }
    }

    private static BigDecimal most(Chart chart) {
        return chart.series().stream().map(Series::values).flatMap(List::stream).flatMap(Optional::stream)
                .reduce(BigDecimal.ONE, BigDecimal::max);
    }

    private static String shortened(String label) {
        return label.length() <= 34 ? label : label.substring(0, 33) + "…";
    }

    private static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }
}
