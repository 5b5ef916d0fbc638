package commonweal.tasking.groups;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReferralFormTest {

    private static final Code TRIED = new Code("tried");
    private static final Code CHILDREN = new Code("children");
    private static final Code TENANCY = new Code("tenancy");
    private static final List<ReferralForm.Field> FIELDS = List.of(
            new ReferralForm.Field(TRIED, "What has been tried", null, 10),
            new ReferralForm.Field(CHILDREN, "Children", null, 100));
    private static final ReferralForm.Marking OFFICIAL = new ReferralForm.Marking(new Code("official"), "OFFICIAL",
            false);
    private static final ReferralForm FORM = form(TRIED);

    @Test
    void opensToAnAgencyWhatItsPurposesNeedAndNoMore() {
        Map<Code, String> details = Map.of(TRIED, "Mediation", CHILDREN, "Two");

        assertThat(FORM.openTo(agency(TENANCY), details)).isEqualTo(Map.of(TRIED, "Mediation"));
        assertThat(FORM.openTo(agency(), details)).isEmpty();
        assertThat(FORM.openTo(agency(new Code("no-longer-listed")), details)).isEmpty();
    }

    @Test
    void refusesFieldsItDoesNotHaveAndTextsThatAreTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.check(Map.of(new Code("religion"), "None")))
                .withMessage("details: 'religion' (expected: one of children, tried)");
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.check(Map.of(TRIED, "Much has been tried")))
                .withMessage("details.tried: 19 characters (expected: at most 10)");
    }

    @Test
    void itsPurposesOpenFieldsThatItHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> form(new Code("religion")))
                .withMessage("fields of purpose tenancy: 'religion' (expected: one of children, tried)");
    }

    @Test
    void whatNobodyHasMarkedCountsAsTheFirstMarking() {
        assertThat(FORM.markingOf(null)).isEqualTo(OFFICIAL);
        assertThat(FORM.markingOf(new Code("official-sensitive")).needToKnow()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.requireMarking(new Code("secret")))
                .withMessage("marking: 'secret' (expected: one of official, official-sensitive)");
    }

    private static ReferralForm form(Code open) {
        return new ReferralForm(1, FIELDS, List.of(new ReferralForm.Purpose(TENANCY, "Tenancy", Set.of(open))),
                List.of(OFFICIAL,
                        new ReferralForm.Marking(new Code("official-sensitive"), "OFFICIAL-SENSITIVE", true)));
    }

    private static Agency agency(Code... purposes) {
        return new Agency(new Code("housing"), "Housing", Set.of(purposes));
    }
}
