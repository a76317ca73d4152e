package io.sanshan.ui.audit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.sanshan.application.audit.AuditCommands;
import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.importing.ImportDoor;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.domain.account.Role;
import io.sanshan.ui.importing.ImportPanel;
import io.sanshan.ui.kit.Confirm;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far every read model is, and building one anew from the log. */
@Route("audit/read-models")
@Menu(title = "menu.readModels", icon = "chart", order = 2)
@RolesAllowed({Roles.AUDITOR, Roles.DATA_PROTECTION})
class ReadModelsView extends Screen {

    private static final long serialVersionUID = 1L;
    private static final int EVERY_MS = 1_000;

    private final transient Auditing auditing;
    private final transient AuditCommands commands;
    private final transient CurrentCaller current;
    private final transient Clock clock;
    private final Map<String, ReadModelRow> rows = new LinkedHashMap<>();
    private final Div list = new Div();
    private @Nullable Registration polling;

    ReadModelsView(
            Auditing auditing,
            AuditCommands commands,
            ImportDoor imports,
            CurrentCaller current,
            ReadModelChanges changes,
            Clock clock) {
        super("readModels.title");
        this.auditing = auditing;
        this.commands = commands;
        this.current = current;
        this.clock = clock;
        lead(getTranslation("readModels.lead"));
        list.addClassName("read-models");
        add(
                new ImportPanel(imports, current.get(), changes),
                new PutOffPanel(auditing.audit(), current.get(), true),
                list);
        refresh();
    }

    /** Progress has no ping: a read model tells its changes, not its position. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().setPollInterval(EVERY_MS);
        polling = event.getUI().addPollListener(e -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
        super.onDetach(event);
    }

    private void refresh() {
        for (ReadModels.State state : auditing.audit().readModels(auditing.caller())) {
            rows.computeIfAbsent(state.name(), this::row).show(state, clock.instant());
        }
    }

    private ReadModelRow row(String name) {
        boolean mayRebuild = auditing.caller().role() == Role.AUDITOR;
        ReadModelRow row = new ReadModelRow(
                name,
                mayRebuild,
                new ReadModelRow.Actions(
                        () -> ask(name),
                        () -> told(commands.pauseRebuild(current.request(), name), "readModels.paused", name),
                        () -> told(commands.resumeRebuild(current.request(), name), "readModels.resumed", name),
                        () -> askToCancel(name)));
        list.add(row);
        return row;
    }

    private void ask(String name) {
        String words = getTranslation("readModel." + name);
        Confirm.ask(
                getTranslation("readModels.ask", words),
                getTranslation("readModels.ask.hint"),
                getTranslation("readModels.rebuild"),
                () -> {
                    commands.rebuild(current.request(), name);
                    Notices.done(getTranslation("readModels.started", words));
                    refresh();
                });
    }

    private void askToCancel(String name) {
        Confirm.ask(
                getTranslation("readModels.cancel.ask", getTranslation("readModel." + name)),
                getTranslation("readModels.cancel.hint"),
                getTranslation("readModels.cancel.do"),
                () -> told(commands.cancelRebuild(current.request(), name), "readModels.cancelled", name));
    }

    /** Between the look at the screen and the click a rebuild may have ended by itself. */
    private void told(boolean done, String text, String name) {
        String words = getTranslation("readModel." + name);
        if (done) {
            Notices.done(getTranslation(text, words));
        } else {
            Notices.problem(getTranslation("readModels.tooLate", words));
        }
        refresh();
    }
}
