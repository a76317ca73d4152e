package io.sanshan.ui.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.coupon.CouponAtDesk;
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponCheck;
import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponVersion;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.application.figures.StoreActivityQueries;
import io.sanshan.application.figures.StoreDay;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.store.StoreMode;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayName("At the redemption desk")
class DeskViewTest extends ScreenTest {

    private static final StoreId STORE = StoreId.named("riverside");
    private static final CouponId COUPON = CouponId.of(CouponTemplateId.named("five"), 1);
    private static final CouponCode CODE = new CouponCode("ABCDEFGH12345678");
    private static final Money FIVE = new Money(500, "USD");

    private final CouponQueries coupons = mock(CouponQueries.class);
    private final CouponCommands commands = mock(CouponCommands.class);
    private final StoreActivityQueries activity = mock(StoreActivityQueries.class);
    private final StoreQueries stores = mock(StoreQueries.class);

    private DeskView view;

    @BeforeEach
    void open() {
        loggedIn(new Caller.Staff(new AccountId("account-1"), Role.STORE_MANAGER, STORE, null));
        when(stores.card(any(), eq(STORE)))
                .thenReturn(Optional.of(new StoreCard(
                        STORE, "Riverside", "East", ZoneId.of("UTC"), StoreMode.DIRECT, TrialBrand.NOW, null)));
        when(activity.days(any(), any(), any()))
                .thenReturn(List.of(new StoreDay(LocalDate.EPOCH, 3, 0, 0, 0, 0, List.of())));
        when(activity.latest(any(), any(), any())).thenReturn(new Slice<>(List.of(), false));
        when(coupons.byCode(any(), any())).thenReturn(Optional.empty());
        when(coupons.byCode(any(), eq(CODE.value()))).thenReturn(Optional.of(coupon()));
        mayBe(new CouponCheck.Redeemable(COUPON, FIVE, List.of()));
        Clock clock = Clock.fixed(TrialBrand.NOW, ZoneId.of("UTC"));
        view = show(new DeskView(new Desk(
                coupons,
                commands,
                activity,
                mock(GoodsQueries.class),
                stores,
                mock(AccountQueries.class),
                changes,
                current,
                clock,
                "USD")));
    }

    private void mayBe(CouponCheck check) {
        when(coupons.check(any(), any(), any())).thenReturn(Optional.of(check));
    }

    private static CouponAtDesk coupon() {
        CouponTerms terms = CouponTerms.of(new Discount.AmountOff(FIVE), new Validity.AfterIssue(0, 14));
        CouponTemplateId template = CouponTemplateId.named("five");
        CampaignId campaign = CampaignId.named("autumn");
        CouponCard card = new CouponCard(
                COUPON,
                template,
                1,
                campaign,
                new MemberId("member-1"),
                CODE,
                IssueWay.CAMPAIGN,
                TrialBrand.NOW,
                TrialBrand.NOW.plus(Duration.ofDays(14)),
                CouponStatus.ISSUED,
                TrialBrand.NOW,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                TrialBrand.NOW);
        CouponVersion version = new CouponVersion(template, 1, campaign, "Five off", terms, TermsNames.NONE);
        return new CouponAtDesk(card, version, "Z••• C•••", false);
    }

    private void lookUp(String typed) {
        test(find(TextField.class).withCaption("Coupon code").single()).setValue(typed);
        test(button("Look up")).click();
    }

    @Test
    @DisplayName("a code brings its coupon, the holder masked, and whether it may be redeemed")
    void shows() {
        lookUp(CODE.value());

        assertThat(words(view)).contains("Five off", "$5.00 off", "Z••• C•••", "May be redeemed: $5.00 off.");
        assertThat(button("Redeem").isEnabled()).isTrue();
    }

    @Test
    @DisplayName("an unknown code and a text that is no code are told apart at the field")
    void unknown() {
        lookUp("ABCDEFGH12345679");
        TextField field = find(TextField.class).withCaption("Coupon code").single();
        assertThat(field.getErrorMessage()).isEqualTo("There is no coupon with this code.");

        lookUp("hello");
        assertThat(field.getErrorMessage()).startsWith("This is not a coupon code.");
        assertThat(field.getValue()).isEqualTo("hello");
    }

