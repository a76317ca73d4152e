package io.sanshan.ui.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.coupon.AttemptCommands;
import io.sanshan.application.coupon.CouponAtDesk;
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponVersion;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.MemberAtDesk;
import io.sanshan.application.coupon.RedemptionCommands;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.coupon.RedemptionRef;
import io.sanshan.application.coupon.RedemptionTold;
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
import io.sanshan.domain.coupon.Judgement;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayName("At the redemption desk")
class DeskViewTest extends ScreenTest {

    private static final StoreId STORE = StoreId.named("riverside");
    private static final CouponId COUPON = CouponId.of(CouponTemplateId.named("five"), 1);
    private static final CouponCode CODE = new CouponCode("ABCDEFGH12345678");
    private static final String MEMBER_CODE = "7K3M 9QX2 T4WD";
    private static final Money FIVE = new Money(500, "USD");
    private static final RedemptionId REDEMPTION = RedemptionId.named("till");

    private final CouponQueries coupons = mock(CouponQueries.class);
    private final RedemptionCommands commands = mock(RedemptionCommands.class);
    private final RedemptionQueries answers = mock(RedemptionQueries.class);
    private final AttemptCommands attempts = mock(AttemptCommands.class);
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
        when(coupons.byMemberCode(any(), any())).thenReturn(Optional.empty());
        when(coupons.byCode(any(), eq(CODE.value()))).thenReturn(Optional.of(coupon()));
        mayBe(grants(COUPON, FIVE));
        redeems(grants(COUPON, FIVE));
        Clock clock = Clock.fixed(TrialBrand.NOW, ZoneId.of("UTC"));
        view = show(new DeskView(new Desk(
                coupons,
                commands,
                answers,
                attempts,
                activity,
                mock(GoodsQueries.class),
                stores,
                mock(AccountQueries.class),
                changes,
                current,
                clock,
                "USD")));
    }

    private static Verdict grants(CouponId coupon, Money discount) {
        return new Verdict.Grants(coupon, discount, List.of(), null, true);
    }

    private void mayBe(Verdict... verdicts) {
        when(answers.check(any(), any(), any(), anyBoolean())).thenReturn(new Judgement(null, List.of(verdicts)));
    }

    private void redeems(Verdict... verdicts) {
        when(commands.redeem(any(), any(), any())).thenReturn(Outcome.done());
        when(answers.told(any(), any(), any()))
                .thenReturn(new RedemptionTold(REDEMPTION, TrialBrand.NOW, null, List.of(verdicts)));
    }

    private static CouponAtDesk coupon() {
        return coupon(COUPON, CODE, "Five off");
    }

    private static CouponAtDesk coupon(CouponId id, CouponCode code, String name) {
        CouponTerms terms = CouponTerms.of(new Discount.AmountOff(FIVE), new Validity.AfterIssue(0, 14));
        CouponTemplateId template = CouponTemplateId.named("five");
        CampaignId campaign = CampaignId.named("autumn");
        CouponCard card = new CouponCard(
                id,
                template,
                1,
                campaign,
                new MemberId("member-1"),
                code,
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
                TrialBrand.NOW,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
        CouponVersion version = new CouponVersion(template, 1, campaign, name, terms, TermsNames.NONE);
        return new CouponAtDesk(card, version, "Z••• C•••", false);
    }

    private void lookUp(String typed) {
        test(find(TextField.class).withCaption("Coupon or member code").single())
                .setValue(typed);
        test(button("Look up")).click();
    }

    @Test
    @DisplayName("a code brings its coupon, the holder masked, and whether it may be redeemed")
    void shows() {
        lookUp(CODE.value());

        assertThat(words(view)).contains("Five off", "$5.00 off", "Z••• C•••", "May be redeemed: $5.00 off.");
        verifyNoInteractions(attempts);
        assertThat(button("Redeem").isEnabled()).isTrue();
    }

    @Test
    @DisplayName("an unknown code and a text that is no code are told apart at the field")
    void unknown() {
        lookUp("ABCDEFGH12345679");
        TextField field =
                find(TextField.class).withCaption("Coupon or member code").single();
        assertThat(field.getErrorMessage()).isEqualTo("There is no coupon with this code.");
        verify(attempts).unknownCode(any(), eq("ABCDEFGH12345679"));

        lookUp("hello");
        verify(attempts).unknownCode(any(), eq("hello"));
        assertThat(field.getErrorMessage()).startsWith("This is no code.");
        assertThat(field.getValue()).isEqualTo("hello");
    }

    /** The button stands beside it: what goes away as the field is left moves the button under the pointer. */
    @Test
    @DisplayName("what was wrong with a code stands until the next one is looked up")
    void problemStands() {
        lookUp("hello");
        TextField field =
                find(TextField.class).withCaption("Coupon or member code").single();
        test(field).setValue(CODE.value());
        assertThat(field.isInvalid()).isTrue();
        lookUp(CODE.value());
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    @Tag("P47")
    @DisplayName("a member's own code brings what she may redeem, to be laid on one basket")
    void member() {
        CouponId second = CouponId.of(CouponTemplateId.named("five"), 2);
        CouponAtDesk two = coupon(second, new CouponCode("ABCDEFGH12345670"), "Two off");
        showsMember(coupon(), two);
        lookUp(MEMBER_CODE);
        verifyNoInteractions(attempts, answers);
        assertThat(words(view)).contains("Z••• C•••: good now", "Five off", "Two off");

        test(find(Button.class).withText("Lay on the desk").all().getFirst()).click();
        assertThat(button("Redeem").isEnabled()).isTrue();
        mayBe(grants(COUPON, FIVE), grants(second, FIVE));
        test(find(Button.class).withText("Lay on the desk").all().getLast()).click();
        redeems(grants(COUPON, FIVE), grants(second, FIVE));
        test(button("Redeem")).click();
        verify(commands).redeem(any(), eq(new CouponsOnBasket(List.of(COUPON, second), null, false, null)), isNull());
    }

    @Test
    @Tag("P47")
    @DisplayName("a member with nothing to redeem is told so, and a code that nobody has is an attempt")
    void memberWithout() {
        showsMember();
        lookUp(MEMBER_CODE);
        assertThat(words(view)).contains("She has no coupon that is good now.");

        when(coupons.byMemberCode(any(), eq(MEMBER_CODE))).thenReturn(Optional.empty());
        lookUp(MEMBER_CODE);
        verify(attempts).unknownCode(any(), eq(MEMBER_CODE));
        assertThat(find(TextField.class)
                        .withCaption("Coupon or member code")
                        .single()
                        .getErrorMessage())
                .isEqualTo("There is no member with this code.");
    }

    private void showsMember(CouponAtDesk... shown) {
        when(coupons.byMemberCode(any(), eq(MEMBER_CODE)))
                .thenReturn(
                        Optional.of(new MemberAtDesk(new MemberId("member-1"), "Z••• C•••", false, List.of(shown))));
    }

    @Test
    @DisplayName("a double click redeems once")
    void once() {
        lookUp(CODE.value());
        Button redeem = button("Redeem");
        test(redeem).click();
        clickAgain(redeem);

        verify(commands, times(1)).redeem(any(), eq(CouponsOnBasket.one(COUPON, null)), isNull());
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
        lookUp(CODE.value());
        test(find(BigDecimalField.class).withCaption("Total of the basket").single())
                .setValue(new BigDecimal("25.90"));
        assertThat(words(view)).contains("$20.90 to pay");
        test(button("Redeem")).click();

        Money total = new Money(2590, "USD");
        Basket whole = new Basket(List.of(new Basket.Line(null, 1, total)));
        ArgumentCaptor<CouponsOnBasket> sent = ArgumentCaptor.forClass(CouponsOnBasket.class);
        verify(commands).redeem(any(), sent.capture(), isNull());
        assertThat(sent.getValue().coupons()).containsExactly(COUPON);
        assertThat(sent.getValue().basket()).isEqualTo(whole);
        assertThat(sent.getValue().sale())
                .as("each basket is a sale of its own")
                .startsWith("desk/");
        assertThat(words(view)).contains("$20.90 to pay");
    }

    @Test
    @DisplayName("a coupon that may not be redeemed says why, and is redeemed by no button")
    void mayNot() {
        mayBe(new Verdict.Refuses(COUPON, Refusal.of(CouponRefusal.COUPON_EXPIRED, TrialBrand.NOW)));
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
        when(answers.told(any(), any(), any())).thenReturn(new RedemptionTold(null, null, null, List.of()));
        lookUp(CODE.value());
        test(button("Redeem")).click();

        assertThat(words(view)).contains("Not redeemed", "This coupon was redeemed already");
    }

    @Test
    @DisplayName("a redemption is taken back with a reason")
    void undo() {
        when(commands.rollBack(any(), any(), any())).thenReturn(Outcome.done());
        lookUp(CODE.value());
        test(button("Redeem")).click();
        test(button("Undo")).click();
        test(find(TextArea.class).single()).setValue("Wrong coupon");
        test(find(Button.class).withText("Undo").all().getLast()).click();

        verify(commands).rollBack(any(), eq(new RedemptionRef(COUPON, REDEMPTION)), eq("Wrong coupon"));
        assertThat(words(view)).contains("No coupon on the desk");
    }

    @Nested
    @Tag("P12")
    @DisplayName("with several coupons of one member")
    class Several {

        private static final CouponId SECOND = CouponId.of(CouponTemplateId.named("five"), 2);
        private static final CouponCode SECOND_CODE = new CouponCode("ABCDEFGH12345670");
        private static final Money TWO = new Money(200, "USD");

        @BeforeEach
        void layDown() {
            when(coupons.byCode(any(), eq(SECOND_CODE.value())))
                    .thenReturn(Optional.of(coupon(SECOND, SECOND_CODE, "Two off")));
            lookUp(CODE.value());
        }

        @Test
        @DisplayName("they lie on one basket, with what they take off together")
        void together() {
            mayBe(grants(COUPON, FIVE), grants(SECOND, TWO));
            lookUp(SECOND_CODE.value());
            test(find(BigDecimalField.class).withCaption("Total of the basket").single())
                    .setValue(new BigDecimal("25.90"));
            assertThat(words(view)).contains("Five off", "Two off", "Together: $7.00 off, $18.90 to pay.");

            redeems(grants(COUPON, FIVE), grants(SECOND, TWO));
            test(button("Redeem")).click();
            ArgumentCaptor<CouponsOnBasket> sent = ArgumentCaptor.forClass(CouponsOnBasket.class);
            verify(commands).redeem(any(), sent.capture(), isNull());
            assertThat(sent.getValue().coupons()).containsExactly(COUPON, SECOND);
            assertThat(words(view)).contains("$7.00 off", "Five off + Two off", "$18.90 to pay");
        }

        @Test
        @DisplayName("one that is refused beside another is said, before and after")
        void oneIsRefused() {
            Verdict no = new Verdict.Refuses(SECOND, Refusal.of(CouponRefusal.NOT_TOGETHER));
            mayBe(grants(COUPON, FIVE), no);
            lookUp(SECOND_CODE.value());
            assertThat(words(view)).contains("This coupon does not go with another one on this basket.");
            redeems(grants(COUPON, FIVE), no);
            test(button("Redeem 1 of 2")).click();
            assertThat(words(view)).contains("$5.00 off", "Not taken: This coupon does not go with another one");
        }

        @Test
        @DisplayName("one can be left out again, and a code that is scanned twice lies there once")
        void leftOut() {
            mayBe(grants(COUPON, FIVE), grants(SECOND, TWO));
            lookUp(SECOND_CODE.value());
            lookUp(SECOND_CODE.value());
            assertThat(leaveOut()).hasSize(2);
            mayBe(grants(SECOND, TWO));
            test(leaveOut().getFirst()).click();
            assertThat(words(view)).doesNotContain("Five off").contains("Two off");
        }

        private List<Button> leaveOut() {
            return find(Button.class).all().stream()
                    .filter(button -> button.getAriaLabel().equals(Optional.of("Leave this one out")))
                    .toList();
        }
    }
}
