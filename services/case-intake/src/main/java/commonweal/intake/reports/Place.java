package commonweal.intake.reports;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;

/**
 * Where it happened, as far as it was said.
 *
 * @param location the place in words that point at no household, such as a street
 * @param ward as it was told; only a well-formed code goes into events
 * @param lsoa as it was told; only a well-formed code goes into events
 */
public record Place(@Nullable String address, @Nullable Postcode postcode, @Nullable Uprn uprn, @Nullable Point point,
        @Nullable String location, @Nullable String ward, @Nullable String lsoa) {

    public Place {
        address = Text.bounded("place.address", address, 500);
        location = Text.bounded("place.location", location, 200);
        ward = Text.bounded("place.ward", ward, 60);
        lsoa = Text.bounded("place.lsoa", lsoa, 60);
    }

    public Optional<AreaCode> wardCode() {
        return wellFormed(ward);
    }

    public Optional<AreaCode> lsoaCode() {
        return wellFormed(lsoa);
    }

    private static Optional<AreaCode> wellFormed(@Nullable String told) {
        try {
            return Optional.ofNullable(told).map(AreaCode::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
