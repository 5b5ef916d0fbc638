package commonweal.tasking.meetings.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.decisions.web.Replies;
import commonweal.tasking.meetings.ApprovedMeeting;
import commonweal.tasking.meetings.HeldMeeting;
import commonweal.tasking.meetings.Meeting;
import commonweal.tasking.meetings.MeetingCommand;
import commonweal.tasking.meetings.PlannedMeeting;
import commonweal.tasking.meetings.mongo.KeptMinutes;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Minutes: a draft that follows what is done, and after approval the same bytes until a case in them is erased. */
@RestController
class MinutesApi {

    private static final MediaType HTML = new MediaType("text", "html", UTF_8);

    private final MeetingDesk desk;
    private final KeptMinutes archive;

    MinutesApi(MeetingDesk desk, KeptMinutes archive) {
        this.desk = desk;
        this.archive = archive;
    }

    @GetMapping("/meetings/{id}/minutes")
    ResponseEntity<String> html(Caller caller, @PathVariable Id id) {
        Versioned<Meeting> meeting = minuted(caller, id);
        String html = kept(meeting.state()).map(KeptMinutes.Kept::html).orElseGet(() -> drawn(meeting.state()));
        return ResponseEntity.ok().eTag(Etag.of(meeting.version())).contentType(HTML).body(html);
    }

    @GetMapping("/meetings/{id}/minutes.pdf")
    ResponseEntity<byte[]> pdf(Caller caller, @PathVariable Id id) {
        Versioned<Meeting> meeting = minuted(caller, id);
        byte[] pdf = kept(meeting.state()).map(KeptMinutes.Kept::pdf)
                .orElseGet(() -> MinutesPdf.of(drawn(meeting.state())));
        String name = "minutes-%s-%s.pdf".formatted(meeting.state().head().group(), meeting.state().head().on());
        return ResponseEntity.ok().eTag(Etag.of(meeting.version())).contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf);
    }

    @PostMapping("/meetings/{id}/approve")
    ResponseEntity<MeetingView> approve(Caller caller, @PathVariable Id id,
            IfMatch ifMatch) {
        caller.require(Role.GROUP_CHAIR);
        Versioned<Meeting> draft = minuted(caller, id);
        String html = MinutesPage.of(desk.minutes(draft.state(), desk.act(caller).today(), null));
        String sha256 = sha256(html);
        if (draft.state() instanceof HeldMeeting) {
            archive.keep(sha256, new KeptMinutes.Kept(html, MinutesPdf.of(html)));
        }
        // why: what was drawn up is what is approved, so not a version that somebody has changed since
        Versioned<Meeting> approved = desk.change(caller, id,
                ifMatch.isGiven() ? ifMatch : IfMatch.version(draft.version()),
                new MeetingCommand.Approve(sha256));
        return Replies.ok(approved, MeetingView.of(approved,
                desk.referralsOf(approved.state().proceedings().agenda())));
    }

    private Versioned<Meeting> minuted(Caller caller, Id id) {
        Versioned<Meeting> meeting = desk.find(caller, id);
        if (meeting.state() instanceof PlannedMeeting planned) {
            throw Refused.conflict("meeting-planned",
                    "The meeting is planned for %s and has no minutes (expected: one that has begun)"
                            .formatted(planned.head().on()));
        }
        return meeting;
    }

    private Optional<KeptMinutes.Kept> kept(Meeting meeting) {
        return meeting instanceof ApprovedMeeting approved && approved.redrawnAt() == null
                ? archive.find(approved.sha256())
                : Optional.empty();
    }

    /** A draft, or minutes whose approved form had to go because a case in them was erased. */
    private String drawn(Meeting meeting) {
        return MinutesPage.of(meeting instanceof ApprovedMeeting approved
                ? desk.minutes(approved, Days.inLondon(approved.approvedAt()),
                        approved.redrawnAt() == null ? null : Days.inLondon(approved.redrawnAt()))
                : desk.minutes(meeting, null, null));
    }

    private static String sha256(String html) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(html.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
