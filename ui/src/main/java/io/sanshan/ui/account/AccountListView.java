package io.sanshan.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.account.AccountCard;
import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Confirm;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.kit.SliceGrid;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** Who may log in. An account is closed, never deleted: what it did stays its own. */
@Route("hq/accounts")
@Menu(title = "menu.accounts", icon = "accounts", order = 6)
@RolesAllowed(Roles.HEADQUARTERS)
class AccountListView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient AccountQueries accounts;
    private final transient AccountCommands commands;
    private final transient CurrentCaller current;
    private final transient Caller caller;
    private final Map<StoreId, String> storeNames;
    private final SliceGrid<AccountCard> grid = new SliceGrid<>(this::read);
    private transient List<AccountCard> found = List.of();

    AccountListView(
            AccountQueries accounts,
            AccountCommands commands,
            StoreQueries stores,
            GuideQueries guides,
            CurrentCaller current,
            ReadModelChanges changes) {
        super("accounts.title");
        this.accounts = accounts;
        this.commands = commands;
        this.current = current;
        caller = current.get();
        storeNames = stores.names(caller);
        lead(getTranslation("accounts.lead"));
        grid.nameComponents(getTranslation("accounts.name"), account -> new MaskedName(account.name()));
        grid.names(getTranslation("login.name"), AccountCard::login).setFlexGrow(1);
        grid.text(getTranslation("accounts.role"), account -> getTranslation("role." + account.role()));
        grid.names(getTranslation("members.store"), this::store).setFlexGrow(1);
        grid.component(getTranslation("stores.status"), AccountListView::status);
        grid.component("", this::actionsOf);
        grid.card(this::card);
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.ACCOUNTS, getTranslation("accounts.none"), getTranslation("accounts.lead")));
        grid.addClassName("fill");
        Button open = new Button(getTranslation("accounts.open"), Glyph.PLUS.create(), e -> new AccountDialog(
                        commands, current, storeNames, guides)
                .open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        actions(open);
        add(grid);
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.ACCOUNTS);
    }

    private void refresh() {
        found = accounts.list(caller);
        grid.refresh();
    }

    private Slice<AccountCard> read(Slice.Range range) {
        int from = Math.min(range.offset(), found.size());
        int to = Math.min(from + range.limit(), found.size());
        return new Slice<>(found.subList(from, to), to < found.size());
    }

    private String store(AccountCard account) {
        return account.store() == null ? "–" : storeNames.getOrDefault(account.store(), "–");
    }

    private static Pill status(AccountCard account) {
        Pill pill = new Pill("", account.open() ? Tone.GOOD : Tone.QUIET);
        pill.setText(pill.getTranslation(account.open() ? "accounts.isOpen" : "accounts.isClosed"));
        return pill;
    }

    private Component actionsOf(AccountCard account) {
        Div row = new Div();
        row.addClassName("row-end");
        if (account.open()) {
            Button password = new Button(
                    getTranslation("accounts.password"), e -> new PasswordDialog(commands, current, account).open());
            password.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            row.add(password);
            if (!account.account().equals(current.get().account())) {
                Button close = new Button(getTranslation("accounts.close"), e -> close(account));
                close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
                row.add(close);
            }
        }
        return row;
    }

    private void close(AccountCard account) {
        Confirm.ask(
                getTranslation("accounts.close.question", MaskedName.text(account.name())),
                getTranslation("accounts.close.consequence"),
                getTranslation("accounts.close"),
                () -> Answers.notice(
                        new SendOnce(current::request).send(request -> commands.close(request, account.account())),
                        getTranslation("accounts.closed")));
    }

    private Component card(AccountCard account) {
        MaskedName name = new MaskedName(account.name());
        name.addClassName("row-card-title");
        Div head = new Div(name, status(account));
        head.addClassName("row-card-head");
        Span line = new Span(account.login() + " · " + getTranslation("role." + account.role()));
        line.addClassName("row-card-line");
        Div card = new Div(head, line, actionsOf(account));
        card.addClassName("row-card");
        return card;
    }
}
