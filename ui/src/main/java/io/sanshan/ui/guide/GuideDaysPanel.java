package io.sanshan.ui.guide;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.figures.GuideDay;
import io.sanshan.ui.kit.Chart.Series;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LineChart;
import io.sanshan.ui.kit.Panel;
import java.util.List;
import java.util.function.ToLongFunction;

/** What counted for a guide in the last weeks, day by day. */
class GuideDaysPanel extends Panel {

    static final int DAYS = 28;

    private static final long serialVersionUID = 1L;

    private final LineChart chart = new LineChart();

    GuideDaysPanel() {
        super(I18NProvider.translate("store.activity", DAYS));
        add(chart);
    }

    void show(List<GuideDay> days) {
        Formats formats = Formats.here();
        chart.draw(
                getTranslation("store.activity", DAYS),
                days.stream().map(GuideDay::day).toList(),
                List.of(
                        series(days, "guide.joins", day -> day.numbers().newMembers()),
                        series(days, "guide.redeemed", day -> day.numbers().redemptions()),
                        series(days, "store.purchases", day -> day.numbers().purchases())),
                value -> formats.number(Math.round(value)));
    }

    private Series series(List<GuideDay> days, String name, ToLongFunction<GuideDay> number) {
        return new Series(
                getTranslation(name),
                days.stream()
                        .map(day -> (double) Math.max(0, number.applyAsLong(day)))
                        .toList());
    }
}
