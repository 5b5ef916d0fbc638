package commonweal.metrics.areas.web;

import java.util.Comparator;
import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.http.Caller;
import commonweal.metrics.areas.AreaNames;
import commonweal.metrics.plans.web.PlanReaders;

/** What the areas are called that figures can be asked for by. */
@RestController
class AreasApi {

    private final AreaNames names;

    AreasApi(AreaNames names) {
        this.names = names;
    }

    record Areas(List<Area> items) {}
    record Area(String code, String name) {}

    @GetMapping("/areas")
    Areas areas(Caller caller) {
        caller.require(PlanReaders.ofPlans());
        return new Areas(names.byCode().entrySet().stream().map(area -> new Area(area.getKey(), area.getValue()))
                .sorted(Comparator.comparing(Area::name).thenComparing(Area::code)).toList());
    }
}
