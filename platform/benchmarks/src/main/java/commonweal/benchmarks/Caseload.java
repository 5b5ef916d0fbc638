package commonweal.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import commonweal.local.api.Answer;
import commonweal.local.api.Api;
import commonweal.local.api.Call;
import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Part;

/**
 * A district's casework of a year, made through the services' APIs as officers make it: reports that were opened as cases,
 * those of the last weeks and a few older ones still open, the latest of them assessed as high and so referred to the task
 * group, and reports that came in since.
 *
 * @param open how many of the cases are open
 * @param waiting how many reports are left in the queue
 * @param report one of these
 * @param worked a case of high risk with a referral
 * @param plan the one that counts them all
 */
record Caseload(int cases, int open, int waiting, String report, String worked, String plan) {

    static final int WAITING = 300;
    static final int ASSESSED = 100;

    private static final int CLIENTS = 8;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration WORKED_ON_FOR = Duration.ofDays(60);
    private static final int ONE_IN_SO_MANY_STAYS_OPEN = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<String> CATEGORIES = List.of("intimidation-harassment", "noise", "rowdy-behaviour",
            "nuisance-neighbours");
    private static final Map<String, String> WORST = Map.ofEntries(Map.entry("frequency", "most-days"),
            Map.entry("earlier-incidents", "linked"), Map.entry("worsening", "worsening"),
            Map.entry("relationship", "well-known"), Map.entry("history", "harassing-now"),
            Map.entry("other-agency", "reported"), Map.entry("target", "this-person"), Map.entry("hate", "no-sign"),
            Map.entry("circumstances", "added-risk"), Map.entry("effect", "extremely"), Map.entry("health", "affected"),
            Map.entry("professional-support", "with-support"), Map.entry("social-support", "alone-and-isolated"),
            Map.entry("others-affected", "family"));

    /** Makes it, and returns when every service has heard of all of it. */
    static Caseload make(LocalFile local, int cases) throws Exception {
        try (Api api = local.client(local.apiClient(), Duration.ofMinutes(1));
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            Maker maker = new Maker(local, api, Instant.now().truncatedTo(ChronoUnit.SECONDS), cases);
            List<String> opened = all(clients, cases, maker::openCase);
            List<String> waiting = all(clients, WAITING, number -> maker.report(number, maker.now()));
            List<String> open = IntStream.range(0, cases).filter(maker::staysOpen).mapToObj(opened::get).toList()
                    .reversed();
            all(clients, Math.min(ASSESSED, open.size()), back -> maker.assess(open.get(back)));
            maker.awaitReferral(open.getFirst());
            String plan = maker.currentPlan();
            maker.awaitCounted(plan);
            return new Caseload(cases, open.size(), WAITING, waiting.getFirst(), open.getFirst(), plan);
        }
    }

    private static List<String> all(ExecutorService clients, int number, IntFunction<String> one)
            throws InterruptedException, ExecutionException {
        List<Future<String>> begun = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            int which = at;
            begun.add(clients.submit(() -> one.apply(which)));
        }
        List<String> done = new ArrayList<>();
        for (Future<String> each : begun) {
            done.add(each.get());
        }
        return done;
    }

    private record Maker(LocalFile local, Api api, Instant now, int cases) {

        /** When the case is opened: all over the year, the last one a moment ago. */
        private Instant time(int number) {
            return now.minus(YEAR.multipliedBy(cases - number).dividedBy(cases));
        }

        boolean staysOpen(int number) {
            return number % ONE_IN_SO_MANY_STAYS_OPEN == 0 || time(number).isAfter(now.minus(WORKED_ON_FOR));
        }

        String report(int number, Instant at) {
            return succeeded(Part.CASE_INTAKE, "/reports", at,
                    Map.of("channel", "phone", "anonymous", false, "occurred",
                            Map.of("from", at.toString().substring(0, 10), "precision", "day"), "description",
                            "Shouting in the street until two in the morning, the %dth time".formatted(number),
                            "category", category(number), "place",
                            Map.of("ward", "E0599990" + (1 + number % 6), "lsoa", "E0199990" + (1 + number % 6),
                                    "location", "Street " + number % 500),
                            "reporter", Map.of("name", "Sample Person " + number, "email",
                                    "person-%d@example.org".formatted(number))))
                    .text("id");
        }

        String openCase(int number) {
            Instant opened = time(number);
            String caseId = succeeded(Part.CASE_INTAKE, "/reports/%s/triage".formatted(report(number, opened)), opened,
                    Map.of("decision", "open-case", "category", category(number), "qualifier", "personal"))
                    .text("caseId");
            if (!staysOpen(number)) {
                Instant closed = opened.plus(WORKED_ON_FOR.dividedBy(2));
                succeeded(Part.CASE_INTAKE, "/cases/%s/feedback".formatted(caseId), closed, Map.of("method", "phone"));
                succeeded(Part.CASE_INTAKE, "/cases/%s/close".formatted(caseId), closed,
                        Map.of("reason", "behaviour-improved", "behaviour", "improved"));
            }
            return caseId;
        }

        /** Waits until risk-assessment has heard of the case. */
        String assess(String caseId) {
            Map<String, String> answers = new TreeMap<>(WORST);
            URI assessments = local.address(Part.RISK_ASSESSMENT).resolve("/cases/%s/assessments".formatted(caseId));
            awaitUntil("assessed " + caseId, () -> api
                    .send(Call.post(assessments, Map.of("questionnaire", "victim-risk-14", "answers", answers))).ok());
            return caseId;
        }

        void awaitReferral(String caseId) {
            URI timeline = local.address(Part.TASKING).resolve("/cases/%s/timeline".formatted(caseId));
            awaitUntil("referred " + caseId,
                    () -> api.send(Call.get(timeline)).body().toString().contains("referralId"));
        }

        String currentPlan() {
            return api.send(Call.get(local.address(Part.PLAN_METRICS).resolve("/plans"))).body().path("items")
                    .valueStream().filter(one -> one.path("current").asBoolean())
                    .map(one -> one.path("id").asString()).findFirst()
                    .orElseThrow(() -> new IllegalStateException("No plan is current"));
        }

        /** Waits until the plan has counted all reports of its year so far, and no more of them come. */
        void awaitCounted(String plan) {
            URI measures = local.address(Part.PLAN_METRICS).resolve("/plans/%s/measures".formatted(plan));
            long ofTheYear = IntStream.range(0, cases)
                    .filter(number -> !time(number).isBefore(startOfYear(plan))).count() + WAITING;
            awaitUntil("counted", () -> CommonwealPipe.counted(api, measures) >= ofTheYear);
        }

        /** The first moment of the financial year that a plan is named after, such as hollowdene-2026-27. */
        private static Instant startOfYear(String plan) {
            int year = Integer.parseInt(plan.split("-")[1]);
            return LocalDate.of(year, Month.APRIL, 1).atStartOfDay(ZoneId.of("Europe/London")).toInstant();
        }

        private Answer succeeded(Part part, String path, Instant at, Map<String, ?> body) {
            Answer answer = api.send(Call.post(local.address(part).resolve(path), body)
                    .with(Map.of("Commonweal-At", at.toString())));
            if (!answer.ok()) {
                throw new IllegalStateException("%s: %d %s".formatted(path, answer.status(), answer.problem()));
            }
            return answer;
        }

        private static String category(int number) {
            return CATEGORIES.get(number % CATEGORIES.size());
        }

        private static void awaitUntil(String what, BooleanSupplier done) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!done.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Not %s after %s".formatted(what, PATIENCE));
                }
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("Interrupted");
                }
            }
        }
    }
}
