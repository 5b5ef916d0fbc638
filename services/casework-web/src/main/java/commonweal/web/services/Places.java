package commonweal.web.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** case-intake: how many reports and cases each area has. */
public final class Places {

    private final ServiceLine line;

    Places(ServiceLine line) {
        this.line = line;
    }

    /** @param from the first day, {@code to} the last */
    public Counts counts(SignedIn user, LocalDate from, LocalDate to) {
        return line.read(user, ParameterizedTypeReference.forType(Counts.class),
                Address.of("/places").with("from", from).with("to", to));
    }

    /** @param hiddenBelow counts from 1 to one less than this are kept back */
    public record Counts(@Nullable LocalDate from, @Nullable LocalDate to, int hiddenBelow,
            @Nullable List<Area> wards, @Nullable List<Area> lsoas, @Nullable Area elsewhere,
            @Nullable List<HotSpot> hotSpots) {

        @Override
        public List<Area> wards() {
            return Objects.requireNonNullElse(wards, List.of());
        }

        @Override
        public List<Area> lsoas() {
            return Objects.requireNonNullElse(lsoas, List.of());
        }

        @Override
        public List<HotSpot> hotSpots() {
            return Objects.requireNonNullElse(hotSpots, List.of());
        }
    }

    /** An area's counts; an absent one is kept back. */
    public record Area(@Nullable String code, @Nullable Long reports, @Nullable Long cases, long published) {}

    /** @param before reports in as many days before */
    public record HotSpot(String place, @Nullable String ward, @Nullable String category, int count, int before) {}
}
