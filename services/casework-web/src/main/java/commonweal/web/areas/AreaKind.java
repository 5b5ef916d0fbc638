package commonweal.web.areas;

import java.util.List;

import commonweal.web.services.Places;

/** The two kinds of areas, large and small. */
public enum AreaKind {

    WARD("ward", "Wards", "WD"), LSOA("lsoa", "Small areas (LSOAs)", "LSOA");

    private final String code;
    private final String title;
    private final String prefix;

    AreaKind(String code, String title, String prefix) {
        this.code = code;
        this.title = title;
        this.prefix = prefix;
    }

    /** Wards unless small areas are asked for: an address typed by hand may name what is not there. */
    public static AreaKind of(String code) {
        return code.equals(LSOA.code) ? LSOA : WARD;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** What the names of the properties of boundary files begin with, as in WD24CD. */
    String prefix() {
        return prefix;
    }

    public List<Places.Area> of(Places.Counts counts) {
        return switch (this) {
            case WARD -> counts.wards();
            case LSOA -> counts.lsoas();
        };
    }
}
