package io.sanshan.ui.member;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.Pickers;
import io.sanshan.ui.kit.SendOnce;
import java.util.Map;

/** Binds a member to a guide whom headquarters chooses. */
class BindDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    BindDialog(MemberActions doing) {
        SendOnce sending = new SendOnce(doing.current()::request);
        ComboBox<GuideId> guide = Pickers.one(
                getTranslation("members.guide"),
                (typed, range) -> doing.guides().list(doing.current().get(), new GuideSearch(typed, null, true), range),
                GuideListing::guide,
                row -> MaskedName.text(row.name()),
                Map.of());
        Answers answers = new Answers().field("guide", guide);
        setHeaderTitle(getTranslation("member.bind"));
        Div form = new Div(guide);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(getTranslation("member.bind"), () -> {
            guide.setErrorMessage(getTranslation("member.bind.choose"));
            guide.setInvalid(guide.isEmpty());
            if (!guide.isEmpty()
                    && answers.show(sending.send(request ->
                            doing.commands().bind(request, doing.card().member(), guide.getValue())))) {
                close();
                Notices.done(getTranslation("member.bound"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        guide.focus();
    }
}
