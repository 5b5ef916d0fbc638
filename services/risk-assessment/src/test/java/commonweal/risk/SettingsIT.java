package commonweal.risk;

import java.util.Map;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.risk.RiskService.Answer;
import commonweal.risk.cases.Practices;
import commonweal.testsupport.Servers;
import commonweal.testsupport.Token;

import static org.assertj.core.api.Assertions.assertThat;

/** A manager changes how bands are confirmed and when cases are assessed again, while the service runs. */
class SettingsIT {

    @Test
    void asksForASecondPersonAsSoonAsTheManagerSaysSo() {
        Code partnership = new Code("settings");
        Practices practices = RiskService.bean(Practices.class);
        Token manager = Servers.issuer().token("manager-1").roles("csu-manager").partnerships("settings");
        String text = RiskService.get("/settings/assessments", manager).json().get("text").asString();
        assertThat(text).contains("second-person-confirmation: false", "high: 14");
        assertThat(practices.of(partnership).secondPersonConfirms()).isFalse();

        assertThat(change(manager, text.replace("high: 14", "high: 0")).status()).isEqualTo(422);
        assertThat(change(manager, text.replace("hate-marker", "full-moon")).status()).isEqualTo(422);
        assertThat(change(manager, text.replace("confirmation: false", "confirmation: true")).status()).isEqualTo(200);

        assertThat(practices.of(partnership).secondPersonConfirms()).isTrue();
        assertThat(practices.of(new Code("settings-elsewhere")).secondPersonConfirms()).isFalse();
    }

    private static Answer change(Token manager, String text) {
        return RiskService.put("/settings/assessments", Map.of("text", text, "reason", "Agreed"), manager);
    }
}
