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
import org.jspecify.annotations.Nullable;

/** Chooses two moments and by which of the two times they are told; the arrows go from event to event. */
class MomentForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final String stream;
    private final transient Asked asked;
    private final ZoneId zone = Formats.here().zone();
    private final DateTimePicker at = DayFields.moment(getTranslation("audit.at"));
    private final DateTimePicker until = DayFields.moment(getTranslation("audit.until"));

    MomentForm(String stream, List<RecordedEvent> events, Asked asked) {
        this.stream = stream;
        this.asked = asked;
        RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(getTranslation("audit.by"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(by -> getTranslation("audit.by." + by));
        kind.setValue(asked.moment().kind());
        kind.addValueChangeListener(e -> AuditNavigation.open(
                stream, new Moment(e.getValue(), asked.moment().at()), asked.later()));
        set(at, asked.moment().at());
        at.setHelperText(getTranslation("audit.at.hint", zone.getId()));
        set(until, asked.later());
        until.setHelperText(getTranslation("audit.until.hint"));
        if (asked.misread()) {
            refuse(at, "audit.at.misread");
        }
        if (asked.laterMisread()) {
            refuse(until, "audit.at.misread");
        }
        getContent().addClassName("moment-form");
        getContent().add(kind, at, until, steps(events));
    }

    private void set(DateTimePicker field, @Nullable Instant moment) {
        field.setStep(Duration.ofSeconds(1));
        // A calendar that stands open while the form gives way to the next one leaves the page hidden from screen
        // readers.
        field.setAutoOpen(false);
        if (moment != null) {
            field.setValue(LocalDateTime.ofInstant(moment, zone).withNano(0));
        }
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                look(field);
            }
        });
    }

    private void look(DateTimePicker changed) {
        at.setInvalid(false);
        until.setInvalid(false);
        Instant first = changed == at ? end(at) : asked.moment().at();
        Instant second = changed == until ? end(until) : asked.later();
        if (first == null) {
            refuse(at, "audit.at.missing");
        } else if (second != null && second.isBefore(first)) {
            refuse(changed, changed == at ? "audit.at.tooLate" : "audit.until.tooEarly");
        } else {
            AuditNavigation.open(stream, new Moment(asked.moment().kind(), first), second);
        }
    }

    private void refuse(DateTimePicker field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }

    /** The whole second counts: what happened within it had happened. */
    private @Nullable Instant end(DateTimePicker field) {
        LocalDateTime value = field.getValue();
        return value == null
                ? null
                : value.atZone(zone).toInstant().plusSeconds(1).minusNanos(1);
    }

    private Div steps(List<RecordedEvent> events) {
        Moment moment = asked.moment();
        List<Instant> times = times(moment.kind(), events);
        Button earlier = step(
                Glyph.BACK,
                "audit.earlier",
                times.stream().filter(time -> time.isBefore(moment.at())).reduce((first, second) -> second));
        Button later = step(
                Glyph.FORWARD,
                "audit.later",
                times.stream().filter(time -> time.isAfter(moment.at())).findFirst());
        Div steps = new Div(earlier, later);
        steps.addClassName("row");
        return steps;
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

    private Button step(Glyph glyph, String key, Optional<Instant> to) {
        Button button = new Button(getTranslation(key), glyph.create());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setIconAfterText(glyph == Glyph.FORWARD);
        Instant later = asked.later();
        boolean possible = to.isPresent() && (later == null || !later.isBefore(to.get()));
        button.setEnabled(possible);
        to.ifPresent(time -> button.addClickListener(
                e -> AuditNavigation.open(stream, new Moment(asked.moment().kind(), time), later)));
        return button;
    }
}
