package io.sanshan.ui.coupon;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.sanshan.application.coupon.RedemptionRef;
import io.sanshan.application.figures.Period;
import io.sanshan.application.figures.StoreDay;
import io.sanshan.application.figures.StoreEntry;
import io.sanshan.application.figures.StoreEntry.Kind;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.RefusalText;
import io.sanshan.ui.kit.StatTile;
import io.sanshan.ui.kit.TimeText;
import io.sanshan.ui.kit.history.EventWords;
import io.sanshan.ui.kit.history.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The store's day in numbers, and what happened last. A redemption that stands can be taken back from here. */
class StoreTodayPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 20;

    private final transient Desk desk;
    private final transient Consumer<Undoable> undo;
    private final StatTile redeemed = new StatTile(getTranslation("desk.today.redeemed"));
    private final StatTile rejected = new StatTile(getTranslation("desk.today.rejected"));
    private final StatTile joins = new StatTile(getTranslation("desk.today.joins"));
    private final StatTile sales = new StatTile(getTranslation("desk.today.sales"));
    private final Panel latest = new Panel(getTranslation("desk.latest"));

    StoreTodayPanel(Desk desk, Consumer<Undoable> undo) {
        this.desk = desk;
        this.undo = undo;
        Div tiles = StatTile.row(redeemed, rejected, joins, sales);
        tiles.addClassName("stat-row-pairs");
        getContent().addClassName("stack");
        getContent().add(tiles, latest);
    }

    void refresh() {
        Formats formats = Formats.here();
        StoreDay day = desk.activity()
                .days(desk.caller(), desk.store(), Period.upTo(desk.today(), 1))
                .getFirst();
        redeemed.value(formats.number(day.redeemed() - day.rolledBack()))
                .hint(day.rolledBack() == 0 ? "" : getTranslation("desk.today.undone", day.rolledBack()));
        rejected.value(formats.number(day.rejected()));
        joins.value(formats.number(day.joins()));
        sales.value(formats.number(day.purchases())).hint(day.purchases() == 0 ? "" : formats.monies(day.sales()));
        List<StoreEntry> entries = desk.activity()
                .latest(desk.caller(), desk.store(), new Slice.Range(0, LATEST))
                .rows();
        latest.replace(entries.isEmpty() ? nothing() : list(entries));
    }

    private Component nothing() {
        return new EmptyState(Glyph.CLOCK, getTranslation("desk.latest.none"), getTranslation("desk.latest.none.hint"));
    }

    private Component list(List<StoreEntry> entries) {
        Set<AccountId> actors = entries.stream()
                .map(entry -> Names.account(entry.actor()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Names names = new Names(Map.of(), Map.of(), desk.accounts().names(desk.caller(), actors));
        OrderedList list = new OrderedList();
        list.addClassName("timeline");
        // Newest first: what was rolled back is met before the redemption that it took back.
        Set<String> seen = new HashSet<>();
        for (StoreEntry entry : entries) {
            boolean redemption = entry.kind() == Kind.REDEEMED;
            boolean stands = (redemption || entry.kind() == Kind.ROLLED_BACK) && seen.add(entry.stream()) && redemption;
            list.add(item(entry, names, stands));
        }
        return list;
    }

    private ListItem item(StoreEntry entry, Names names, boolean stands) {
        Span title = new Span(EventWords.title(event(entry.kind())));
        title.addClassName("timeline-title");
        Div head = new Div(title, new TimeText(entry.at()));
        head.addClassName("timeline-head");
        Div who = new Div();
        who.addClassName("timeline-detail");
        if (entry.member() != null) {
            who.add(new MaskedName(entry.name()));
        }
        // Who joined did so herself.
        if (entry.kind() != Kind.JOINED || Names.account(entry.actor()) != null) {
            who.add(new Span(" · " + detail(entry) + names.actor(entry.actor())));
        }
        Div text = new Div(head, who);
        text.addClassName("timeline-text");
        if (stands) {
            Undoable undoable = new Undoable(
                    new RedemptionRef(new CouponId(entry.stream()), null),
                    MaskedName.text(entry.name()) + " · " + Formats.here().moment(entry.at()));
            Button takeBack = new Button(getTranslation("desk.undo"), Glyph.UNDO.create(), e -> undo.accept(undoable));
            takeBack.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            takeBack.addClassName("timeline-action");
            text.add(takeBack);
        }
        Div mark = new Div(glyph(entry.kind()).create());
        mark.addClassNames("timeline-mark", "timeline-mark-" + entry.kind());
        ListItem item = new ListItem(mark, text);
        item.addClassName("timeline-item");
        return item;
    }

    private static String detail(StoreEntry entry) {
        if (entry.refusal() != null) {
            return RefusalText.of(entry.refusal()) + " · ";
        }
        return entry.amount() == null ? "" : Formats.here().money(entry.amount()) + " · ";
    }

    private static String event(Kind kind) {
        return switch (kind) {
            case REDEEMED -> "CouponRedeemed";
            case ROLLED_BACK -> "RedemptionRolledBack";
            case REJECTED -> "RedemptionRejected";
            case PURCHASED -> "PurchaseRecorded";
            case RETURNED -> "SoldGoodsReturned";
            case JOINED -> "MemberRegistered";
        };
    }

    private static Glyph glyph(Kind kind) {
        return switch (kind) {
            case REDEEMED -> Glyph.CHECK;
            case ROLLED_BACK, RETURNED -> Glyph.UNDO;
            case REJECTED -> Glyph.WARNING;
            case PURCHASED -> Glyph.BASKET;
            case JOINED -> Glyph.USER;
        };
    }
}
