package commonweal.metrics.facts.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.facts.Standing;
import commonweal.metrics.measures.Entry;
import commonweal.metrics.measures.FactKind;

import static org.assertj.core.api.Assertions.assertThat;

class FactDocumentsTest {

    private final FactDocuments type = new FactDocuments();

    static List<Standing> standings() {
        return List.of(new Standing.Alone(), new Standing.PartOf(new Id("case-2")), new Standing.Erased());
    }

    @ParameterizedTest
    @MethodSource("standings")
    void aFactComesBackAsItWas(Standing standing) {
        Instant at = Instant.parse("2026-11-21T09:00:00.123456Z");
        Fact fact = new Fact(new Id("case-1"), new Code("hollowdene"), FactKind.CASE,
                List.of(new Entry(new Id("ref-1"), 3, "behaviour-reviewed", at, at.plusSeconds(60),
                        Map.of("rating", "improved")),
                        new Entry(new Id("case-1"), 1, "case-opened", at, at, Map.of())),
                standing, new TreeSet<>(List.of(new Id("case-7"))), new TreeSet<>(List.of(new Id("case-2"))),
                new TreeMap<>(Map.of(LocalDate.of(2026, 11, 21), "hollowdene/2026-11-21/a")), "f123", "mark");

        Document document = type.toDocument(fact).append("_id", "case-1");

        assertThat(type.fromDocument(document)).isEqualTo(fact);
    }
}
