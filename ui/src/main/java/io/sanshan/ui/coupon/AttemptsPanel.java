package io.sanshan.ui.coupon;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiFunction;
import io.sanshan.application.coupon.AttemptFilter;
import io.sanshan.application.coupon.AttemptReason;
import io.sanshan.application.coupon.RefusedAttempt;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.DayFields;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.RefusalText;
import io.sanshan.ui.kit.SliceGrid;
import io.sanshan.ui.kit.StoreField;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attempts that were refused, newest first, each with its reason; of all stores, or of the one in which the caller works. */
class AttemptsPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final ComboBox<StoreId> store;
    private final ComboBox<AttemptReason> reason = new ComboBox<>(getTranslation("attempts.reason"));
    private final DatePicker day = DayFields.day(getTranslation("attempts.day"));
    private final SerializableBiFunction<MemberId, String, Component> history;
    private final SliceGrid<AttemptLine> grid;

    /** @param history the caller's way to a member's history */
    AttemptsPanel(AttemptLog log, Caller caller, SerializableBiFunction<MemberId, String, Component> history) {
        this.history = history;
        boolean allStores = caller.store() == null;
        Formats formats = Formats.here();
        store = StoreField.of(getTranslation("attempts.store"), log.stores(caller));
        store.setVisible(allStores);
        store.setPlaceholder(getTranslation("kit.all"));
        store.setClearButtonVisible(true);
        store.addValueChangeListener(e -> refresh());
        reason.setItems(AttemptReason.values());
        reason.setItemLabelGenerator(one -> getTranslation("attemptReason." + one));
        reason.setPlaceholder(getTranslation("kit.all"));
        reason.setClearButtonVisible(true);
        reason.addClassName("grow");
        reason.addValueChangeListener(e -> refresh());
        day.setClearButtonVisible(true);
        day.addValueChangeListener(e -> refresh());
        Div filters = new Div(store, reason, day);
        filters.addClassName("filters");

        grid = new SliceGrid<>(range -> log.read(caller, filter(), range, formats));
        grid.text(getTranslation("attempts.at"), AttemptLine::at);
        if (allStores) {
            grid.names(getTranslation("attempts.store"), AttemptLine::store);
        }
        grid.names(getTranslation("attempts.who"), AttemptLine::who);
        grid.text(
                getTranslation("attempts.code"),
                row -> CodeText.ending(row.attempt().ending()));
        grid.nameComponents(getTranslation("attempts.coupon"), row -> coupon(row.attempt()));
        grid.names(
                        getTranslation("attempts.reason"),
                        row -> RefusalText.of(row.attempt().refusal()))
                .setFlexGrow(4);
        grid.card(this::card);
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.CHECK, getTranslation("attempts.none"), getTranslation("attempts.none.hint")));
        grid.addClassName("fill");
        getContent().addClassNames("stack", "fill");
        getContent().add(filters, grid);
    }

    private AttemptFilter filter() {
        return new AttemptFilter(store.getValue(), reason.getValue(), day.getValue());
    }

    void refresh() {
        grid.refresh();
    }

    /** The coupon by the name of its template, and whose it is. */
    private Component coupon(RefusedAttempt attempt) {
        Div both = new Div(new Span(attempt.template()));
        if (attempt.member() != null) {
            Div who = new Div(member(attempt, attempt.member()));
            who.addClassName("secondary");
            both.add(who);
        }
        return both;
    }

    /** The way to the member's history leads only where there is something to see. */
    private Component member(RefusedAttempt attempt, MemberId member) {
        return attempt.openMember()
                ? history.apply(member, MaskedName.text(attempt.holder()))
                : new MaskedName(attempt.holder());
    }

    private Component card(AttemptLine row) {
        Span reasonText = new Span(RefusalText.of(row.attempt().refusal()));
        reasonText.addClassName("row-card-title");
        Div card = new Div(reasonText);
        String ending = row.attempt().ending();
        addLine(
                card,
                ending == null ? "" : CodeText.ending(ending),
                row.attempt().template());
        addLine(card, row.at(), row.store(), row.who());
        if (row.attempt().member() != null) {
            Div who = new Div(member(row.attempt(), row.attempt().member()));
            who.addClassName("row-card-line");
            card.add(who);
        }
        card.addClassName("row-card");
        return card;
    }

    /** Of what there is; where there is nothing, no line. */
    private static void addLine(Div card, String... parts) {
        String text = Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        if (!text.isEmpty()) {
            Span line = new Span(text);
            line.addClassName("row-card-line");
            card.add(line);
        }
    }
}
