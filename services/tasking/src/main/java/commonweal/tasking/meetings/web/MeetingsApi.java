package commonweal.tasking.meetings.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.web.Commands;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.meetings.Meeting;
import commonweal.tasking.meetings.mongo.Meetings;

/** That a group met. */
@RestController
class MeetingsApi {

    private final Commands<Meeting> commands;
    private final Meetings meetings;
    private final TaskGroups groups;
    private final Clock clock;

    MeetingsApi(Aggregates<Meeting> aggregates, Meetings meetings, TaskGroups groups, Clock clock) {
        this.commands = new Commands<>(aggregates, "meeting");
        this.meetings = meetings;
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    Page<MeetingView> list(Caller caller, @RequestParam(required = false) @Nullable Code group, PageRequest page) {
        reader(caller);
        Meetings.Found found = meetings.list(caller.scope(), Optional.ofNullable(group), page.offset(), page.size());
        return Page.of(page, found.items().stream().map(MeetingView::of).toList(), found.total());
    }

    @GetMapping("/meetings/{id}")
    ResponseEntity<MeetingView> one(Caller caller, @PathVariable Id id) {
        reader(caller);
        Versioned<Meeting> meeting = commands.find(id, found -> caller.sees(found.partnership()));
        return ResponseEntity.ok().eTag(Etag.of(meeting.version())).body(MeetingView.of(meeting));
    }

    @PostMapping("/meetings")
    ResponseEntity<Created> hold(Caller caller, @RequestBody Hold body) {
        caller.require(Role.GROUP_CHAIR, Role.CSU_OFFICER, Role.CSU_MANAGER);
        TaskGroup group = groups.group(caller.partnership(), body.group());
        Instant now = clock.instant();
        Versioned<Meeting> meeting = commands
                .create(Meeting.hold(caller.partnership(), group, body.held(), caller.subject(), now), now);
        return ResponseEntity.status(HttpStatus.CREATED).eTag(Etag.of(meeting.version()))
                .body(new Created(meeting.id()));
    }

    private static void reader(Caller caller) {
        caller.require(Role.GROUP_CHAIR, Role.GROUP_MEMBER, Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    record Hold(Code group, LocalDate held) {}

    record Created(Id id) {}

    record MeetingView(Id id, Code group, LocalDate held, long version) {

        static MeetingView of(Versioned<Meeting> meeting) {
            return new MeetingView(meeting.id(), meeting.state().group(), meeting.state().held(), meeting.version());
        }
    }
}
