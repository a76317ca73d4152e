package io.sanshan.ui.member.erasure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.member.Erasure;
import io.sanshan.application.member.ErasureQueries;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SliceGrid;
import io.sanshan.ui.member.MemberNavigation;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;

/** All erasures, with the way to a new one for who may ask for it. */
@Route("audit/erasures")
@Menu(title = "menu.erasures", icon = "lock", order = 3)
@RolesAllowed({Roles.AUDITOR, Roles.DATA_PROTECTION})
class ErasureListView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient ErasureQueries erasures;
    private final transient Caller caller;
    private final Span count = new Span();
    private final SliceGrid<Erasure> grid;

    ErasureListView(ErasureQueries erasures, MemberQueries members, CurrentCaller current, ReadModelChanges changes) {
        super("erasures.title");
        this.erasures = erasures;
        Caller.Staff staff = current.get();
        caller = staff;
        lead(getTranslation("erasures.lead"));
        if (staff.role() == Role.DATA_PROTECTION) {
            add(new Panel(getTranslation("erasures.new"), member(members)));
        }
        Formats formats = Formats.here();
        grid = new SliceGrid<>(range -> erasures.list(caller, range));
        grid.text(getTranslation("erasures.asked"), row -> formats.moment(row.askedAt()));
        grid.names(getTranslation("erasures.reason"), this::reason);
        grid.names(getTranslation("erasures.member"), row -> row.member().value());
        grid.component(getTranslation("erasures.state"), ErasureState::of);
        grid.card(row -> card(row, formats));
        grid.onOpen(row -> () -> ErasureNavigation.open(row.member()));
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.LOCK, getTranslation("erasures.none"), getTranslation("erasures.none.hint")));
        grid.addClassName("fill");
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        add(count, grid);
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.ERASURES);
    }

    private ComboBox<MemberId> member(MemberQueries members) {
        ComboBox<MemberId> member = MemberNavigation.field(getTranslation("audit.member"), members, caller);
        member.setHelperText(getTranslation("erasures.new.hint"));
        member.addClassName("field-wide");
        member.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                ErasureNavigation.open(e.getValue());
            }
        });
        return member;
    }

    private void refresh() {
        grid.refresh();
        count.setText(getTranslation("erasures.count", erasures.count(caller)));
    }

    private String reason(Erasure row) {
        return getTranslation("erasureReason." + row.reason());
    }

    private Component card(Erasure row, Formats formats) {
        Span asked = new Span(formats.moment(row.askedAt()));
        asked.addClassName("row-card-title");
        Div head = new Div(asked, ErasureState.of(row));
        head.addClassName("row-card-head");
        Span line = new Span(reason(row));
        line.addClassName("row-card-line");
        Div card = new Div(head, line);
        card.addClassName("row-card");
        return card;
    }
}
