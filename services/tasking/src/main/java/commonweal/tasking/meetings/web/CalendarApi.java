package commonweal.tasking.meetings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Refused;
import commonweal.tasking.groups.BankHolidays;
import commonweal.tasking.groups.Meets;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.meetings.Meeting;
import commonweal.tasking.meetings.mongo.Meetings;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The meetings of a group as a calendar feed (iCalendar, RFC 5545): those on record for the past quarter and ahead, and the
 * dates that the pattern gives for a year. It holds no case.
 */
@RestController
class CalendarApi {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final MeetingDesk desk;
    private final Meetings meetings;
    private final BankHolidays holidays;

    CalendarApi(MeetingDesk desk, Meetings meetings, BankHolidays holidays) {
        this.desk = desk;
        this.meetings = meetings;
        this.holidays = holidays;
    }

    /** A day to be shown, and why it is another one than the pattern's. */
    private record Day(LocalDate on, String status, Optional<String> moved) {}

    @GetMapping("/groups/{id}/calendar.ics")
    ResponseEntity<String> calendar(Caller caller, @PathVariable Code id) {
        TaskGroup group = desk.group(caller, id);
        if (desk.readable(caller).filter(codes -> !codes.contains(id)).isPresent()) {
            throw Refused.forbidden("other-group", "Your agency does not sit in the %s (expected: one of its agencies)"
                    .formatted(group.name()));
        }
        Code partnership = caller.partnership();
        Instant now = desk.act(caller).at();
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Commonweal//tasking//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        days(partnership, group, desk.act(caller).today()).values()
                .forEach(day -> calendar.add(event(partnership, group, day, now)));
        return ResponseEntity.ok().contentType(CALENDAR).body(calendar.toString());
    }

    private Map<LocalDate, Day> days(Code partnership, TaskGroup group, LocalDate today) {
        Map<LocalDate, Day> days = new TreeMap<>();
        Meets meets = group.meets();
        if (meets != null) {
            meets.dates(today, today.plusYears(1), holidays).forEach(
                    date -> days.put(date.on(), new Day(date.on(), "TENTATIVE", Optional.ofNullable(date.moved()))));
        }
        meetings.since(partnership, group.code(), today.minusMonths(3)).stream().map(meeting -> meeting.head().on())
                .forEach(on -> days.put(on, new Day(on, "CONFIRMED", Optional.ofNullable(days.get(on))
                        .flatMap(Day::moved))));
        return days;
    }

    private static VEvent event(Code partnership, TaskGroup group, Day day, Instant now) {
        VEvent event = event(group, day.on());
        event.replace(new DtStamp(now));
        event.add(new Uid(Meeting.idOf(partnership, group.code(), day.on()) + "@commonweal"));
        event.add(new Status(day.status()));
        Meets meets = group.meets();
        if (meets != null && meets.place() != null) {
            event.add(new Location(meets.place()));
        }
        day.moved().ifPresent(why -> event.add(new Description("Moved: " + why + ".")));
        return event;
    }

    private static VEvent event(TaskGroup group, LocalDate on) {
        Meets meets = group.meets();
        LocalTime at = meets == null ? null : meets.at();
        if (meets == null || at == null) {
            return new VEvent(on, group.name());
        }
        // why: in UTC, so that the feed needs to carry no rules of the time zone
        Instant start = ZonedDateTime.of(on, at, LONDON).toInstant();
        return new VEvent(start, start.plus(meets.lasting()), group.name());
    }
}
