package io.sanshan.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.letter.DeadLetter;
import io.sanshan.application.letter.LetterCommands;
import io.sanshan.application.letter.LetterQueries;
import io.sanshan.application.operation.StandingReader;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.account.Role;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;

/** What readers of the log could not take in, and what to do about it; readers that stand still come first. */
@Route("audit/dead-letters")
@Menu(title = "menu.deadLetters", icon = "warning", order = 2.5)
@RolesAllowed({Roles.AUDITOR, Roles.DATA_PROTECTION})
class DeadLettersView extends Screen {

    private static final long serialVersionUID = 1L;
    /** Letters come without a ping. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final transient LetterQueries letters;
    private final transient LetterCommands commands;
    private final transient CurrentCaller current;
    private final transient Caller caller;
    private final boolean mayAct;
    private final Div list = new Div();

    DeadLettersView(LetterQueries letters, LetterCommands commands, CurrentCaller current) {
        super("deadLetters.title");
        this.letters = letters;
        this.commands = commands;
        this.current = current;
        caller = current.get();
        mayAct = current.get().role() == Role.AUDITOR;
        lead(getTranslation("deadLetters.lead"));
        if (mayAct) {
            actions(new Button(getTranslation("deadLetters.retryAll"), e -> retryAll()));
        }
        list.addClassName("stack");
        add(list);
        addAttachListener(attached -> refresh());
    }

    private void refresh() {
        list.removeAll();
        List<StandingReader> standing = letters.standing(caller);
        List<DeadLetter> dead = letters.list(caller);
        if (!standing.isEmpty()) {
            UnorderedList readers = new UnorderedList();
            readers.addClassName("brief-list");
            standing.forEach(reader -> readers.add(item(reader)));
            Panel panel = new Panel(getTranslation("deadLetters.standing"), readers);
            panel.addClassName("warning");
            list.add(panel);
        }
        if (dead.isEmpty()) {
            list.add(new EmptyState(
                    Glyph.CHECK, getTranslation("deadLetters.none"), getTranslation("deadLetters.none.hint")));
        } else {
            UnorderedList items = new UnorderedList();
            items.addClassName("brief-list");
            dead.forEach(letter -> items.add(item(letter)));
            list.add(new Panel(getTranslation("deadLetters.count", letters.count(caller)), items));
        }
        LiveRefresh.again(this, LOOK_AGAIN, this::refresh);
    }

    private ListItem item(StandingReader reader) {
        Span what = new Span(getTranslation("readModel." + reader.reader()));
        what.addClassName("brief-title");
        return new ListItem(
                new Div(what),
                line(getTranslation(
                        "deadLetters.standing.since",
                        reader.events(),
                        reader.standing().toSeconds())),
                line(
                        reader.fault() == null
                                ? getTranslation("deadLetters.standing.silent")
                                : getTranslation("deadLetters.fault", reader.fault())));
    }

    private ListItem item(DeadLetter letter) {
        Span what = new Span(
                getTranslation("event." + letter.kind()) + " · " + getTranslation("readModel." + letter.reader()));
        what.addClassName("brief-title");
        ListItem item = new ListItem(
                new Div(what),
                line(
                        letter.isWaiting()
                                ? getTranslation("deadLetters.waits")
                                : getTranslation("deadLetters.fault", letter.fault())),
                line(getTranslation("deadLetters.since", Formats.here().moment(letter.since()), letter.tries())),
                new CodeText(letter.stream(), letter.stream()));
        if (mayAct && !letter.isWaiting()) {
            Button retry = new Button(getTranslation("deadLetters.retry"), e -> retry(letter));
            Button discard = new Button(
                    getTranslation("deadLetters.discard"),
                    e -> new DiscardDialog(commands, current, letter, this::refresh).open());
            discard.addThemeVariants(ButtonVariant.TERTIARY);
            Div actions = new Div(retry, discard);
            actions.addClassName("with-glyph");
            item.add(actions);
        }
        return item;
    }

    private void retry(DeadLetter letter) {
        Answers.notice(
                commands.retry(current.request(), letter.reader(), letter.stream()),
                getTranslation("deadLetters.retried"));
        refresh();
    }

    private void retryAll() {
        int left = commands.retryAll(current.request());
        if (left == 0) {
            Notices.done(getTranslation("deadLetters.retried"));
        } else {
            Notices.problem(getTranslation("deadLetters.left", left));
        }
        refresh();
    }

    private static Div line(String text) {
        Div line = new Div(text);
        line.addClassName("secondary");
        return line;
    }
}
