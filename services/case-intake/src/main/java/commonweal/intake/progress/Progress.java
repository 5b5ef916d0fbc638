package commonweal.intake.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.cases.CaseReport;
import commonweal.intake.cases.ClosedCase;
import commonweal.intake.cases.Entry;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.notes.Note;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.TriagedReport;

/**
 * How far a report has come.
 *
 * @param status received, looked-at, passed-on, being-worked-on or closed
 * @param text the same in plain words
 * @param steps what happened, oldest first
 * @param feedbackOwed its reporter has not been told yet
 * @param canSayNotFixed its case is closed
 */
public record Progress(String status, String text, List<Step> steps, boolean feedbackOwed, boolean canSayNotFixed) {

    public Progress {
        steps = List.copyOf(steps);
    }

    /** Something that happened on a day. */
    public record Step(LocalDate on, String text) {}

    /**
     * @param subject the case that deals with it now, if there is one
     * @param publicNotes what the unit wrote for residents to read
     */
    public static Progress of(LiveReport report, @Nullable LiveCase subject, List<Note> publicNotes) {
        List<Step> steps = new ArrayList<>();
        steps.add(step(report.account().receivedAt(), "You told us."));
        if (report instanceof TriagedReport triaged) {
            steps.add(step(triaged.triage().decided().at(), "We looked at your report."));
            if (triaged.feedback() != null) {
                steps.add(step(triaged.feedback().given().at(), "We told you what was done."));
            }
        }
        if (subject != null) {
            subject.file().timeline().forEach(entry -> add(entry, steps));
            publicNotes.forEach(note -> steps.add(step(note.written().at(), note.text())));
        }
        steps.sort(Comparator.comparing(Step::on));
        Stage stage = Stage.of(report, subject);
        boolean owed = subject == null
                ? report.owesFeedback()
                : subject.file().report(report.id()).map(CaseReport::owesFeedback).orElse(report.owesFeedback());
        return new Progress(stage.status(), stage.text(), steps, owed, subject instanceof ClosedCase);
    }

    private static void add(Entry entry, List<Step> steps) {
        if (entry.what().equals(Entry.CASE_CLOSED)) {
            steps.add(step(entry.act().at(), "We finished our work on this."));
        } else if (entry.what().equals(Entry.CASE_REOPENED)) {
            steps.add(step(entry.act().at(), "We took it up again."));
        } else if (entry.what().equals(Entry.NOT_FIXED)) {
            steps.add(step(entry.act().at(), "We were told that it is not fixed."));
        }
    }

    private static Step step(Instant at, String text) {
        return new Step(WorkingDays.dayOf(at), text);
    }

    private record Stage(String status, String text) {

        static Stage of(LiveReport report, @Nullable LiveCase subject) {
            if (!(report instanceof TriagedReport triaged)) {
                return new Stage("received", "We have your report and will look at it.");
            }
            if (subject != null) {
                return subject instanceof ClosedCase
                        ? new Stage("closed", "We have finished our work on this. If the trouble goes on, tell us.")
                        : new Stage("being-worked-on", "We are working on this.");
            }
            Code decision = triaged.triage().decision();
            return switch (decision.value()) {
                case "signpost" -> new Stage("passed-on", "This is for another agency to deal with.");
                case "duplicate" -> new Stage("looked-at", "We know of this already and are dealing with it.");
                case "open-case", "link-to-case" -> new Stage("being-worked-on", "We are working on this.");
                case String _ -> new Stage("looked-at", "We looked at this and cannot do more at the moment.");
            };
        }
    }
}
