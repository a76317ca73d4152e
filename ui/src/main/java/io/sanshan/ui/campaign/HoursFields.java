package io.sanshan.ui.campaign;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.sanshan.domain.coupon.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hours of the week in which a coupon is good; always, unless somebody narrows it down. */
class HoursFields extends CustomField<WeeklyHours> {

    private static final long serialVersionUID = 1L;

    private final Checkbox some = new Checkbox(getTranslation("coupon.hours.some"));
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final TimePicker from = time("coupon.hours.from");
    private final TimePicker until = time("coupon.hours.until");
    private final Div narrowed = new Div();

    HoursFields() {
        setLabel(getTranslation("coupon.hours"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
        days.setAriaLabel(getTranslation("coupon.hours.days"));
        days.setValue(Set.of(DayOfWeek.values()));
        Div pair = new Div(from, until);
        pair.addClassName("pair");
        narrowed.add(days, pair);
        narrowed.addClassName("stack-tight");
        narrowed.setVisible(false);
        some.addValueChangeListener(e -> {
            narrowed.setVisible(e.getValue());
            updateValue();
        });
        days.addValueChangeListener(e -> updateValue());
        from.addValueChangeListener(e -> updateValue());
        until.addValueChangeListener(e -> updateValue());
        Div content = new Div(some, narrowed);
        content.addClassName("stack-tight");
        add(content);
    }

    private TimePicker time(String key) {
        TimePicker field = new TimePicker(getTranslation(key));
        field.setLocale(getLocale());
        field.setStep(Duration.ofMinutes(30));
        field.setPlaceholder(getTranslation("coupon.hours.midnight"));
        field.setClearButtonVisible(true);
        return field;
    }

    @Override
    protected @Nullable WeeklyHours generateModelValue() {
        return some.getValue()
                ? new WeeklyHours(List.copyOf(days.getValue()), orMidnight(from), orMidnight(until))
                : null;
    }

    private static LocalTime orMidnight(TimePicker field) {
        return Objects.requireNonNullElse(field.getValue(), LocalTime.MIDNIGHT);
    }

    @Override
    protected void setPresentationValue(@Nullable WeeklyHours hours) {
        some.setValue(hours != null);
        if (hours != null) {
            days.setValue(Set.copyOf(hours.days()));
            show(from, hours.from());
            show(until, hours.until());
        }
    }

    private static void show(TimePicker field, LocalTime time) {
        field.setValue(time.equals(LocalTime.MIDNIGHT) ? null : time);
    }
}
