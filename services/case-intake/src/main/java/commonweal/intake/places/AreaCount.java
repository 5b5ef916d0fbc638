package commonweal.intake.places;

import org.jspecify.annotations.Nullable;

/**
 * What an area has in a period.
 *
 * @param ward its code, absent where nobody knows it; so is the LSOA's
 * @param reports that people made
 * @param cases that were opened
 * @param published reports of published figures, which tell nothing about anybody
 */
public record AreaCount(@Nullable String ward, @Nullable String lsoa, long reports, long cases, long published) {

    AreaCount plus(AreaCount other) {
        return new AreaCount(ward, lsoa, reports + other.reports, cases + other.cases, published + other.published);
    }
}
