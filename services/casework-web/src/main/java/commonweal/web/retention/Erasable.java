package commonweal.web.retention;

import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Report;
import commonweal.web.services.Retention;
import commonweal.web.signin.SignedIn;

/** What can be erased, each with what goes with it. */
enum Erasable {

    CASE("cases", "case",
            "Its reports, people, notes, files, assessments and referrals go with it. Figures keep their numbers. Nothing undoes this.",
            "/retention"), //
    REPORT("reports", "report",
            "What was told, who told it and the files go. Figures keep their numbers. Nothing undoes this.",
            "/retention?show=reports");

    private final String path;
    private final String word;
    private final String lead;
    private final String list;

    Erasable(String path, String word, String lead, String list) {
        this.path = path;
        this.word = word;
        this.lead = lead;
        this.list = list;
    }

    /** One that somebody looks at. */
    record Thing(Erasable kind, String id, String reference, @Nullable Long version) {

        String address() {
            return "/%s/%s".formatted(kind.path, id);
        }
    }

    static Erasable at(String path) {
        return path.equals(CASE.path) ? CASE : REPORT;
    }

    /** Such as case. */
    String word() {
        return word;
    }

    String lead() {
        return lead;
    }

    /** Where those that are due are listed. */
    String list() {
        return list;
    }

    Thing find(CaseIntake intake, SignedIn user, String id) {
        return switch (this) {
            case CASE -> {
                CaseFile aCase = intake.caseFile(user, id);
                yield new Thing(this, id, aCase.reference(), aCase.version());
            }
            case REPORT -> {
                Report report = intake.report(user, id);
                yield new Thing(this, id, report.reference(), report.version());
            }
        };
    }

    /** @return what is left to be looked at by hand */
    List<Retention.LookAt> erase(Retention retention, SignedIn user, String id, @Nullable Long version,
            String reason) {
        return switch (this) {
            case CASE -> {
                retention.eraseCase(user, id, version, reason);
                yield List.of();
            }
            case REPORT -> retention.eraseReport(user, id, version, reason);
        };
    }

    /** The same before anything is erased. */
    List<Retention.LookAt> outlook(Retention retention, SignedIn user, String id) {
        return switch (this) {
            case CASE -> List.of();
            case REPORT -> retention.outlook(user, id);
        };
    }
}
