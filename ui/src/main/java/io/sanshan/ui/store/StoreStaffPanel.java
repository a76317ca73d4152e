package io.sanshan.ui.store;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.ui.guide.GuideNavigation;
import io.sanshan.ui.kit.BarChart;
import io.sanshan.ui.kit.BarChart.Bar;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import java.util.List;

/** Who works in a store, each with the number of own members. */
class StoreStaffPanel extends Panel {

    private static final long serialVersionUID = 1L;

    StoreStaffPanel() {
        super(I18NProvider.translate("store.guides"));
    }

    void show(List<GuideListing> here) {
        if (here.isEmpty()) {
            replace(new EmptyState(
                    Glyph.GUIDES, getTranslation("store.guides.none"), getTranslation("store.guides.hint")));
            return;
        }
        BarChart members = new BarChart();
        members.draw(
                getTranslation("store.guides"),
                here.stream()
                        .map(guide -> new Bar(
                                MaskedName.text(guide.name()),
                                guide.members(),
                                GuideNavigation.link(guide.guide(), MaskedName.text(guide.name()))))
                        .toList(),
                1,
                value -> getTranslation("guides.members", Math.round(value)));
        replace(members);
    }
}
