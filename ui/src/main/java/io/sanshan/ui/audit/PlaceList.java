package io.sanshan.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.sanshan.application.shared.EventPlace;
import io.sanshan.ui.kit.TimeText;
import io.sanshan.ui.kit.history.EventWords;
import java.util.List;

/** Events by what happened, each leading to its own who, what, why. */
final class PlaceList {

    private PlaceList() {}

    static Component of(List<EventPlace> places) {
        UnorderedList list = new UnorderedList();
        list.addClassName("place-list");
        places.forEach(place -> list.add(item(place, "")));
        return list;
    }

    static ListItem item(EventPlace place, String by) {
        Span what = new Span(EventWords.title(place.kind()));
        what.addClassName("timeline-title");
        Div line = new Div(what, new TimeText(place.recordedAt(), null));
        line.addClassName("timeline-head");
        Div links = new Div(
                AuditNavigation.whyLink(place.stream(), place.eventId()),
                AuditNavigation.streamLink(place.stream(), place.stream()));
        links.addClassName("place-links");
        ListItem item = new ListItem(line);
        if (!by.isEmpty()) {
            Span actor = new Span(by);
            actor.addClassName("timeline-detail");
            item.add(actor);
        }
        item.add(links);
        return item;
    }
}
