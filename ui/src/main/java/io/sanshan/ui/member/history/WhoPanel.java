package io.sanshan.ui.member.history;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.history.Names;

/** Who the member is, as far as the store may know, and the numbers of what the store may see. */
class WhoPanel extends Panel {

    private static final long serialVersionUID = 1L;

    WhoPanel(MemberProfile profile, Names names) {
        super(I18NProvider.translate("history.who"));
        Formats formats = Formats.here();
        MemberProfile.Numbers numbers = profile.numbers();
        Facts facts = new Facts()
                .add(getTranslation("storeMembers.phone"), profile.card().phone())
                .add(
                        getTranslation("storeMembers.guide"),
                        names.guide(profile.card().guide()))
                .add(getTranslation("history.homeStore"), names.store(profile.store()))
                .add(
                        getTranslation("storeMembers.joined"),
                        formats.day(profile.card().joinedAt()))
                .add(
                        getTranslation("history.couponsOpen"),
                        getTranslation("history.couponsOf", numbers.couponsOpen(), numbers.couponsReceived()))
                .add(getTranslation("history.couponsRedeemed"), formats.number(numbers.couponsRedeemed()))
                .add(getTranslation("history.purchases"), formats.number(numbers.purchases()))
                .add(getTranslation("history.spent"), formats.monies(numbers.spent()));
        add(facts);
        if (!profile.card().tags().isEmpty()) {
            Div tags = new Div();
            tags.addClassNames("pills", "panel-foot");
            profile.card().tags().forEach(tag -> tags.add(new Pill(tag, Tone.QUIET)));
            add(tags);
        }
    }
}
