package commonweal.metrics.returns.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.messaging.Versioned;
import commonweal.metrics.returns.ActionReturn;
import commonweal.metrics.returns.Narrative;
import commonweal.metrics.returns.Return;

/**
 * What an agency returned last on a line of its form, so that it changes what it said instead of saying all of it again.
 *
 * @param forPublic true where the words may stand in papers for everybody, otherwise absent
 */
record LastReturned(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator,
        @Nullable BigDecimal statedPercent, @Nullable String status, @Nullable BigDecimal spend, @Nullable String words,
        @Nullable Boolean forPublic, Instant at, long version) {

    static LastReturned ofFigures(Versioned<Return> found) {
        Return.Said said = found.state().last();
        return new LastReturned(said.figures().numerator(), said.figures().denominator().orElse(null),
                said.percent().orElse(null), null, null, said.words().map(Narrative::text).orElse(null),
                ReturnDesk.forPublic(said.words()), said.at(), found.version());
    }

    static LastReturned ofProgress(Versioned<ActionReturn> found) {
        ActionReturn.Said said = found.state().last();
        return new LastReturned(null, null, null, said.status().code(), said.spend().orElse(null),
                said.words().map(Narrative::text).orElse(null), ReturnDesk.forPublic(said.words()), said.at(),
                found.version());
    }

    /** As it stands in the columns of the form that are to be filled in. */
    static List<String> cells(Optional<LastReturned> last) {
        return last.map(said -> Stream.of(plain(said.numerator), plain(said.denominator), plain(said.statedPercent),
                Optional.ofNullable(said.status), plain(said.spend), Optional.ofNullable(said.words),
                Optional.ofNullable(said.forPublic).map(may -> "yes")).map(cell -> cell.orElse("")).toList())
                .orElseGet(() -> List.of("", "", "", "", "", "", ""));
    }

    private static Optional<String> plain(@Nullable BigDecimal number) {
        return Optional.ofNullable(number).map(BigDecimal::toPlainString);
    }
}
