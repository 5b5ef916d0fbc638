package commonweal.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;

import commonweal.web.signin.SignedIn;

/** plan-metrics: papers for boards and the public, made from the figures of a moment; published they stay as they are. */
public final class Papers {

    private static final ParameterizedTypeReference<Listing<Paper>> PAPERS = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<PlanShelf>> SHELVES = new ParameterizedTypeReference<>() {
    };

    /** The forms a paper comes in. */
    public enum Format {

        HTML("html", MediaType.TEXT_HTML), PDF("pdf", MediaType.APPLICATION_PDF), CSV("csv",
                new MediaType("text", "csv")), XLSX("xlsx", new MediaType("application",
                        "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

        private final String code;
        private final MediaType type;

        Format(String code, MediaType type) {
            this.code = code;
            this.type = type;
        }

        public String code() {
            return code;
        }

        /** @throws Refusal when no paper comes in such a form */
        public static Format named(String code) {
            for (Format format : values()) {
                if (format.code.equals(code)) {
                    return format;
                }
            }
            throw new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such file.");
        }
    }

    private final ServiceLine line;

    Papers(ServiceLine line) {
        this.line = line;
    }

    public Shelf shelf(SignedIn user, String planId) {
        return line.read(user, Shelf.class, "/plans/{id}/papers", planId);
    }

    /** Of every plan whose papers somebody may read, also one that they may not open; the newest year first. */
    public List<PlanShelf> shelves(SignedIn user) {
        return line.readEverywhere(user, SHELVES, "/papers").items();
    }

    /** Made now, and kept nowhere. */
    public Document preview(SignedIn user, String planId, String kind, String period, Format format) {
        return line.document(user, format.type, Address.of("/plans/{id}/papers/{kind}", planId, kind)
                .with("period", period).with("format", format.code));
    }

    public Paper publish(SignedIn user, String planId, String kind, String period) {
        return line.change(user, null, Map.of("period", period), Paper.class, "/plans/{id}/papers/{kind}", planId,
                kind);
    }

    public Document published(SignedIn user, String paperId, Format format) {
        return line.document(user, format.type,
                Address.of("/published-papers/{id}/{format}", paperId, format.code));
    }

    /** What a partnership has published for everybody, the newest first. */
    public Listing<Paper> forEverybody(SignedIn nobody, String partnership, int page) {
        return line.read(nobody, PAPERS,
                Address.of("/public/papers").with("partnership", partnership).with("page", page));
    }

    public Document forEverybody(SignedIn nobody, String paperId, Format format) {
        return line.document(nobody, format.type, Address.of("/public/papers/{id}/{format}", paperId, format.code));
    }

    /** The kinds of papers that can be made of a plan, and what was published of it. */
    public record Shelf(@Nullable List<Kind> kinds, @Nullable List<Paper> published) {

        /** @param periods those that have begun, the oldest first */
        public record Kind(String kind, String title, boolean forPublic, @Nullable List<String> periods,
                @Nullable String defaultPeriod) {

            @Override
            public List<String> periods() {
                return Objects.requireNonNullElse(periods, List.of());
            }
        }

        @Override
        public List<Kind> kinds() {
            return Objects.requireNonNullElse(kinds, List.of());
        }

        @Override
        public List<Paper> published() {
            return Objects.requireNonNullElse(published, List.of());
        }
    }

    /** A plan with its papers. */
    public record PlanShelf(String planId, String title, @Nullable String partnership, @Nullable String year,
            @Nullable List<Shelf.Kind> kinds, @Nullable List<Paper> published) {

        public Shelf shelf() {
            return new Shelf(kinds, published);
        }
    }

    /**
     * A published paper.
     *
     * @param stage draft or final
     * @param edition counted from 1 for the same kind and period
     */
    public record Paper(String id, @Nullable String kind, String title, @Nullable String period,
            @Nullable String stage, int edition, @Nullable Instant publishedAt, @Nullable String publishedBy,
            boolean forPublic, @Nullable List<Form> forms) {

        /** @param length in bytes */
        public record Form(String format, long length) {

            /** As people know it. */
            public String title() {
                return switch (format) {
                    case "html" -> "Web page";
                    case "pdf" -> "PDF";
                    case "csv" -> "CSV";
                    case "xlsx" -> "Spreadsheet";
                    default -> format;
                };
            }

            public String size() {
                return length < 1024 ? "%d bytes".formatted(length) : "%d KB".formatted((length + 1023) / 1024);
            }
        }

        @Override
        public List<Form> forms() {
            return Objects.requireNonNullElse(forms, List.of());
        }
    }
}
