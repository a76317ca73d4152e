package io.sanshan.ui.member;

import com.vaadin.flow.component.UI;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberCard;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Confirm;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.function.BiFunction;

/** What headquarters can do with one member, for the panels of her screen. */
record MemberActions(MemberCommands commands, CurrentCaller current, GuideQueries guides, MemberCard card) {

    /** Sends at once and says how it went. */
    void send(String doneKey, BiFunction<Request, MemberId, Outcome> command) {
        Outcome outcome = new SendOnce(current::request).send(request -> command.apply(request, card.member()));
        Answers.notice(outcome, UI.getCurrent().getTranslation(doneKey));
    }

    /** Asks first. The texts stand under the key, with .question, .consequence, .action and .done. */
    void ask(String key, BiFunction<Request, MemberId, Outcome> command) {
        UI ui = UI.getCurrent();
        Confirm.ask(
                ui.getTranslation(key + ".question"),
                ui.getTranslation(key + ".consequence"),
                ui.getTranslation(key + ".action"),
                () -> send(key + ".done", command));
    }
}
