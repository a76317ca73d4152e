package io.sanshan.ui.audit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.sanshan.application.audit.Moment;
import io.sanshan.application.audit.Moment.Kind;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.ui.kit.DayFields;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Chooses the moment and by which of the two times it is told; the arrows go from event to event. */
class MomentForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    MomentForm(String stream, List<RecordedEvent> events, Moment moment) {
        ZoneId zone = Formats.here().zone();
        RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(getTranslation("audit.by"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(by -> getTranslation("audit.by." + by));
        kind.setValue(moment.kind());
        kind.addValueChangeListener(e -> AuditNavigation.open(stream, new Moment(e.getValue(), moment.at())));

        DateTimePicker at = DayFields.moment(getTranslation("audit.at"));
        at.setStep(Duration.ofSeconds(1));
        // A calendar that stands open while the form gives way to the next one leaves the page hidden from screen
        // readers.
        at.setAutoOpen(false);
        at.setHelperText(getTranslation("audit.at.hint", zone.getId()));
        at.setValue(LocalDateTime.ofInstant(moment.at(), zone).withNano(0));
        at.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                // The whole second counts: what happened within it had happened.
                Instant end =
                        e.getValue().atZone(zone).toInstant().plusSeconds(1).minusNanos(1);
                AuditNavigation.open(stream, new Moment(moment.kind(), end));
            }
        });

        List<Instant> times = times(moment.kind(), events);
        Button earlier = step(
                stream,
                moment.kind(),
                Glyph.BACK,
                "audit.earlier",
                times.stream().filter(time -> time.isBefore(moment.at())).reduce((first, second) -> second));
        Button later = step(
                stream,
                moment.kind(),
                Glyph.FORWARD,
                "audit.later",
                times.stream().filter(time -> time.isAfter(moment.at())).findFirst());
        Div steps = new Div(earlier, later);
        steps.addClassName("row");
        getContent().addClassName("moment-form");
        getContent().add(kind, at, steps);
    }

    /** The moments at which something happened, in order. */
    static List<Instant> times(Kind kind, List<RecordedEvent> events) {
        return events.stream()
                .map(event -> kind == Kind.AS_WE_KNEW_IT
                        ? event.recordedAt()
                        : event.occasion().occurredAt())
                .distinct()
                .sorted()
                .toList();
    }

    private Button step(String stream, Kind kind, Glyph glyph, String key, Optional<Instant> to) {
        Button button = new Button(getTranslation(key), glyph.create());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setIconAfterText(glyph == Glyph.FORWARD);
        button.setEnabled(to.isPresent());
        to.ifPresent(time -> button.addClickListener(e -> AuditNavigation.open(stream, new Moment(kind, time))));
        return button;
    }
}
