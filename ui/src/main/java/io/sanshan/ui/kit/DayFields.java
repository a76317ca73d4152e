package io.sanshan.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Fields for days and moments, with the names of months and weekdays in the language of the screen. */
public final class DayFields {

    private DayFields() {}

    public static DatePicker day(String label) {
        DatePicker field = new DatePicker(label);
        field.setLocale(UI.getCurrent().getLocale());
        field.setI18n(words());
        return field;
    }

    /** In the time zone of the screen, by quarters of an hour. */
    public static DateTimePicker moment(String label) {
        DateTimePicker field = new DateTimePicker(label);
        field.setLocale(UI.getCurrent().getLocale());
        field.setDatePickerI18n(words());
        field.setI18n(new DateTimePickerI18n()
                .setDateLabel(I18NProvider.translate("kit.moment.date"))
                .setTimeLabel(I18NProvider.translate("kit.moment.time"))
                .setIncompleteInputErrorMessage(I18NProvider.translate("kit.moment.incomplete")));
        field.setStep(Duration.ofMinutes(15));
        return field;
    }

    private static DatePickerI18n words() {
        Locale locale = UI.getCurrent().getLocale();
        DatePickerI18n words = new DatePickerI18n();
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        words.setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale));
        words.setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale));
        words.setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7);
        words.setToday(I18NProvider.translate("kit.today"));
        words.setCancel(I18NProvider.translate("kit.cancel"));
        words.setBadInputErrorMessage(I18NProvider.translate("kit.day.malformed"));
        return words;
    }

    /** The component counts weekdays from Sunday. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.of(7, 1, 2, 3, 4, 5, 6)
                .mapToObj(day -> DayOfWeek.of(day).getDisplayName(style, locale))
                .toList();
    }
}
