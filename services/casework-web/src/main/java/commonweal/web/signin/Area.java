package commonweal.web.signin;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static commonweal.web.signin.Role.*;

/** The areas of the pages, who may open them, and where they begin: menu and gate are made from this one list. */
public enum Area {

    TODAY("Today", "/", EnumSet.allOf(Role.class), "/", "/partnership"), //
    TRIAGE("Triage", "/triage", EnumSet.of(CSU_OFFICER, CSU_MANAGER), "/triage/**", "/reports/**"), //
    CASES("Cases", "/cases", EnumSet.of(CSU_OFFICER, CSU_MANAGER, GROUP_CHAIR, GROUP_MEMBER), "/cases", "/cases/*",
            "/filters/**"), //
    CASEWORK("", "", EnumSet.of(CSU_OFFICER, CSU_MANAGER), "/cases/*/**", "/feedback/**", "/surveys", "/reviews/**",
            "/clocks", "/reassessments", "/visits", "/retention/**"), //
    SEARCH("", "/search", EnumSet.of(CSU_OFFICER, CSU_MANAGER), "/search"), //
    PLACES("Places", "/places", EnumSet.of(CSU_OFFICER, CSU_MANAGER, GROUP_CHAIR, GROUP_MEMBER), "/places/**"), //
    TASK_GROUPS("Task groups", "/referrals", EnumSet.of(CSU_OFFICER, CSU_MANAGER, GROUP_CHAIR, GROUP_MEMBER),
            "/referrals/**", "/meetings/**", "/resources/**", "/field-work/**"), //
    ACTIONS("Actions", "/actions", EnumSet.of(CSU_OFFICER, CSU_MANAGER, GROUP_CHAIR, GROUP_MEMBER), "/actions/**"), //
    PLANS("Plans", "/plans", EnumSet.complementOf(EnumSet.of(COUNTY)), "/plans/**"), //
    COUNTY_PAPERS("Papers", "/county", EnumSet.of(COUNTY), "/county/**"), //
    ADMINISTRATION("Administration", "/administration", EnumSet.of(CSU_MANAGER, OPERATOR), "/administration/**"), //
    OPERATIONS("Operations", "/operations", EnumSet.of(OPERATOR), "/operations/**");

    private final String title;
    private final String start;
    private final Set<Role> openTo;
    private final List<String> paths;

    Area(String title, String start, Set<Role> openTo, String... paths) {
        this.title = title;
        this.start = start;
        this.openTo = openTo;
        this.paths = List.of(paths);
    }

    public String title() {
        return title;
    }

    public String start() {
        return start;
    }

    public Set<Role> openTo() {
        return openTo;
    }

    public List<String> paths() {
        return paths;
    }

    public boolean inMenu() {
        return !title.isEmpty();
    }

    /** True when a path belongs to this area, so that the menu can mark it; the work on cases is marked with the cases. */
    public boolean holds(String path) {
        if (this == CASES && CASEWORK.holds(path)) {
            return true;
        }
        return this == TODAY
                ? path.equals("/")
                : paths.stream().map(p -> p.replace("/**", "").replace("/*", ""))
                        .anyMatch(p -> path.equals(p) || path.startsWith(p + "/"));
    }
}
