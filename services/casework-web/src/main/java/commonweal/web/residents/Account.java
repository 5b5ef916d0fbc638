package commonweal.web.residents;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import commonweal.web.services.FrontDesk.NewReport;

/** Makes of the answers what case-intake takes. */
final class Account {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");

    private Account() {}

    static NewReport of(Draft draft) {
        boolean named = draft.says("named", "yes");
        return new NewReport("web", !named, when(draft), draft.given("description").orElse(null),
                draft.given("category").orElse(null),
                new NewReport.Where(draft.given("location").orElse(null), draft.given("postcode").orElse(null)),
                named ? who(draft) : null, draft.says("hate", "yes"), draft.says("danger", "yes"),
                named ? draft.says("sharing", "yes") : null);
    }

    /** As exact as it is known: a time that cannot be read leaves the day. */
    private static NewReport.When when(Draft draft) {
        if (draft.says("precision", "month")) {
            return new NewReport.When(draft.given("month").orElse(""), "month");
        }
        String day = "%s-%s-%s".formatted(draft.given("on-year").orElse(""), two(draft, "on-month"),
                two(draft, "on-day"));
        @Nullable
        String time = draft.given("time").map(Account::time).orElse(null);
        return time == null ? new NewReport.When(day, "day") : new NewReport.When(day + "T" + time, "minute");
    }

    private static @Nullable String time(String told) {
        Matcher time = TIME.matcher(told);
        return time.matches() ? "%02d:%s".formatted(Integer.parseInt(time.group(1)), time.group(2)) : null;
    }

    private static String two(Draft draft, String name) {
        return "%02d".formatted(Integer.parseInt(draft.given(name).orElse("0")));
    }

    private static NewReport.Who who(Draft draft) {
        List<String> rules = draft.all("rules");
        return new NewReport.Who(draft.given("name").orElse(null), draft.given("email").orElse(null),
                draft.given("phone").orElse(null), draft.given("safeContact").orElse(null),
                draft.given("preferred").orElse(null), rules);
    }
}
