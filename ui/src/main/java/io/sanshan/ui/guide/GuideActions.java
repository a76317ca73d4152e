package io.sanshan.ui.guide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Confirm;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Map;

/** What headquarters may do with a guide who works for the brand. */
record GuideActions(GuideCommands commands, CurrentCaller current) {

    Component[] of(GuideListing guide, Map<StoreId, String> storeNames) {
        if (!guide.active()) {
            return new Component[0];
        }
        Button correct = new Button(
                say("guides.correct"), Glyph.EDIT.create(), e -> new CorrectDialog(commands, current, guide).open());
        Button move = new Button(
                say(guide.store() == null ? "guides.assign" : "guides.transfer"),
                Glyph.STORES.create(),
                e -> new MoveDialog(commands, current, storeNames, guide).open());
        return new Component[] {resign(guide), correct, move};
    }

    private Button resign(GuideListing guide) {
        Button resign = new Button(
                say("guide.resign"),
                e -> Confirm.ask(
                        say("guide.resign.question", MaskedName.text(guide.name())),
                        say("guide.resign.consequence", guide.members()),
                        say("guide.resign"),
                        () -> Answers.notice(
                                new SendOnce(current::request).send(request -> commands.resign(request, guide.guide())),
                                say("guide.resign.done"))));
        resign.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return resign;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
