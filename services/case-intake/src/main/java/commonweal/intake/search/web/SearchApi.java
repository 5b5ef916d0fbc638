package commonweal.intake.search.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.intake.search.Sought;
import commonweal.intake.search.mongo.MongoSearch;
import commonweal.intake.search.web.FoundViews.CaseFound;
import commonweal.intake.search.web.FoundViews.NoteFound;
import commonweal.intake.search.web.FoundViews.PersonFound;
import commonweal.intake.search.web.FoundViews.ReportFound;

/**
 * Looks for words in all that the unit keeps. What is typed may be somebody's name, so it comes as a body and stands in no
 * address; a POST that changes nothing.
 */
@RestController
class SearchApi {

    private static final int MOST = 20;
    /** Cases looked at for the people and notes that hold all words: each document is a whole case's. */
    private static final int PARTS_LOOKED_AT = 60;

    private final MongoSearch search;

    SearchApi(MongoSearch search) {
        this.search = search;
    }

    record Request(String text) {

        /** Withheld, so that no log line can hold a person's name. */
        @Override
        public String toString() {
            return "Request[withheld]";
        }
    }

    /** @param more the groups of which there is more than is shown */
    record Results(List<CaseFound> cases, List<ReportFound> reports, List<PersonFound> people, List<NoteFound> notes,
            List<String> more) {}

    @PostMapping("/search")
    Results search(@RequestBody Request request, Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Sought sought = Sought.in(request.text());
        Set<Code> scope = caller.scope();
        List<String> more = new ArrayList<>();
        return new Results(
                few("cases", search.cases(scope, sought, MOST + 1).stream().map(CaseFound::of), more),
                few("reports", search.reports(scope, sought, MOST + 1).stream()
                        .map(report -> ReportFound.of(report, sought)), more),
                few("people", search.people(scope, sought, PARTS_LOOKED_AT).stream()
                        .flatMap(part -> PersonFound.in(part, sought)), more),
                few("notes", search.notebooks(scope, sought, PARTS_LOOKED_AT).stream()
                        .flatMap(part -> NoteFound.in(part, sought))
                        .sorted(Comparator.comparing(NoteFound::at).reversed()), more),
                more);
    }

    private static <T> List<T> few(String group, Stream<T> found, List<String> more) {
        List<T> all = found.limit(MOST + 1).toList();
        if (all.size() > MOST) {
            more.add(group);
        }
        return all.subList(0, Math.min(MOST, all.size()));
    }
}
