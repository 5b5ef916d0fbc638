package commonweal.intake.people;

import java.util.Locale;

import commonweal.events.Code;

/** As what somebody has to do with a case; one person can be several. */
public enum Role {
    COMPLAINANT, VICTIM, WITNESS, ALLEGED_PERPETRATOR, HOUSEHOLD;

    public Code code() {
        return new Code(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static Role of(Code code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "roles: '%s' (expected: complainant, victim, witness, alleged-perpetrator or household)"
                        .formatted(code));
    }
}
