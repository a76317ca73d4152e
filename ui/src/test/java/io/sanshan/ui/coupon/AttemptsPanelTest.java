package io.sanshan.ui.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.coupon.AttemptFilter;
import io.sanshan.application.coupon.AttemptQueries;
import io.sanshan.application.coupon.AttemptReason;
import io.sanshan.application.coupon.RefusedAttempt;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.AttemptRefusal;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.trial.ScreenTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The list of refused attempts")
@Tag("P16")
class AttemptsPanelTest extends ScreenTest {

    private static final StoreId HARBOUR = StoreId.named("harbour");
    private static final TillDeviceId TILL = TillDeviceId.named("till 1");
    private static final AccountId MAY = new AccountId("account-may");
    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");
    private static final Caller.Staff HEADQUARTERS =
            new Caller.Staff(new AccountId("account-1"), Role.HEADQUARTERS, null, null);
    private static final Caller.Staff MANAGER =
            new Caller.Staff(new AccountId("account-2"), Role.STORE_MANAGER, HARBOUR, null);

    private static final RefusedAttempt SHORT = new RefusedAttempt(
            "event-1",
            AT,
            HARBOUR,
            Actor.of(MAY),
            "YB6C",
            CouponId.of(CouponTemplateId.named("five"), 1),
            "Five off",
            new MemberId("member-1"),
            "Anna Bell",
            true,
            Refusal.of(CouponRefusal.MINIMUM_SPEND, 1_240, "USD"));
    private static final RefusedAttempt FOREIGN = new RefusedAttempt(
            "event-2",
            AT,
            HARBOUR,
            Actor.of(MAY),
            "YB6D",
            CouponId.of(CouponTemplateId.named("five"), 2),
            "Five off",
            new MemberId("member-2"),
            "B••• C•••",
            false,
            Refusal.of(CouponRefusal.ALREADY_REDEEMED, "2026-03-01T15:00:00Z"));
    private static final RefusedAttempt LEFT_OUT = new RefusedAttempt(
            "event-3",
            AT,
            HARBOUR,
            Actor.of(TILL),
            null,
            null,
            "",
            null,
            "",
            false,
            Refusal.of(AttemptRefusal.LEFT_OUT, 1_234));
    private static final RefusedAttempt UNKNOWN = new RefusedAttempt(
            "event-4",
            AT,
            HARBOUR,
            Actor.of(TILL),
            "YB6E",
            null,
            "",
            null,
            "",
            false,
            Refusal.of(AttemptRefusal.UNKNOWN_CODE));

    private final AttemptQueries attempts = mock(AttemptQueries.class);
    private final StoreQueries stores = mock(StoreQueries.class);
    private final AccountQueries accounts = mock(AccountQueries.class);
    private final TillDeviceQueries tills = mock(TillDeviceQueries.class);

    @BeforeEach
    void answer() {
        when(stores.names(any())).thenReturn(Map.of(HARBOUR, "Harbour"));
        when(stores.zones(any())).thenReturn(Map.of(HARBOUR, ZoneId.of("Asia/Shanghai")));
        when(accounts.names(any(), any())).thenReturn(Map.of(MAY, "May Ho"));
        when(tills.names(any(), any())).thenReturn(Map.of(TILL, "Till by the door"));
        when(attempts.refused(any(), any(), any())).thenReturn(new Slice<>(List.of(), false));
        when(attempts.refused(any(), eq(AttemptFilter.ALL), any())).thenAnswer(asked -> {
            Slice.Range range = asked.getArgument(2);
            return new Slice<>(
                    Stream.of(SHORT, FOREIGN, LEFT_OUT, UNKNOWN)
                            .skip(range.offset())
                            .limit(range.limit())
                            .toList(),
                    false);
        });
    }

    private AttemptsPanel opened(Caller.Staff caller) {
        loggedIn(caller);
        return show(new AttemptsPanel(
                new AttemptLog(attempts, stores, accounts, tills), caller, (member, name) -> new Span("to " + name)));
    }

