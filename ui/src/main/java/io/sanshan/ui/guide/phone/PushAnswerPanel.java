package io.sanshan.ui.guide.phone;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.campaign.PushAnswer;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.RefusalText;
import java.util.Map;

/** What came of a push, member by member. */
class PushAnswerPanel extends Panel {

    private static final long serialVersionUID = 1L;

    PushAnswerPanel(PushAnswer answer, Map<MemberId, String> names, Runnable again) {
        super(I18NProvider.translate(
                "push.answer",
                answer.reached().size(),
                answer.reached().size() + answer.refused().size()));
        UnorderedList list = new UnorderedList();
        list.addClassName("tick-list");
        answer.refused()
                .forEach((member, refusal) ->
                        list.add(item(Glyph.WARNING, name(names, member), RefusalText.of(refusal), "answer-bad")));
        answer.reached()
                .forEach(member -> list.add(
                        item(Glyph.CHECK, name(names, member), getTranslation("push.reached"), "answer-good")));
        Button back = new Button(getTranslation("push.again"), e -> again.run());
        back.addThemeVariants(ButtonVariant.LARGE);
        add(list, back);
        getElement().setAttribute("role", "status");
    }

    private static String name(Map<MemberId, String> names, MemberId member) {
        return MaskedName.text(names.getOrDefault(member, ""));
    }

    private static ListItem item(Glyph glyph, String name, String what, String tone) {
        Span title = new Span(name);
        title.addClassName("row-card-title");
        Span line = new Span(what);
        line.addClassName("row-card-line");
        Div text = new Div(title, line);
        text.addClassName("stack-tight");
        ListItem item = new ListItem(glyph.create(), text);
        item.addClassName(tone);
        return item;
    }
}
