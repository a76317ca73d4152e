package io.sanshan.ui.store;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.figures.StoreDay;
import io.sanshan.ui.kit.Chart.Series;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LineChart;
import io.sanshan.ui.kit.Panel;
import java.util.List;
import java.util.function.ToLongFunction;

/** What happened in a store in the last weeks, day by day of the store. */
class StoreDaysPanel extends Panel {

    static final int DAYS = 28;

    private static final long serialVersionUID = 1L;

    private final LineChart chart = new LineChart();

    StoreDaysPanel() {
        super(I18NProvider.translate("store.activity", DAYS));
        add(chart);
    }

    void show(List<StoreDay> days) {
        Formats formats = Formats.here();
        chart.draw(
                getTranslation("store.activity", DAYS),
                days.stream().map(StoreDay::day).toList(),
                List.of(
                        series(days, "store.joins", StoreDay::joins),
                        series(days, "store.redeemed", day -> day.redeemed() - day.rolledBack()),
                        series(days, "store.purchases", StoreDay::purchases)),
                value -> formats.number(Math.round(value)));
    }

    private Series series(List<StoreDay> days, String name, ToLongFunction<StoreDay> number) {
        return new Series(
                getTranslation(name),
                days.stream().map(day -> (double) number.applyAsLong(day)).toList());
    }
}
