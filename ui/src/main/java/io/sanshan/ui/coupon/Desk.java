package io.sanshan.ui.coupon;

import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.coupon.AttemptCommands;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.RedemptionCommands;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.figures.StoreActivityQueries;
import io.sanshan.application.goods.GoodsListing;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The doors that the parts of the desk share, and the store that it stands in. */
@Component
class Desk {

    private final CouponQueries coupons;
    private final RedemptionCommands redemptions;
    private final RedemptionQueries answers;
    private final AttemptCommands attempts;
    private final StoreActivityQueries activity;
    private final GoodsQueries goods;
    private final StoreQueries stores;
    private final AccountQueries accounts;
    private final ReadModelChanges changes;
    private final CurrentCaller current;
    private final Clock clock;
    private final String currency;

    Desk(
            CouponQueries coupons,
            RedemptionCommands redemptions,
            RedemptionQueries answers,
            AttemptCommands attempts,
            StoreActivityQueries activity,
            GoodsQueries goods,
            StoreQueries stores,
            AccountQueries accounts,
            ReadModelChanges changes,
            CurrentCaller current,
            Clock clock,
            @Value("${sanshan.currency:USD}") String currency) {
        this.coupons = coupons;
        this.redemptions = redemptions;
        this.answers = answers;
        this.attempts = attempts;
        this.activity = activity;
        this.goods = goods;
        this.stores = stores;
        this.accounts = accounts;
        this.changes = changes;
        this.current = current;
        this.clock = clock;
        this.currency = currency;
    }

    CouponQueries coupons() {
        return coupons;
    }

    RedemptionCommands redemptions() {
        return redemptions;
    }

    /** What redemptions are answered, and would be. */
    RedemptionQueries answers() {
        return answers;
    }

    /** Where codes are told of that no coupon has. */
    AttemptCommands attempts() {
        return attempts;
    }

    StoreActivityQueries activity() {
        return activity;
    }

    Slice<GoodsListing> search(String words, Slice.Range range) {
        return goods.search(caller(), words, range);
    }

    StoreQueries stores() {
        return stores;
    }

    AccountQueries accounts() {
        return accounts;
    }

    ReadModelChanges changes() {
        return changes;
    }

    /** The currency of a basket: where terms name none, the brand's. */
    Currency currencyOf(CouponTerms terms) {
        return Currency.getInstance(Objects.requireNonNullElse(terms.currency(), currency));
    }

    Caller.Staff caller() {
        return current.get();
    }

    Request request() {
        return current.request();
    }

    /** The store of the manager; a manager has one. */
    StoreId store() {
        StoreId store = caller().store();
        if (store == null) {
            throw new IllegalStateException("a store manager without a store");
        }
        return store;
    }

    String storeName() {
        return stores.card(caller(), store()).map(StoreCard::name).orElse("");
    }

    /** The day that it is in the store. */
    LocalDate today() {
        ZoneId zone = stores.card(caller(), store()).map(StoreCard::zone).orElse(ZoneId.systemDefault());
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
