package commonweal.intake.reports;

/** A place on the globe in WGS 84 degrees. */
public record Point(double longitude, double latitude) {

    public Point {
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("place.longitude: %s (expected: -180 to 180)".formatted(longitude));
        }
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("place.latitude: %s (expected: -90 to 90)".formatted(latitude));
        }
    }
}
