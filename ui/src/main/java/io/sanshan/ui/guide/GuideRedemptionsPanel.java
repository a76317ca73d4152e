package io.sanshan.ui.guide;

import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.guide.GuideRedemption;
import io.sanshan.application.shared.Slice;
import io.sanshan.ui.kit.BriefItem;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.member.MemberNavigation;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The redemptions that counted for a guide last, each with a link to the member. */
class GuideRedemptionsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    GuideRedemptionsPanel() {
        super(I18NProvider.translate("guide.redemptions"));
    }

    /** @param zone of the guide's store, in which the moments are told */
    void show(Slice<GuideRedemption> latest, @Nullable ZoneId zone) {
        if (latest.rows().isEmpty()) {
            replace(new EmptyState(
                    Glyph.COUPON,
                    getTranslation("guide.redemptions.none"),
                    getTranslation("guide.redemptions.none.hint")));
            return;
        }
        Formats formats = Formats.here();
        UnorderedList list = new UnorderedList();
        list.addClassName("brief-list");
        for (GuideRedemption redemption : latest.rows()) {
            RouterLink name = MemberNavigation.link(redemption.member(), MaskedName.text(redemption.name()));
            list.add(new BriefItem(name, formats.moment(redemption.at(), zone)));
        }
        replace(list);
    }
}
