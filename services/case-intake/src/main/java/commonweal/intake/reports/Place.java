package commonweal.intake.reports;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;

/**
 * Where it happened, as far as it was said.
 *
 * @param location the place in words that point at no household, such as a street
 * @param ward as it was told or looked up; only a well-formed code goes into events
 * @param lsoa as it was told or looked up; only a well-formed code goes into events
 * @param areasLookedUp ward and LSOA are ours, found from the point, and nobody told them
 */
public record Place(@Nullable String address, @Nullable Postcode postcode, @Nullable Uprn uprn, @Nullable Usrn usrn,
        @Nullable Point point, @Nullable String location, @Nullable String ward, @Nullable String lsoa,
        boolean areasLookedUp) {

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

    /** With the areas that its point lies in, unless somebody said which they are. */
    public Place located(Areas areas) {
        if (point == null || ward != null || lsoa != null) {
            return this;
        }
        Areas.Found found = areas.around(point);
        return found.equals(Areas.Found.NOTHING)
                ? this
                : new Place(address, postcode, uprn, usrn, point, location, text(found.ward()), text(found.lsoa()),
                        true);
    }

    private static @Nullable String text(@Nullable AreaCode code) {
        return code == null ? null : code.value();
    }

    private static Optional<AreaCode> wellFormed(@Nullable String told) {
        try {
            return Optional.ofNullable(told).map(AreaCode::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
