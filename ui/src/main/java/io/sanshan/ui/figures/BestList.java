package io.sanshan.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.sanshan.application.figures.Best;
import io.sanshan.application.figures.BestBy;
import io.sanshan.ui.guide.GuideNavigation;
import io.sanshan.ui.kit.BarChart;
import io.sanshan.ui.kit.BarChart.Bar;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.store.StoreNavigation;
import java.util.List;

/** The best stores or guides of a period as bars, each a link to its own screen. */
class BestList extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final int colour;

    BestList(String title, int colour) {
        this.title = title;
        this.colour = colour;
    }

    void show(List<? extends Best> best, BestBy by) {
        getContent().removeAll();
        List<Bar> bars = best.stream()
                .map(one -> new Bar(name(one), number(one.numbers(), by), link(one)))
                .filter(bar -> bar.value() > 0)
                .toList();
        if (bars.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            Glyph.CHART, getTranslation("dashboard.none"), getTranslation("dashboard.none.hint")));
            return;
        }
        BarChart chart = new BarChart();
        chart.draw(title, bars, colour, value -> Formats.here().number(Math.round(value)));
        getContent().add(chart);
    }

    private static String name(Best best) {
        return switch (best) {
            case Best.Store store -> store.name();
            case Best.Guide guide -> MaskedName.text(guide.name());
        };
    }

    private static Component link(Best best) {
        return switch (best) {
            case Best.Store store -> StoreNavigation.link(store.store(), store.name());
            case Best.Guide guide -> GuideNavigation.link(guide.guide(), MaskedName.text(guide.name()));
        };
    }

    private static long number(Best.Numbers numbers, BestBy by) {
        return switch (by) {
            case REDEMPTIONS -> numbers.redemptions();
            case PURCHASES -> numbers.purchases();
            case NEW_MEMBERS -> numbers.newMembers();
        };
    }
}
