package commonweal.metrics.papers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Sha256;
import commonweal.metrics.papers.Paper.Stage;
import commonweal.metrics.periods.Period;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A paper as it was published. It is never changed and never taken away; what is said otherwise later is another edition
 * beside it.
 *
 * @param edition from 1, for the same plan, kind and period
 * @param says what the paper says, whenever it was made
 * @param publishedBy the subject of the token
 */
public record PublishedPaper(Id id, Id plan, Code partnership, PaperKind kind, Period period, Stage stage, int edition,
        String title, String subtitle, Sha256 says, Instant publishedAt, String publishedBy, List<Form> forms) {

    /** One form of it, whose bytes are known by their hash. */
    public record Form(Format format, Sha256 sha256, long length) {}

    public PublishedPaper {
        forms = List.copyOf(forms);
    }

    public Optional<Form> form(Format format) {
        return forms.stream().filter(form -> form.format() == format).findFirst();
    }

    /** The hash by which others know the paper: that of its pages, which all other forms are made from. */
    public Sha256 sha256() {
        return form(Format.HTML).orElseThrow().sha256();
    }

    /** {@code hollowdene-quarterly-2026-27-q2-edition-2.pdf}; the first edition goes without its number. */
    public String fileName(Format format) {
        return fileName(partnership, kind, period, edition > 1 ? "-edition-" + edition : "", format);
    }

    /** @param which what tells it from other files about the same */
    public static String fileName(Code partnership, PaperKind kind, Period period, String which, Format format) {
        return "%s-%s-%s%s.%s".formatted(partnership, kind.code(), period.code(), which, format.code());
    }

    /** The same plan, kind, period and edition are the same paper: two who publish at once publish one. */
    public static Id id(Id plan, PaperKind kind, Period period, int edition) {
        String cause = "%s|%s|%s|%d".formatted(plan, kind.code(), period, edition);
        return new Id("paper-" + Sha256.of(cause.getBytes(UTF_8)).hex().substring(0,
                20));
    }

    /** The forms of some bytes, in the order of the formats. */
    public static List<Form> forms(Map<Format, byte[]> bytes) {
        return bytes.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(form -> new Form(form.getKey(), Sha256.of(form.getValue()), form.getValue().length)).toList();
    }
}
