package io.sanshan.ui.figures;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.sanshan.application.figures.Period;
import io.sanshan.ui.kit.DayFields;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Chooses a period: one of the usual ones up to today, or any first and last day. */
class PeriodField extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> USUAL = List.of(1, 7, 28, 90, 365);
    /** Stands for a period that is none of the usual ones. */
    private static final int OWN = 0;

    private final Select<Integer> usual = new Select<>();
    private final DatePicker first = DayFields.day(getTranslation("dashboard.from"));
    private final DatePicker last = DayFields.day(getTranslation("dashboard.to"));
    private final transient Consumer<Period> chosen;
    private LocalDate today = LocalDate.EPOCH;

    PeriodField(Consumer<Period> chosen) {
        this.chosen = chosen;
        usual.setLabel(getTranslation("dashboard.period"));
        usual.setItems(Stream.concat(USUAL.stream(), Stream.of(OWN)).toList());
        usual.setItemLabelGenerator(
                days -> days == OWN ? getTranslation("dashboard.own") : getTranslation("dashboard.days", days));
        usual.addValueChangeListener(this::usualChosen);
        first.addValueChangeListener(this::dayChosen);
        last.addValueChangeListener(this::dayChosen);
        getContent().addClassName("filters");
        getContent().add(usual, first, last);
    }

    /** Shows a period without telling anybody; the usual ones end today. */
    void show(Period period, LocalDate newToday) {
        today = newToday;
        first.setValue(period.first());
        last.setValue(period.last());
        int days = (int) ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
        usual.setValue(period.last().equals(today) && USUAL.contains(days) ? days : OWN);
    }

    private void usualChosen(ComponentValueChangeEvent<Select<Integer>, Integer> change) {
        if (change.isFromClient() && change.getValue() != OWN) {
            chosen.accept(Period.upTo(today, change.getValue()));
        }
    }

    private void dayChosen(ComponentValueChangeEvent<DatePicker, LocalDate> change) {
        if (!change.isFromClient() || first.isEmpty() || last.isEmpty()) {
            return;
        }
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        boolean backwards = to.isBefore(from);
        boolean tooLong = ChronoUnit.DAYS.between(from, to) >= Period.LONGEST;
        last.setErrorMessage(getTranslation(backwards ? "dashboard.backwards" : "dashboard.tooLong"));
        last.setInvalid(backwards || tooLong);
        if (!last.isInvalid()) {
            chosen.accept(new Period(from, to));
        }
    }
}
