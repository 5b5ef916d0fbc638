package commonweal.metrics.papers.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Chart;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Points;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper;
import commonweal.metrics.papers.PublishedPaper;

/** Papers as they are sent. */
final class PaperViews {

    private PaperViews() {}

    /** @param publishedBy for staff only */
    record PublishedView(Id id, Id planId, Code partnership, Code kind, String title, String subtitle, String period,
            String stage, int edition, Instant publishedAt, @Nullable String publishedBy, boolean forPublic,
            List<FormView> forms) {

        /** @param path where its forms are: {@code /published-papers} or {@code /public/papers} */
        static PublishedView of(PublishedPaper paper, String path, boolean forStaff) {
            return new PublishedView(paper.id(), paper.plan(), paper.partnership(), paper.kind().code(), paper.title(),
                    paper.subtitle(), paper.period().toString(), inWords(paper.stage()), paper.edition(),
                    paper.publishedAt(), forStaff ? paper.publishedBy() : null, paper.kind().isForPublic(),
                    paper.forms().stream().map(form -> new FormView(form.format().code(), form.sha256().hex(),
                            form.length(), "%s/%s/%s".formatted(path, paper.id(), form.format().code()))).toList());
        }
    }

    record FormView(String format, String sha256, long length, String url) {}

    record SummaryView(Code kind, Id planId, String title, String subtitle, String period, String stage,
            Instant takenAt, List<SectionView> sections) {

        static SummaryView of(Paper paper) {
            return new SummaryView(paper.kind().code(), paper.plan(), paper.title(), paper.subtitle(),
                    paper.period().toString(), inWords(paper.stage()), paper.takenAt(),
                    paper.sections().stream().map(section -> new SectionView(section.title(),
                            section.blocks().stream().map(BlockView::of).toList())).toList());
        }
    }

    record SectionView(String title, List<BlockView> blocks) {}

    /** One of several kinds of block: {@code type} says which, and which of the others are there. */
    record BlockView(String type, @Nullable String text, @Nullable List<String> items, @Nullable String title,
            @Nullable List<ColumnView> columns, @Nullable List<List<String>> rows, @Nullable String note,
            @Nullable String unit, @Nullable List<String> labels, @Nullable List<SeriesView> series,
            @Nullable String summary) {

        static BlockView of(Block block) {
            return switch (block) {
                case Paragraph(String text) ->
                    new BlockView("paragraph", text, null, null, null, null, null, null, null, null, null);
                case Points(List<String> items) ->
                    new BlockView("list", null, items, null, null, null, null, null, null, null, null);
                case Table table -> new BlockView("table", null, null, table.caption(),
                        table.columns().stream().map(column -> new ColumnView(column.title(), column.numeric()))
                                .toList(),
                        table.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList(),
                        table.note().orElse(null), null, null, null, null);
                case Chart chart -> new BlockView("chart", null, null, chart.title(), null, null, null, chart.unit(),
                        chart.labels(),
                        chart.series().stream().map(one -> new SeriesView(one.name(), one.values().stream()
                                .map(value -> new ValueView(value.orElse(null))).toList())).toList(),
                        chart.summary());
            };
        }
    }

    record ColumnView(String title, boolean numeric) {}

    record SeriesView(String name, List<ValueView> values) {}

    /** @param number absent when it is kept back */
    record ValueView(@Nullable BigDecimal number) {}

    private static String inWords(Paper.Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
