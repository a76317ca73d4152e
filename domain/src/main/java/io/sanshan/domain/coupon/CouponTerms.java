package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one version of a coupon template. They never change: a change is a new version.
 *
 * @param minimum what its goods must come to
 * @param stores in which it is good; none is all of them
 * @param hours of the week in which it is good; null is always
 * @param stock pieces that may ever be issued; null is no limit
 * @param perMember pieces that one member may get
 * @param combining with which other coupons it goes on one basket
 * @param uses how often one piece may be redeemed; a stored value is used as often as something is left of it, and says 1
 */
public record CouponTerms(
        Discount discount,
        GoodsTerms goods,
        Minimum minimum,
        Validity validity,
        List<StoreId> stores,
        @Nullable WeeklyHours hours,
        @Nullable Integer stock,
        MemberLimits perMember,
        Combining combining,
        int uses) {

    public CouponTerms {
        stores = List.copyOf(stores);
    }

    /** Good on everything, everywhere, at any hour, for as many as want it. */
    public static CouponTerms of(Discount discount, Validity validity) {
        return new CouponTerms(
                discount,
                GoodsTerms.ALL,
                Minimum.NONE,
                validity,
                List.of(),
                null,
                null,
                MemberLimits.NONE,
                Combining.ALONE,
                1);
    }

    public CouponTerms on(GoodsTerms someGoods) {
        return new CouponTerms(
                discount, someGoods, minimum, validity, stores, hours, stock, perMember, combining, uses);
    }

    public CouponTerms from(Minimum least) {
        return new CouponTerms(discount, goods, least, validity, stores, hours, stock, perMember, combining, uses);
    }

    public CouponTerms from(Money spend) {
        return from(new Minimum(spend, false, 0));
    }

    public CouponTerms valid(Validity days) {
        return new CouponTerms(discount, goods, minimum, days, stores, hours, stock, perMember, combining, uses);
    }

    public CouponTerms in(List<StoreId> someStores) {
        return new CouponTerms(
                discount, goods, minimum, validity, someStores, hours, stock, perMember, combining, uses);
    }

    public CouponTerms during(@Nullable WeeklyHours week) {
        return new CouponTerms(discount, goods, minimum, validity, stores, week, stock, perMember, combining, uses);
    }

    public CouponTerms limited(@Nullable Integer pieces, @Nullable Integer ofAMember) {
        return new CouponTerms(
                discount,
                goods,
                minimum,
                validity,
                stores,
                hours,
                pieces,
                MemberLimits.inAll(ofAMember),
                combining,
                uses);
    }

    public CouponTerms allowing(MemberLimits ofAMember) {
        return new CouponTerms(discount, goods, minimum, validity, stores, hours, stock, ofAMember, combining, uses);
    }

    public CouponTerms beside(Combining others) {
        return new CouponTerms(discount, goods, minimum, validity, stores, hours, stock, perMember, others, uses);
    }

    public CouponTerms times(int redemptions) {
        return new CouponTerms(
                discount, goods, minimum, validity, stores, hours, stock, perMember, combining, redemptions);
    }

    /** What is wrong with them, so that nobody may offer them; nothing where nothing is. */
    Optional<Refusal> unsound() {
        return Rule.firstBroken(
                new ADiscountTakesSomethingOff(discount),
                new FreePiecesAreCounted(discount, goods.pick()),
                new AMinimumSpendIsInTheCurrencyOfTheDiscount(this),
                new AMinimumOfPiecesIsNotBelowZero(minimum.pieces()),
                new HoursAreOnSomeDay(hours),
                new ACouponIsValidForADay(validity),
                new AStockIsAboveZero(stock),
                new LimitsAreAboveZero(perMember),
                new ACouponIsUsedAtLeastOnce(this));
    }

    /** What one piece is worth in all where it is used up in parts; null where it is not. */
    public @Nullable Money storedValue() {
        return discount instanceof Discount.StoredValue(Money value) ? value : null;
    }

    /** The one that its amounts are in; null where it names none. */
    public @Nullable String currency() {
        Money limit = discount.limit();
        Money known = limit == null ? minimum.spend() : limit;
        return known == null ? null : known.currency();
    }
}
