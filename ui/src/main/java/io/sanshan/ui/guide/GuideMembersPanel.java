package io.sanshan.ui.guide;

import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.guide.BookEntry;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.ui.kit.BriefItem;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.member.MemberNavigation;

/** The members who were bound to a guide last, each a link to her card. */
class GuideMembersPanel extends Panel {

    private static final long serialVersionUID = 1L;

    GuideMembersPanel() {
        super(I18NProvider.translate("guide.newest"));
    }

    void show(GuideId guide, Slice<BookEntry> newest) {
        if (newest.rows().isEmpty()) {
            actions();
            replace(new EmptyState(
                    Glyph.MEMBERS, getTranslation("guide.newest.none"), getTranslation("guide.newest.none.hint")));
            return;
        }
        Formats formats = Formats.here();
        UnorderedList list = new UnorderedList();
        list.addClassName("brief-list");
        for (BookEntry entry : newest.rows()) {
            RouterLink name = MemberNavigation.link(entry.member(), MaskedName.text(entry.name()));
            list.add(new BriefItem(
                    name,
                    getTranslation("guide.boundOn", formats.day(entry.boundAt())),
                    getTranslation("guide.openCoupons", entry.openCoupons())));
        }
        replace(list);
        actions(MemberNavigation.ofGuide(guide, getTranslation("store.members.show")));
    }
}
