package io.sanshan.ui.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.goods.GoodsListing;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.Judgement;
import io.sanshan.domain.coupon.RedemptionTry;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Priced by the rules themselves; only the log behind them is not there. */
@DisplayName("On the basket beside a coupon that is designed")
class SampleBasketPanelTest extends ScreenTest {

    private static final Caller.Staff HEADQUARTERS =
            new Caller.Staff(new AccountId("account-1"), Role.HEADQUARTERS, null, null);
    private static final GoodsListing TEA = goods("tea", "1");
    private static final GoodsListing RICE = goods("rice", "2");
    private static final GoodsScope TEAS = new GoodsScope(GoodsSetId.named("teas"), 1);
    private static final GoodsScope RICES = new GoodsScope(GoodsSetId.named("rices"), 1);
    private static final GoodsScope BOTH = new GoodsScope(GoodsSetId.named("both"), 1);
    private static final CouponTerms FIVE_OFF =
            CouponTerms.of(new Discount.AmountOff(usd(500)), new Validity.AfterIssue(0, 14));

    private final GoodsQueries goods = mock(GoodsQueries.class);
    private SampleBasketPanel panel;

    private static GoodsListing goods(String name, String number) {
        return new GoodsListing(GoodsId.named(name), number, name, "Own", "Grocery", "Food");
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }

    @BeforeEach
    void open() {
        loggedIn(HEADQUARTERS);
        when(goods.search(any(), any(), any())).thenReturn(new Slice<>(List.of(TEA, RICE), false));
        when(goods.members(any(), any(), any(), any()))
                .thenAnswer(asked -> members(asked.getArgument(1), asked.getArgument(2)));
        TermsBook book = mock(TermsBook.class);
        when(book.goods(any())).thenAnswer(asked -> inSet(((GoodsScope) asked.getArgument(0)).goodsSet()).stream()
                .map(GoodsListing::goods)
                .collect(Collectors.toSet()));
        RedemptionQueries answers = mock(RedemptionQueries.class);
        when(answers.tryOut(any(), any(), any())).thenAnswer(asked -> {
            Caller caller = asked.getArgument(0);
            return Judgement.ofSample(
                    asked.getArgument(1),
                    new RedemptionTry(
                            null, null, asked.getArgument(2), Together.ANY, false, TrialBrand.NOW, caller.actor()),
                    book);
        });
        panel = show(new SampleBasketPanel(answers, goods, current, Currency.getInstance("USD")));
    }

    private static List<GoodsListing> inSet(GoodsSetId set) {
        return set.equals(BOTH.goodsSet()) ? List.of(TEA, RICE) : List.of(set.equals(TEAS.goodsSet()) ? TEA : RICE);
    }

    private static Slice<GoodsListing> members(@Nullable GoodsSetId in, @Nullable GoodsSetId outside) {
        return new Slice<>(
                Stream.of(TEA, RICE)
                        .filter(one -> in == null || inSet(in).contains(one))
                        .filter(one -> outside == null || !inSet(outside).contains(one))
                        .toList(),
                false);
    }

    private void tryOut(CouponTerms terms) {
        panel.tryOut(Optional.of(terms));
    }

    private BigDecimalField amount() {
        return find(BigDecimalField.class).withCaption("Amount").single();
    }

    @Test
    @DisplayName("nothing is tried as long as the terms are unfinished")
    void waitsForTerms() {
        panel.tryOut(Optional.empty());
        assertThat(panel.isVisible()).isFalse();
        tryOut(FIVE_OFF);
        assertThat(panel.isVisible()).isTrue();
    }

    @Test
    @DisplayName("a first basket is there at once, and follows the terms")
    void followsTheTerms() {
        tryOut(FIVE_OFF);
        assertThat(words(panel)).contains("$5.00 off, $15.00 to pay");
        assertThat(amount().getValue()).isEqualByComparingTo("20");
        assertThat(amount().getHelperText()).isEqualTo("$5.00 off");

        tryOut(FIVE_OFF.from(usd(3_000)));
        assertThat(words(panel)).contains("$5.00 off, $25.00 to pay");
        assertThat(amount().getValue()).isEqualByComparingTo("30");
    }

    @Test
    @DisplayName("a basket that just misses says by how much")
    @Tag("P7")
    void saysWhatIsMissing() {
        tryOut(FIVE_OFF);
        assertThat(find(Button.class).withText("Just too little").exists()).isFalse();
        tryOut(FIVE_OFF.from(usd(3_000)));
        test(button("Just too little")).click();
        assertThat(amount().getValue()).isEqualByComparingTo("29.99");
        assertThat(words(panel)).contains("$0.01 more has to be bought before this coupon applies.");
        assertThat(amount().getHelperText()).isEqualTo("\u00a0");

        test(button("Just enough")).click();
        assertThat(words(panel)).contains("$5.00 off, $25.00 to pay");
    }

    @Test
    @DisplayName("pieces may be missing, too")
    @Tag("P7")
    void saysHowManyPiecesAreMissing() {
        tryOut(FIVE_OFF.from(new Minimum(null, false, 3)));
        assertThat(find(IntegerField.class).single().getValue()).isEqualTo(3);
        test(button("Just too little")).click();
        assertThat(words(panel)).contains("Pieces that are missing before this coupon applies: 1.");
    }

