package commonweal.risk.cases.web;

import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.risk.cases.OverrideReasons;
import commonweal.risk.cases.OverrideReasons.Labelled;
import commonweal.risk.questionnaires.Band;

/** The codes that this API takes, with the words people see for them. */
@RestController
@Tag(name = "Reference data")
class ReferenceDataApi {

    private final OverrideReasons overrideReasons;

    ReferenceDataApi(OverrideReasons overrideReasons) {
        this.overrideReasons = overrideReasons;
    }

    @GetMapping("/reference-data")
    @Operation(summary = "The bands, lowest first, and the reasons for a band other than the proposed one")
    ReferenceData all(Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        List<Labelled> bands = Arrays.stream(Band.values()).map(band -> new Labelled(band.code(),
                Character.toUpperCase(band.word().charAt(0)) + band.word().substring(1))).toList();
        return new ReferenceData(bands, overrideReasons.all());
    }

    record ReferenceData(List<Labelled> bands, List<Labelled> overrideReasons) {}
}
