package io.sanshan.ui.member;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.member.MemberCard;
import io.sanshan.application.member.ProfileChange;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.DayFields;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes a member's profile. Only what differs is sent. */
class ProfileDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient MemberActions doing;
    private final transient SendOnce sending;
    private final transient Answers answers;
    private final TextField name = new TextField(getTranslation("members.name"));
    private final TextField phone = new TextField(getTranslation("members.phone"));
    private final DatePicker birthday = DayFields.day(getTranslation("members.birthday"));
    private final TextField address = new TextField(getTranslation("member.address"));
    private final TextArea note = new TextArea(getTranslation("member.note"));

    ProfileDialog(MemberActions doing) {
        this.doing = doing;
        sending = new SendOnce(doing.current()::request);
        answers = new Answers().field("name", name).field("phone", phone).field("birthday", birthday);
        MemberCard card = doing.card();
        name.setValue(card.name());
        phone.setValue(Objects.requireNonNullElse(card.phone(), ""));
        birthday.setValue(card.birthday() == null ? null : LocalDate.parse(card.birthday()));
        address.setValue(Objects.requireNonNullElse(card.address(), ""));
        note.setValue(Objects.requireNonNullElse(card.note(), ""));
        note.setHelperText(getTranslation("member.note.hint"));
        setHeaderTitle(getTranslation("member.profile"));
        Div form = new Div(name, phone, birthday, address, note);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(getTranslation("kit.save"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
    }

    private void save() {
        MemberCard card = doing.card();
        ProfileChange change = new ProfileChange(
                changed(name.getValue(), card.name()),
                Objects.equals(Objects.toString(birthday.getValue(), null), card.birthday())
                        ? null
                        : birthday.getValue(),
                changed(address.getValue(), card.address()),
                changed(note.getValue(), card.note()));
        String newPhone = changed(phone.getValue(), card.phone());
        boolean profile = !change.equals(new ProfileChange(null, null, null, null));
        if (!profile && newPhone == null) {
            close();
            return;
        }
        if (answers.show(sending.send(request -> send(request, profile ? change : null, newPhone)))) {
            close();
            Notices.done(getTranslation("member.saved"));
        }
    }

    private Outcome send(Request request, @Nullable ProfileChange change, @Nullable String newPhone) {
        Outcome first = newPhone == null
                ? Outcome.done()
                : doing.commands()
                        .changePhone(request.then("phone"), doing.card().member(), newPhone);
        return first.then(() -> change == null
                ? Outcome.done()
                : doing.commands().changeProfile(request, doing.card().member(), change));
    }

    private static @Nullable String changed(String typed, @Nullable String before) {
        return typed.equals(Objects.requireNonNullElse(before, "")) ? null : typed;
    }
}
