package io.sanshan.ui.member;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.ui.guide.GuideNavigation;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.history.Names;

/** Whose member she is. */
class BindingPanel extends Panel {

    private static final long serialVersionUID = 1L;

    BindingPanel(MemberProfile profile, Names names, boolean active, MemberActions doing) {
        super(I18NProvider.translate("member.binding"));
        GuideId guide = profile.card().guide();
        Button bind = new Button(
                getTranslation(guide == null ? "member.bind" : "member.rebind"), e -> new BindDialog(doing).open());
        bind.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        if (guide == null) {
            add(new EmptyState(Glyph.GUIDES, getTranslation("member.inPool"), getTranslation("member.inPool.hint")));
            if (active) {
                actions(bind);
            }
            return;
        }
        Facts facts = new Facts()
                .add(getTranslation("members.guide"), GuideNavigation.link(guide, names.guide(guide)))
                .add(getTranslation("members.store"), names.store(profile.store()));
        if (profile.card().boundAt() != null) {
            facts.add(
                    getTranslation("member.boundSince"),
                    Formats.here().day(profile.card().boundAt()));
        }
        add(facts);
        if (active) {
            Button release = new Button(
                    getTranslation("member.release"),
                    e -> doing.ask("member.release", (request, member) -> doing.commands()
                            .release(request, member, guide)));
            release.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            actions(release, bind);
        }
    }
}
