package commonweal.intake.cases;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;

/** Where a case is, no more exact than an area. */
public record Area(@Nullable AreaCode ward, @Nullable AreaCode lsoa) {}