    /** The button stands beside it: what goes away as the field is left moves the button under the pointer. */
    @Test
    @DisplayName("what was wrong with a code stands until the next one is looked up")
    void problemStands() {
        lookUp("hello");
        TextField field = find(TextField.class).withCaption("Coupon code").single();
        test(field).setValue(CODE.value());
        assertThat(field.isInvalid()).isTrue();
        lookUp(CODE.value());
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    @DisplayName("a double click redeems once")
    void once() {
        when(commands.redeem(any(), any(), any())).thenReturn(Outcome.done());
        lookUp(CODE.value());
        Button redeem = button("Redeem");
        test(redeem).click();
        clickAgain(redeem);

        verify(commands, times(1)).redeem(any(), eq(COUPON), isNull());
        assertThat(words(view)).contains("Redeemed", "$5.00 off");
    }

    @Test
    @DisplayName("a try whose answer was lost is repeated with the same command id")
    void repeats() {
        when(commands.redeem(any(), any(), any()))
                .thenThrow(new IllegalStateException("the line was cut"))
                .thenReturn(Outcome.done());
        lookUp(CODE.value());
        Button redeem = button("Redeem");
        assertThatThrownBy(() -> clickAgain(redeem)).isInstanceOf(IllegalStateException.class);
        clickAgain(redeem);

        ArgumentCaptor<Request> sent = ArgumentCaptor.forClass(Request.class);
        verify(commands, times(2)).redeem(sent.capture(), any(), any());
        assertThat(sent.getAllValues().stream().map(Request::commandId).distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("the basket goes along, and the amount to pay is said")
    void basket() {
        when(commands.redeem(any(), any(), any())).thenReturn(Outcome.done());
        lookUp(CODE.value());
        test(find(BigDecimalField.class).withCaption("Total of the basket").single())
                .setValue(new BigDecimal("25.90"));
        assertThat(words(view)).contains("$20.90 to pay");
        test(button("Redeem")).click();

        Money total = new Money(2590, "USD");
        verify(commands).redeem(any(), eq(COUPON), eq(new Basket(List.of(new Basket.Line(null, 1, total)))));
        assertThat(words(view)).contains("$20.90 to pay");
    }

    @Test
    @DisplayName("a coupon that may not be redeemed says why, and is redeemed by no button")
    void mayNot() {
        mayBe(new CouponCheck.NotRedeemable(COUPON, Refusal.of(CouponRefusal.COUPON_EXPIRED, TrialBrand.NOW)));
        lookUp(CODE.value());

        assertThat(words(view)).contains("This coupon expired on Nov 21, 2026");
        assertThat(find(Button.class).withText("Redeem").exists()).isFalse();
        verify(commands, never()).redeem(any(), any(), any());
    }

    @Test
    @DisplayName("a refusal that came in between is shown in plain words")
    void refused() {
        when(commands.redeem(any(), any(), any()))
                .thenReturn(Outcome.refused(Refusal.of(CouponRefusal.ALREADY_REDEEMED, TrialBrand.NOW)));
        lookUp(CODE.value());
        test(button("Redeem")).click();

        assertThat(words(view)).contains("Not redeemed", "This coupon was redeemed already");
    }

    @Test
    @DisplayName("a redemption is taken back with a reason")
    void undo() {
        when(commands.redeem(any(), any(), any())).thenReturn(Outcome.done());
        when(commands.rollBack(any(), any(), any())).thenReturn(Outcome.done());
        lookUp(CODE.value());
        test(button("Redeem")).click();
        test(button("Undo")).click();
        test(find(TextArea.class).single()).setValue("Wrong coupon");
        test(find(Button.class).withText("Undo").all().getLast()).click();

        verify(commands).rollBack(any(), eq(COUPON), eq("Wrong coupon"));
        assertThat(words(view)).contains("No coupon on the desk");
    }
}
