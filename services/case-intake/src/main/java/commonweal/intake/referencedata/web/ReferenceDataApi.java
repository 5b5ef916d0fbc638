package commonweal.intake.referencedata.web;

import java.util.Comparator;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.OpenToPublic;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.referencedata.ReferenceData;

/** The lists that forms are made of: those of the caller's partnership, of the first when none of several is named. */
@RestController
class ReferenceDataApi {

    private final PublishedLists lists;

    ReferenceDataApi(PublishedLists lists) {
        this.lists = lists;
    }

    @OpenToPublic
    @GetMapping("/reference-data")
    ReferenceData referenceData(Caller caller) {
        Code partnership = caller.scope().stream().min(Comparator.naturalOrder()).orElseGet(caller::partnership);
        return lists.of(partnership).offered();
    }
}
