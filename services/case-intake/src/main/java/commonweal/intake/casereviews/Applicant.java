package commonweal.intake.casereviews;

import org.jspecify.annotations.Nullable;

import commonweal.intake.reports.Text;

/**
 * Who applies for a review and how they are answered.
 *
 * @param onBehalfOf the victim, when somebody else applies for them
 */
public record Applicant(String name, @Nullable String email, @Nullable String phone, @Nullable String address,
        @Nullable String onBehalfOf) {

    public Applicant {
        String told = Text.bounded("applicant.name", name, 200);
        if (told == null) {
            throw new IllegalArgumentException("applicant.name: none (expected: who applies)");
        }
        name = told;
        email = Text.email("applicant.email", email);
        phone = Text.phone("applicant.phone", phone);
        address = Text.bounded("applicant.address", address, 500);
        onBehalfOf = Text.bounded("onBehalfOf", onBehalfOf, 200);
        if (email == null && phone == null && address == null) {
            throw new IllegalArgumentException(
                    "applicant: no way to answer (expected: at least one of email, phone, address)");
        }
    }

    /** Withheld, so that no log line can hold a person's name. */
    @Override
    public String toString() {
        return "Applicant[withheld]";
    }
}
