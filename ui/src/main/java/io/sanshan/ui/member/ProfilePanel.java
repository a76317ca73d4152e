package io.sanshan.ui.member;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.member.MemberCard;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Panel;

/** Who the member is. */
class ProfilePanel extends Panel {

    private static final long serialVersionUID = 1L;

    ProfilePanel(MemberCard card, boolean active, MemberActions doing) {
        super(I18NProvider.translate("member.profile"));
        Formats formats = Formats.here();
        add(new Facts()
                .add(getTranslation("members.phone"), card.phone())
                .add(getTranslation("members.birthday"), formats.dayOfText(card.birthday()))
                .add(getTranslation("member.address"), card.address())
                .add(getTranslation("member.note"), card.note())
                .add(getTranslation("member.source"), getTranslation("joinSource." + card.source()))
                .add(getTranslation("members.joined"), formats.day(card.joinedAt())));
        if (active) {
            Button edit = new Button(
                    getTranslation("member.edit"), Glyph.EDIT.create(), e -> new ProfileDialog(doing).open());
            edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            Button leave =
                    new Button(getTranslation("member.leave"), e -> doing.ask("member.leave", doing.commands()::leave));
            leave.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
            actions(leave, edit);
        }
    }
}
