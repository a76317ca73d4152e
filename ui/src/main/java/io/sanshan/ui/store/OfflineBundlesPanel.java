package io.sanshan.ui.store;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.coupon.OfflineBundleCard;
import io.sanshan.application.coupon.OfflineOverspend;
import io.sanshan.application.coupon.OfflineQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.kit.BriefItem;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.RefusalText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tills took along to redeem without a line, what of it is told, what is missing, and what was given too much. */
class OfflineBundlesPanel extends Panel {

    private static final long serialVersionUID = 1L;

    /** The newest: what is older is settled, or a matter for the audit. */
    private static final Slice.Range NEWEST = new Slice.Range(0, 20);

    private final transient OfflineQueries bundles;
    private final transient TillDeviceQueries devices;
    private final transient Caller caller;

    OfflineBundlesPanel(OfflineQueries bundles, TillDeviceQueries devices, Caller caller) {
        super(I18NProvider.translate("offline.title"));
        this.bundles = bundles;
        this.devices = devices;
        this.caller = caller;
    }

    /**
     * Reads anew.
     *
     * @param store null for all stores, whose names are then told
     */
    void show(@Nullable StoreId store, Map<StoreId, String> stores, ZoneId zone, Instant now) {
        List<OfflineBundleCard> cards = bundles.list(caller, store, NEWEST).rows();
        if (cards.isEmpty()) {
            replace(new EmptyState(Glyph.CHECK, getTranslation("offline.none"), getTranslation("offline.none.hint")));
            return;
        }
        List<OfflineOverspend> overspends =
                bundles.overspends(caller, store, NEWEST).rows();
        Map<TillDeviceId, String> names = devices.names(
                caller,
                Stream.concat(
                                cards.stream().map(OfflineBundleCard::device),
                                overspends.stream().map(one -> one.bundle().device()))
                        .collect(Collectors.toSet()));
        Formats formats = Formats.here().in(zone);
        UnorderedList list = new UnorderedList();
        list.addClassName("brief-list");
        cards.forEach(card -> list.add(new BriefItem(
                named(card, who(card.device(), card.store(), names, stores), now),
                facts(card, formats).toArray(String[]::new))));
        Div all = new Div(list, new H3(getTranslation("offline.overspent.title")), lost(store, formats));
        all.addClassName("stack");
        if (!overspends.isEmpty()) {
            all.add(overspent(overspends, names, stores, formats));
        }
        replace(all);
    }

    private static String who(
            TillDeviceId device, StoreId store, Map<TillDeviceId, String> names, Map<StoreId, String> stores) {
        String name = names.getOrDefault(device, device.value());
        String where = stores.get(store);
        return where == null ? name : where + " · " + name;
    }

    private Component named(OfflineBundleCard card, String who, Instant now) {
        Pill state;
        if (card.isOutstanding(now)) {
            Integer missing = card.missing();
            state = new Pill(
                    missing == null
                            ? getTranslation("offline.isOutstanding")
                            : getTranslation("offline.missing", missing),
                    Tone.BAD);
        } else if (card.isOpen(now)) {
            state = new Pill(getTranslation("offline.isOpen"), Tone.ACCENT);
        } else {
            state = new Pill(getTranslation("offline.isClosed"), Tone.QUIET);
        }
        Div named = new Div(new Span(who), state);
        named.addClassName("with-glyph");
        return named;
    }

    private List<String> facts(OfflineBundleCard card, Formats formats) {
        List<String> facts = new ArrayList<>();
        facts.add(getTranslation("offline.since", formats.moment(card.issuedAt())));
        facts.add(getTranslation("offline.until", formats.moment(card.content().goodUntil())));
        facts.add(getTranslation(
                "offline.used",
                card.used(),
                card.content().redemptions(),
                formats.money(card.given()),
                formats.money(card.content().money())));
        facts.add(getTranslation("offline.coupons", card.content().coupons()));
        if (card.content().leftOut() > 0) {
            facts.add(getTranslation("offline.leftOut", card.content().leftOut()));
        }
        if (card.overspent() > 0) {
            facts.add(getTranslation("offline.overspent", card.overspent(), formats.money(card.lost())));
        }
        return facts;
    }

    private Component lost(@Nullable StoreId store, Formats formats) {
        List<Money> lost = bundles.lost(caller, store);
        return new Paragraph(
                lost.isEmpty()
                        ? getTranslation("offline.overspent.none")
                        : getTranslation("offline.overspent.sum", formats.monies(lost)));
    }

    private Component overspent(
            List<OfflineOverspend> overspends,
            Map<TillDeviceId, String> names,
            Map<StoreId, String> stores,
            Formats formats) {
        UnorderedList list = new UnorderedList();
        list.addClassName("brief-list");
        overspends.forEach(one -> list.add(new BriefItem(
                new Span(formats.money(one.lost()) + " · " + RefusalText.of(one.reason())),
                formats.moment(one.at()),
                who(one.bundle().device(), one.store(), names, stores),
                getTranslation(one.covered() ? "offline.covered" : "offline.beyond"))));
        return list;
    }
}
