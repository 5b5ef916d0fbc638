package commonweal.metrics.papers.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.metrics.papers.PaperKind;
import commonweal.metrics.plans.web.PlanReaders;

/** Who may read which papers, before and after they are published. */
final class PaperReaders {

    private static final List<String> DRAFTING = List.of(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR);

    private PaperReaders() {}

    /** Those who may see a paper before it is published. */
    static String[] ofPreview(PaperKind kind) {
        return Stream.concat(DRAFTING.stream(), switch (kind) {
            case PARTNER_SHEET -> Stream.of(Role.PARTNER_RETURNS);
            case COUNTY -> Stream.of(Role.COUNTY);
            case QUARTERLY, SCRUTINY, ANNUAL, STRATEGIC_ASSESSMENT, CASE_REVIEWS, EQUALITY -> Stream.<String>empty();
        }).toArray(String[]::new);
    }

    static boolean mayPreview(Caller caller, PaperKind kind) {
        return Arrays.stream(ofPreview(kind)).anyMatch(caller::has);
    }

    /** Who reads for the county sees the county's papers only; scrutiny sees what everybody may. */
    static boolean mayRead(Caller caller, PaperKind kind) {
        return PlanReaders.isInside(caller) || caller.has(Role.SCRUTINY) && kind.isForPublic()
                || caller.has(Role.COUNTY) && kind == PaperKind.COUNTY;
    }
}
