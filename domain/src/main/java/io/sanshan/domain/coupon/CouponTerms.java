package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one version of a coupon template. They never change: a change is a new version.
 *
 * @param minimum what its goods must come to
 * @param stores in which it is good; none is all of them
 * @param hours of the week in which it is good; null is always
 * @param quotas how many there are, and for whom
 * @param eligibility which members it is for
 * @param combining with which other coupons it goes on one basket
 * @param uses how often one piece may be redeemed; a stored value is used as often as something is left of it, and says 1
 * @param wallet what happens with it while a member has it
 */
public record CouponTerms(
        Discount discount,
        GoodsTerms goods,
        Minimum minimum,
        Validity validity,
        List<StoreId> stores,
        @Nullable WeeklyHours hours,
        Quotas quotas,
        Eligibility eligibility,
        Combining combining,
        int uses,
        WalletTerms wallet) {

    public CouponTerms {
        stores = List.copyOf(stores);
    }

    /** Good on everything, everywhere, at any hour, for as many as want it. */
    public static CouponTerms of(Discount discount, Validity validity) {
        return new Parts(discount, validity).terms();
    }

    public CouponTerms on(GoodsTerms someGoods) {
        return with(parts -> parts.goods = someGoods);
    }

    public CouponTerms from(Minimum least) {
        return with(parts -> parts.minimum = least);
    }

    public CouponTerms from(Money spend) {
        return from(new Minimum(spend, false, 0));
    }

    public CouponTerms valid(Validity days) {
        return with(parts -> parts.validity = days);
    }

    public CouponTerms in(List<StoreId> someStores) {
        return with(parts -> parts.stores = someStores);
    }

    public CouponTerms during(@Nullable WeeklyHours week) {
        return with(parts -> parts.hours = week);
    }

    public CouponTerms limited(Quotas howMany) {
        return with(parts -> parts.quotas = howMany);
    }

    /** What they say of a basket alone: where, when, for whom and how often the coupon is good is left out. */
    CouponTerms ofBasketAlone() {
        return with(parts -> {
            parts.stores = List.of();
            parts.hours = null;
            parts.quotas = Quotas.NONE;
            parts.eligibility = Eligibility.EVERYBODY;
        });
    }

    public CouponTerms limited(@Nullable Integer pieces, @Nullable Integer ofAMember) {
        return limited(quotas.stock(pieces).perMember(MemberLimits.inAll(ofAMember)));
    }

    public CouponTerms allowing(MemberLimits ofAMember) {
        return limited(quotas.perMember(ofAMember));
    }

    public CouponTerms onlyFor(Eligibility members) {
        return with(parts -> parts.eligibility = members);
    }

    public CouponTerms beside(Combining others) {
        return with(parts -> parts.combining = others);
    }

    public CouponTerms times(int redemptions) {
        return with(parts -> parts.uses = redemptions);
    }

    public CouponTerms inWallet(WalletTerms meanwhile) {
        return with(parts -> parts.wallet = meanwhile);
    }

    private CouponTerms with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.terms();
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
                new AStockIsAboveZero(quotas.stock()),
                new LimitsAreAboveZero(quotas),
                new ATagThatMembersCarryIsAWord(eligibility),
                new ACouponIsUsedAtLeastOnce(this),
                new AReminderComesDaysBefore(wallet.remindDaysBefore()));
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

    /** Terms while they are changed: the one place besides the components that names all of them. */
    private static final class Parts {

        private final Discount discount;
        private GoodsTerms goods = GoodsTerms.ALL;
        private Minimum minimum = Minimum.NONE;
        private Validity validity;
        private List<StoreId> stores = List.of();
        private @Nullable WeeklyHours hours;
        private Quotas quotas = Quotas.NONE;
        private Eligibility eligibility = Eligibility.EVERYBODY;
        private Combining combining = Combining.ALONE;
        private int uses = 1;
        private WalletTerms wallet = WalletTerms.NONE;

        Parts(Discount discount, Validity validity) {
            this.discount = discount;
            this.validity = validity;
        }

        Parts(CouponTerms terms) {
            discount = terms.discount;
            goods = terms.goods;
            minimum = terms.minimum;
            validity = terms.validity;
            stores = terms.stores;
            hours = terms.hours;
            quotas = terms.quotas;
            eligibility = terms.eligibility;
            combining = terms.combining;
            uses = terms.uses;
            wallet = terms.wallet;
        }

        CouponTerms terms() {
            return new CouponTerms(
                    discount, goods, minimum, validity, stores, hours, quotas, eligibility, combining, uses, wallet);
        }
    }
}