    @Test
    @DisplayName("what somebody put into it stays when the terms change")
    void keepsWhatWasEntered() {
        tryOut(FIVE_OFF.from(usd(3_000)));
        test(amount()).setValue(new BigDecimal("12.60"));
        assertThat(words(panel)).contains("$17.40 more has to be bought");
        tryOut(FIVE_OFF.from(usd(1_000)));
        assertThat(amount().getValue()).isEqualByComparingTo("12.60");
        assertThat(words(panel)).contains("$5.00 off, $7.60 to pay");
    }

    @Test
    @DisplayName("it holds the goods that the coupon asks for, and says so where others lie there")
    @Tag("P7")
    void holdsGoodsOfTheCoupon() {
        tryOut(FIVE_OFF.on(GoodsTerms.of(RICES)));
        @SuppressWarnings("unchecked")
        ComboBox<GoodsListing> which = find(ComboBox.class).withCaption("Goods").single();
        assertThat(which.getValue()).isEqualTo(RICE);
        which.setValue(TEA);
        assertThat(words(panel)).contains("The basket holds none of the goods that this coupon is for.");
    }

    @Test
    @DisplayName("it holds no goods that the coupon leaves out, however many those are")
    @Tag("P7")
    void holdsNoGoodsThatAreLeftOut() {
        tryOut(FIVE_OFF.on(new GoodsTerms(null, TEAS, null, new Pick.All())));
        assertThat(find(ComboBox.class).withCaption("Goods").single().getValue())
                .isEqualTo(RICE);
        assertThat(words(panel)).contains("$5.00 off, $15.00 to pay");
    }

    @Test
    @DisplayName("where goods that must be bought together are enough by themselves, nothing is too little")
    @Tag("P7")
    void isNotTooLittleWhereGoodsTogetherAreEnough() {
        CouponTerms both = FIVE_OFF.on(new GoodsTerms(null, null, BOTH, new Pick.All()));
        tryOut(both.from(new Minimum(null, false, 2)));
        assertThat(words(panel)).contains("$5.00 off");
        assertThat(find(Button.class).withText("Just too little").exists()).isFalse();
        tryOut(both.from(new Minimum(null, false, 3)));
        assertThat(words(panel)).contains("$5.00 off");
        test(button("Just too little")).click();
        assertThat(words(panel)).contains("Pieces that are missing before this coupon applies: 1.");
    }

    @Test
    @DisplayName("goods that must be bought with it count towards the sum where the coupon is for them, too")
    @Tag("P7")
    void countsWhatIsBoughtWithIt() {
        tryOut(FIVE_OFF.on(new GoodsTerms(BOTH, null, BOTH, new Pick.All())).from(usd(3_000)));
        assertThat(words(panel)).contains("$5.00 off, $25.00 to pay");
        test(button("Just too little")).click();
        assertThat(words(panel)).contains("$0.01 more has to be bought before this coupon applies.");
    }

    @Test
    @DisplayName("goods that must be bought together are all there, and each line says its share")
    @Tag("P7")
    void sharesOutOverTheLines() {
        tryOut(FIVE_OFF.on(new GoodsTerms(null, null, RICES, new Pick.All())));
        assertThat(find(ComboBox.class).all()).hasSize(1);
        test(button("Another line")).click();
        ComboBox<?> added = find(ComboBox.class).all().getLast();
        enter(added, "5.00");
        assertThat(find(BigDecimalField.class).withCaption("Amount").all())
                .extracting(BigDecimalField::getHelperText)
                .containsExactly("$4.00 off", "$1.00 off");
        assertThat(words(panel)).contains("$5.00 off, $20.00 to pay");
    }

    @SuppressWarnings("unchecked")
    private void enter(ComboBox<?> line, String amount) {
        ((ComboBox<GoodsListing>) line).setValue(TEA);
        test(find(BigDecimalField.class).withCaption("Amount").all().getLast()).setValue(new BigDecimal(amount));
    }

    @Test
    @DisplayName("stores and hours keep nothing back: it is tried where and when it is good")
    void isTriedWhereAndWhenItIsGood() {
        tryOut(FIVE_OFF.in(List.of(StoreId.named("riverside"))));
        assertThat(words(panel)).contains("$5.00 off, $15.00 to pay").contains("in one of its stores");
    }

    @Test
    @DisplayName("terms that nobody may offer are refused here as they will be when they are saved")
    void saysWhatIsWrongWithTheTerms() {
        tryOut(CouponTerms.of(new Discount.FreePieces(), new Validity.AfterIssue(0, 14)));
        assertThat(words(panel)).contains("Say for how many pieces: at least one.");
    }

    @Test
    @DisplayName("a brand without goods tries a sum")
    void triesASumWhereNoGoodsAreListed() {
        when(goods.members(any(), any(), any(), any())).thenReturn(new Slice<>(List.of(), false));
        tryOut(FIVE_OFF);
        assertThat(find(BigDecimalField.class)
                        .withCaption("Everything else in the basket")
                        .single()
                        .getHelperText())
                .isEqualTo("$5.00 off");
    }
}
