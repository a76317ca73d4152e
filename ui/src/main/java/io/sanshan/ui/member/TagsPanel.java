package io.sanshan.ui.member;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.member.MemberCard;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.SendOnce;
import java.util.List;

/** The member's tags. One adds a tag that is in use already, or types a new one. */
class TagsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    TagsPanel(MemberCard card, List<String> inUse, boolean active, MemberActions doing) {
        super(I18NProvider.translate("members.tags"));
        Div pills = new Div();
        pills.addClassName("pills");
        for (String tag : card.tags()) {
            Pill pill = new Pill(tag, Tone.ACCENT);
            if (active) {
                Button remove = new Button(
                        Glyph.CLOSE.create(),
                        e -> doing.send("member.tag.removed", (request, member) -> doing.commands()
                                .removeTag(request, member, tag)));
                remove.setAriaLabel(getTranslation("member.tag.remove", tag));
                remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                remove.addClassName("pill-button");
                pill.add(remove);
            }
            pills.add(pill);
        }
        if (card.tags().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("member.tags.none"));
            none.addClassName("secondary");
            pills.add(none);
        }
        add(pills);
        if (active) {
            add(adding(inUse, doing));
        }
    }

    private Div adding(List<String> inUse, MemberActions doing) {
        ComboBox<String> tag = new ComboBox<>();
        tag.setItems(inUse);
        tag.setAllowCustomValue(true);
        tag.setPlaceholder(getTranslation("member.tag.add"));
        tag.setAriaLabel(getTranslation("member.tag.add"));
        tag.addCustomValueSetListener(e -> tag.setValue(e.getDetail()));
        SendOnce sending = new SendOnce(doing.current()::request);
        Answers answers = new Answers().field("tag", tag);
        Button add = SendOnce.button(getTranslation("member.tag.put"), () -> {
            String wanted = tag.getValue() == null ? "" : tag.getValue();
            answers.show(sending.send(
                    request -> doing.commands().addTag(request, doing.card().member(), wanted)));
        });
        tag.addClassName("grow");
        Div row = new Div(tag, add);
        row.addClassNames("row", "panel-foot");
        return row;
    }
}