    private String row(int row) {
        Grid<?> grid = find(Grid.class).single();
        StringBuilder text = new StringBuilder();
        int columns =
                (int) grid.getColumns().stream().filter(Grid.Column::isVisible).count();
        for (int column = 0; column < columns; column++) {
            text.append(words(row, column)).append(" | ");
        }
        return text.toString();
    }

    private String words(int row, int column) {
        Grid<?> grid = find(Grid.class).single();
        return grid.getColumns().get(column).getRenderer() instanceof ComponentRenderer
                ? words(test(grid).getCellComponent(row, column))
                : test(grid).getCellText(row, column);
    }

    @Test
    @DisplayName("says when, where, who, which code, whose coupon and why, with its numbers")
    void tells() {
        opened(HEADQUARTERS);
        assertThat(rows(find(Grid.class).single())).hasSize(4);
        assertThat(row(0))
                .contains(
                        "Mar 2, 2026, 11:00",
                        "Harbour",
                        "May Ho",
                        "•••• YB6C",
                        "Five off",
                        "to Anna Bell",
                        "$12.40 more has to be bought before this coupon applies.");
        assertThat(row(2)).contains("Till by the door", "–", "counted only: 1,234.");
    }

    /** The line of each card, top to bottom, as the list is drawn on a phone. */
    @SuppressWarnings("unchecked")
    private List<String> card(int row) {
        Grid<AttemptLine> grid = find(Grid.class).single();
        var column = (ComponentRenderer<Component, AttemptLine>) grid.getColumns().stream()
                .filter(one -> !one.isVisible())
                .toList()
                .getLast()
                .getRenderer();
        return column.createComponent(rows(grid).get(row))
                .getChildren()
                .map(AttemptsPanelTest::words)
                .toList();
    }

    @Test
    @DisplayName("is a card on a phone, with nothing between what there is and what there is not")
    void cards() {
        opened(HEADQUARTERS);
        assertThat(card(0)).contains("•••• YB6C · Five off").anyMatch(line -> line.endsWith(" · Harbour · May Ho"));
        assertThat(card(2))
                .hasSize(2)
                .last()
                .asString()
                .matches("Mar 2, 2026, 11:00\\P{Punct}*CST · Harbour · Till by the door");
        assertThat(card(3)).hasSize(3).contains("•••• YB6E");
    }

    @Test
    @DisplayName("shows no way to a member whom the caller may not look at")
    void keepsClosed() {
        opened(MANAGER);
        assertThat(row(1)).contains("B••• C•••", "•••• YB6D").doesNotContain("to B");
    }

    @Test
    @DisplayName("asks for the store, the reason and the day that are chosen, and says when nothing was refused")
    void narrows() {
        AttemptsPanel panel = opened(HEADQUARTERS);
        find(ComboBox.class).withCaption("Store").single().setValue(HARBOUR);
        find(ComboBox.class).withCaption("Reason").single().setValue(AttemptReason.MINIMUM_SPEND);
        test(find(DatePicker.class).single()).setValue(LocalDate.of(2026, 3, 2));
        assertThat(rows(find(Grid.class).single())).isEmpty();
        assertThat(words(panel)).contains("Nothing was refused");
        verify(attempts, atLeastOnce())
                .refused(
                        eq(HEADQUARTERS),
                        eq(new AttemptFilter(HARBOUR, AttemptReason.MINIMUM_SPEND, LocalDate.of(2026, 3, 2))),
                        any());
    }

    @Test
    @DisplayName("a manager has no stores to choose among")
    void ownStoreOnly() {
        opened(MANAGER);
        assertThat(find(ComboBox.class).withCaption("Reason").all()).hasSize(1);
        assertThat(find(ComboBox.class).withCaption("Store").all()).isEmpty();
        assertThat(find(Grid.class).single().getColumns()).hasSize(6);
    }
}
