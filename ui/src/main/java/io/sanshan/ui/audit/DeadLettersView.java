package io.sanshan.ui.audit;

import com.vaadin.flow.component.Component;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    private final Button retryAll = new Button(getTranslation("deadLetters.retryAll"), e -> retryAll());
    private final RetryPanel all;
    private final Panel standing = new Panel(getTranslation("deadLetters.standing"));
    private final Div list = new Div();
    private final EmptyState nothing =
            new EmptyState(Glyph.CHECK, getTranslation("deadLetters.none"), getTranslation("deadLetters.none.hint"));
    private transient @Nullable List<DeadLetter> shown;

    DeadLettersView(LetterQueries letters, LetterCommands commands, CurrentCaller current) {
        super("deadLetters.title");
        this.letters = letters;
        this.commands = commands;
        this.current = current;
        caller = current.get();
        mayAct = current.get().role() == Role.AUDITOR;
        all = new RetryPanel(letters, caller, this::refresh);
        lead(getTranslation("deadLetters.lead"));
        retryAll.setDisableOnClick(true);
        if (mayAct) {
            actions(retryAll);
        }
        standing.addClassName("warning");
        standing.setVisible(false);
        list.addClassName("stack");
        add(all, standing, list);
        addAttachListener(attached -> look());
    }

    private void look() {
        showStanding();
        if (shown != null && all.look()) {
            // The list would change under the hand of who reads it; the panel tells how far it is.
            retryAll.setEnabled(false);
        } else {
            showLetters();
        }
        LiveRefresh.again(this, LOOK_AGAIN, this::look);
    }

    private void refresh() {
        showStanding();
        showLetters();
    }

    private void showStanding() {
        List<StandingReader> readers = letters.standing(caller);
        standing.setVisible(!readers.isEmpty());
        UnorderedList items = new UnorderedList();
        items.addClassName("brief-list");
        readers.forEach(reader -> items.add(item(reader)));
        standing.replace(items);
        // What stands still has not taken everything in.
        nothing.setVisible(readers.isEmpty());
    }

    /** What did not change stays as it is, with the focus that somebody has in it. */
    private void showLetters() {
        List<DeadLetter> dead = letters.list(caller);
        if (!dead.equals(shown)) {
            shown = dead;
            list.removeAll();
            list.add(dead.isEmpty() ? nothing : panel(dead));
        }
        retryAll.setEnabled(!all.look() && !dead.isEmpty());
    }

    /** Those that wait are told with the one they wait for: nothing can be done about them alone. */
    private Panel panel(List<DeadLetter> dead) {
        record OfStream(String reader, String stream) {}
        Map<OfStream, List<DeadLetter>> streams = new LinkedHashMap<>();
        dead.forEach(letter -> streams.computeIfAbsent(
                        new OfStream(letter.reader(), letter.stream()), _ -> new ArrayList<>())
                .add(letter));
        UnorderedList items = new UnorderedList();
        items.addClassName("brief-list");
        streams.values().forEach(ofStream -> items.add(item(ofStream.getFirst(), ofStream.size() - 1)));
        return new Panel(getTranslation("deadLetters.count", letters.count(caller)), items);
    }

    private ListItem item(StandingReader reader) {
        Span what = new Span(getTranslation("readModel." + reader.reader()));
        what.addClassName("brief-title");
        return new ListItem(
                new Div(what),
                line(getTranslation(
                        "deadLetters.standing.since",
                        reader.position(),
                        reader.events(),
                        reader.standing().toSeconds())),
                line(cause(reader)));
    }

    private String cause(StandingReader reader) {
        if (reader.unknown() != null) {
            return getTranslation("deadLetters.standing.unknown", reader.unknown());
        }
        if (reader.fault() != null) {
            return getTranslation("deadLetters.fault", reader.fault());
        }
        return getTranslation(reader.here() ? "deadLetters.standing.silent" : "deadLetters.standing.elsewhere");
    }

    private ListItem item(DeadLetter letter, int waiting) {
        Span what = new Span(
                getTranslation("event." + letter.kind()) + " · " + getTranslation("readModel." + letter.reader()));
        what.addClassName("brief-title");
        ListItem item = new ListItem(
                new Div(what),
                line(
                        letter.fault() == null
                                ? getTranslation("deadLetters.waits")
                                : getTranslation("deadLetters.fault", letter.fault())),
                line(getTranslation("deadLetters.since", Formats.here().moment(letter.since()), letter.tries())));
        if (waiting > 0) {
            item.add(line(getTranslation("deadLetters.behind", waiting)));
        }
        item.add(line(new CodeText(letter.stream(), letter.stream())));
        if (mayAct) {
            Button retry = new Button(getTranslation("deadLetters.retry"), e -> retry(letter));
            Button discard = new Button(
                    getTranslation("deadLetters.discard"),
                    e -> new DiscardDialog(commands, current, letter, this::refresh).open());
            discard.addThemeVariants(ButtonVariant.TERTIARY);
            Div actions = new Div(retry, discard);
            actions.addClassNames("row", "brief-actions");
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
        // Where somebody else was faster it runs all the same.
        commands.retryAll(current.request());
        Notices.done(getTranslation("deadLetters.all.running"));
        refresh();
    }

    private static Div line(Component content) {
        Div line = new Div(content);
        line.addClassName("secondary");
        return line;
    }

    private static Div line(String text) {
        Div line = new Div(text);
        line.addClassName("secondary");
        return line;
    }
}
