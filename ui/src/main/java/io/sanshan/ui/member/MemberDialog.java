package io.sanshan.ui.member;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.NewMember;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.DayFields;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.Pickers;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Map;
import java.util.UUID;

/** Registers a member at headquarters. */
class MemberDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient MemberCommands commands;
    private final transient SendOnce sending;
    private final transient Answers answers;
    private final MemberId member = MemberId.of(UUID.randomUUID());
    private final TextField name = new TextField(getTranslation("members.name"));
    private final TextField phone = new TextField(getTranslation("members.phone"));
    private final DatePicker birthday = DayFields.day(getTranslation("members.birthday"));
    private final ComboBox<GuideId> guide;

    MemberDialog(MemberCommands commands, CurrentCaller current, GuideQueries guides) {
        this.commands = commands;
        Caller caller = current.get();
        sending = new SendOnce(current::request);
        guide = Pickers.one(
                getTranslation("members.guide"),
                (typed, range) -> guides.list(caller, new GuideSearch(typed, null, true), range),
                GuideListing::guide,
                row -> MaskedName.text(row.name()),
                Map.of());
        guide.setHelperText(getTranslation("members.guide.hint"));
        answers = new Answers()
                .field("name", name)
                .field("phone", phone)
                .field("birthday", birthday)
                .field("guide", guide);
        name.setRequiredIndicatorVisible(true);
        setHeaderTitle(getTranslation("members.register"));
        Div form = new Div(name, phone, birthday, guide);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(getTranslation("members.register"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        name.focus();
    }

    private void save() {
        NewMember wanted = new NewMember(
                member,
                name.getValue(),
                phone.isEmpty() ? null : phone.getValue(),
                birthday.getValue(),
                JoinSource.HEADQUARTERS,
                null,
                guide.getValue());
        if (answers.show(sending.send(request -> commands.register(request, wanted)))) {
            close();
            Notices.done(getTranslation("members.registered"));
            MemberNavigation.open(member);
        }
    }
}
