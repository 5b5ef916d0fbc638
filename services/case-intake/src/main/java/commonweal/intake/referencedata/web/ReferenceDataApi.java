package commonweal.intake.referencedata.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.http.OpenToPublic;
import commonweal.intake.referencedata.ReferenceData;

/** The lists that forms are made of. */
@RestController
class ReferenceDataApi {

    private final ReferenceData lists;

    ReferenceDataApi(ReferenceData lists) {
        this.lists = lists;
    }

    @OpenToPublic
    @GetMapping("/reference-data")
    ReferenceData referenceData() {
        return lists;
    }
}
