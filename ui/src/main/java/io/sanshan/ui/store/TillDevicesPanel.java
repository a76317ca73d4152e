package io.sanshan.ui.store;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.application.till.TillDeviceCommands;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.BriefItem;
import io.sanshan.ui.kit.Confirm;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The till devices of a store, each with how its key fares. Headquarters changes them here, others read. */
class TillDevicesPanel extends Panel {

    private static final long serialVersionUID = 1L;

    TillDevicesPanel() {
        super(I18NProvider.translate("tills.title"));
    }

    /** For who reads only. */
    void show(List<TillDeviceCard> devices, ZoneId zone, Instant now) {
        actions();
        draw(devices, zone, now, "tills.none.hint", _ -> new Component[0]);
    }

    /** For who registers, rotates and revokes. */
    void show(
            StoreId store,
            List<TillDeviceCard> devices,
            ZoneId zone,
            Instant now,
            TillDeviceCommands commands,
            CurrentCaller current,
            Currency currency) {
        actions(new Button(getTranslation("tills.register"), Glyph.PLUS.create(), e -> TillDeviceDialog.registering(
                        commands, current, store)
                .open()));
        draw(
                devices,
                zone,
                now,
                "tills.none.how",
                card -> card.revoked()
                        ? new Component[0]
                        : new Component[] {
                            new Div(
                                    rotate(card, commands, current),
                                    offline(card, commands, current, currency),
                                    forbid(card, commands, current),
                                    revoke(card, commands, current))
                        });
    }

    private void draw(List<TillDeviceCard> devices, ZoneId zone, Instant now, String hint, Buttons buttons) {
        if (devices.isEmpty()) {
            replace(new EmptyState(Glyph.LOCK, getTranslation("tills.none"), getTranslation(hint)));
            return;
        }
        Formats formats = Formats.here().in(zone);
        UnorderedList list = new UnorderedList();
        list.addClassName("brief-list");
        for (TillDeviceCard card : devices) {
            BriefItem item =
                    new BriefItem(named(card), facts(card, formats, now).toArray(String[]::new));
            item.add(buttons.of(card));
            list.add(item);
        }
        replace(list);
    }

    private Component named(TillDeviceCard card) {
        Pill state = card.revoked()
                ? new Pill(getTranslation("tills.isRevoked"), Tone.QUIET)
                : new Pill(getTranslation("tills.isGood"), Tone.GOOD);
        Div named = new Div(new Span(card.name()), state);
        named.addClassName("with-glyph");
        return named;
    }

    private List<String> facts(TillDeviceCard card, Formats formats, Instant now) {
        List<String> facts = new ArrayList<>();
        facts.add(getTranslation("tills.since", formats.day(card.registeredAt())));
        if (card.rotatedAt() != null) {
            facts.add(getTranslation("tills.rotatedAt", formats.moment(card.rotatedAt())));
        }
        Instant old = card.oldKeyGoodUntil(now);
        if (old != null) {
            facts.add(getTranslation("tills.oldKeyUntil", formats.moment(old)));
        }
        TillDeviceCard.Offline offline = card.offline();
        if (offline != null) {
            facts.add(getTranslation(
                    "tills.offline.is", offline.hours(), offline.redemptions(), formats.money(offline.money())));
        }
        if (card.revokedAt() != null) {
            facts.add(getTranslation("tills.revokedAt", formats.moment(card.revokedAt())));
        }
        return facts;
    }

    private Button rotate(TillDeviceCard card, TillDeviceCommands commands, CurrentCaller current) {
        Button rotate =
                new Button(getTranslation("tills.rotate"), e -> TillDeviceDialog.rotating(commands, current, card)
                        .open());
        rotate.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        rotate.setAriaLabel(getTranslation("tills.rotate.of", card.name()));
        return rotate;
    }

    private Button offline(TillDeviceCard card, TillDeviceCommands commands, CurrentCaller current, Currency currency) {
        Button offline = new Button(
                getTranslation("tills.offline"), e -> new TillOfflineDialog(commands, current, card, currency).open());
        offline.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        offline.setAriaLabel(getTranslation("tills.offline.of", card.name()));
        return offline;
    }

    private Button forbid(TillDeviceCard card, TillDeviceCommands commands, CurrentCaller current) {
        Button forbid = new Button(
                getTranslation("tills.offline.forbid"),
                e -> Confirm.ask(
                        getTranslation("tills.offline.forbid.question", card.name()),
                        getTranslation("tills.offline.forbid.consequence"),
                        getTranslation("tills.offline.forbid"),
                        () -> Answers.notice(
                                new SendOnce(current::request)
                                        .send(request -> commands.forbidOffline(request, card.device())),
                                getTranslation("tills.offline.forbidden"))));
        forbid.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        forbid.setAriaLabel(getTranslation("tills.offline.forbid.of", card.name()));
        forbid.setVisible(card.offline() != null);
        return forbid;
    }

    private Button revoke(TillDeviceCard card, TillDeviceCommands commands, CurrentCaller current) {
        Button revoke = new Button(
                getTranslation("tills.revoke"),
                e -> Confirm.ask(
                        getTranslation("tills.revoke.question", card.name()),
                        getTranslation("tills.revoke.consequence"),
                        getTranslation("tills.revoke"),
                        () -> Answers.notice(
                                new SendOnce(current::request).send(request -> commands.revoke(request, card.device())),
                                getTranslation("tills.revoked"))));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        revoke.setAriaLabel(getTranslation("tills.revoke.of", card.name()));
        return revoke;
    }

    @FunctionalInterface
    private interface Buttons {
        Component[] of(TillDeviceCard card);
    }
}
