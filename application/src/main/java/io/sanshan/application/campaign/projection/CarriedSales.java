package io.sanshan.application.campaign.projection;

import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * The sales that coupons carry. A basket is counted with the first coupon of the campaign in a redemption and with no other one of
 * it. One redemption at a time stands on a sale, so that each sale is counted once. As long as the redemption
 * stands a row remembers what is counted, so that goods which come back are taken off, and a redemption that is rolled back takes back
 * what is left.
 */
class CarriedSales {

    private final RowsOfBatch<String, ResultSaleRow> rows;

    CarriedSales(EntityManager entities) {
        rows = new RowsOfBatch<>(entities, ResultSaleRow.class, row -> row.id, payload -> switch (payload) {
            case CouponRedeemed event -> List.of(ResultSaleRow.id(event.coupon(), event.redemption()));
            case RedemptionReturned event -> List.of(ResultSaleRow.id(event.coupon(), event.redemption()));
            case RedemptionRolledBack event -> List.of(ResultSaleRow.id(event.coupon(), event.redemption()));
            default -> List.of();
        });
    }

    /** By how much an event changes what its campaign has sold; nothing where it does not. */
    Optional<Money> change(CouponEvent event) {
        return switch (event) {
            case CouponRedeemed redeemed -> carried(redeemed);
            case RedemptionReturned back ->
                rows.find(ResultSaleRow.id(back.coupon(), back.redemption()))
                        .map(row -> negative(row.takeBack(back.lines())));
            case RedemptionRolledBack undone -> {
                String id = ResultSaleRow.id(undone.coupon(), undone.redemption());
                Optional<Money> left = rows.find(id).map(row -> negative(row.sale()));
                rows.remove(id);
                yield left;
            }
            default -> Optional.empty();
        };
    }

    private Optional<Money> carried(CouponRedeemed event) {
        Money total = event.basketTotal();
        if (total == null || !event.firstOfItsCampaign()) {
            return Optional.empty();
        }
        rows.add(ResultSaleRow.id(event.coupon(), event.redemption()), () -> new ResultSaleRow(event, total));
        return Optional.of(total);
    }

    private static Money negative(Money amount) {
        return new Money(-amount.minor(), amount.currency());
    }
}
