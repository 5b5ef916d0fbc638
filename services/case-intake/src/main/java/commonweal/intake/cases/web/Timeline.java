package commonweal.intake.cases.web;

import java.util.List;

/** What happened to a case, as far as this service knows at first hand, oldest first and in plain words. */
record Timeline(List<TimelineItem> items) {

    Timeline {
        items = List.copyOf(items);
    }
}
