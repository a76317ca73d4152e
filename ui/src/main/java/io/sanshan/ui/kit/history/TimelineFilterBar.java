package io.sanshan.ui.kit.history;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import io.sanshan.application.member.TimelineFilter;
import io.sanshan.ui.kit.DayFields;
import io.sanshan.ui.kit.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** Narrows a timeline to kinds of events and to days; both days count in full, in the zone of the screen. */
public class TimelineFilterBar extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final MultiSelectComboBox<String> kinds = new MultiSelectComboBox<>(getTranslation("history.filter.kinds"));
    private final DatePicker first = DayFields.day(getTranslation("history.filter.first"));
    private final DatePicker last = DayFields.day(getTranslation("history.filter.last"));

    /**
     * @param known kinds that may occur, as the events are named
     * @param changed runs when something was chosen
     */
    public TimelineFilterBar(List<String> known, Runnable changed) {
        kinds.setItemLabelGenerator(EventWords::title);
        kinds.setItems(
                known.stream().sorted(Comparator.comparing(EventWords::title)).toList());
        kinds.setPlaceholder(getTranslation("history.filter.all"));
        kinds.setClearButtonVisible(true);
        kinds.addClassName("grow");
        first.setClearButtonVisible(true);
        last.setClearButtonVisible(true);
        kinds.addValueChangeListener(e -> changed.run());
        first.addValueChangeListener(e -> {
            last.setMin(e.getValue());
            changed.run();
        });
        last.addValueChangeListener(e -> {
            first.setMax(e.getValue());
            changed.run();
        });
        getContent().addClassNames("filters", "timeline-filters");
        getContent().add(kinds, first, last);
    }

    /** What was chosen. */
    public TimelineFilter filter() {
        ZoneId zone = Formats.here().zone();
        LocalDate from = first.getValue();
        LocalDate until = last.getValue();
        return new TimelineFilter(
                kinds.getValue(),
                from == null ? null : start(from, zone),
                until == null ? null : start(until.plusDays(1), zone));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
