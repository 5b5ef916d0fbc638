package commonweal.tasking.groups;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import commonweal.tasking.Answer;

import static commonweal.tasking.TaskingService.get;
import static commonweal.tasking.TaskingService.put;
import static commonweal.tasking.TaskingService.token;
import static org.assertj.core.api.Assertions.assertThat;

/** A manager changes the partnership's groups while the service runs. */
class SettingsIT {

    private static final String MANAGER = token("manager", "csu-manager", null, "sevenoaks");

    @Test
    void putsFurtherPlacesAndAgenciesInForceButTakesNoneAway() {
        String text = get("/settings/groups", MANAGER).expect(200).get("text");
        assertThat(text).contains("pattern: second Thursday", "on-bank-holiday: next-working-day", "at: '10:00");

        change(text.replace("code: tcg\n", "code: tcg-2\n")).expectProblem(422, "invalid-value");
        change(text.replace("code: health\n", "code: hospital\n")).expectProblem(422, "invalid-value");
        change(text.replace("second Thursday", "some Thursday")).expectProblem(422, "invalid-value");
        Answer after = change(text.replace("places: []", "places:\n- code: vine-park\n  label: Vine Park")).expect(200);

        assertThat(after.json().get("version").asInt()).isEqualTo(3);
        assertThat(get("/reference-data", MANAGER).expect(200).text()).contains("Vine Park");
    }

    private static Answer change(String text) {
        return put("/settings/groups", MANAGER, "{\"text\":%s,\"reason\":\"Agreed\"}"
                .formatted(JsonMapper.shared().writeValueAsString(text)));
    }
}
