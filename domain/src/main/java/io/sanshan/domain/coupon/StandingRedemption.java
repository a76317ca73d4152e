package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.pricing.Return;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A redemption of a coupon that was not rolled back.
 *
 * @param firstOfItsCampaign whether its campaign's sale is counted with it
 * @param discount what of it stands after returns
 * @param lines as they were redeemed
 * @param returned pieces that came back, by line
 */
public record StandingRedemption(
        @Nullable StoreId store,
        boolean firstOfItsCampaign,
        @Nullable Money basketTotal,
        @Nullable Money discount,
        List<LineDiscount> lines,
        Map<Integer, Integer> returned) {

    /** In collections that a snapshot can hold. */
    public StandingRedemption {
        lines = new ArrayList<>(lines);
        returned = new HashMap<>(returned);
    }

    public static StandingRedemption of(CouponRedeemed event) {
        return new StandingRedemption(
                event.store(),
                event.firstOfItsCampaign(),
                event.basketTotal(),
                event.discount(),
                event.lines(),
                new HashMap<>());
    }

    public StandingRedemption after(RedemptionReturned event) {
        Map<Integer, Integer> now = new HashMap<>(returned);
        event.lines().forEach(line -> now.merge(line.line(), line.quantity(), Integer::sum));
        return new StandingRedemption(
                store,
                firstOfItsCampaign,
                basketTotal,
                discount == null ? null : discount.minus(event.discount()),
                lines,
                now);
    }

    /** What came back and had a discount; lines of the basket that had none are passed over. */
    List<GivenBack> givesBack(List<ReturnedLine> back) {
        List<GivenBack> given = new ArrayList<>();
        for (ReturnedLine line : back) {
            lines.stream()
                    .filter(discounted -> discounted.line() == line.line())
                    .forEach(discounted -> given.add(new GivenBack(
                            line.line(),
                            line.quantity(),
                            new Money(
                                    Return.of(
                                            discounted.discount().minor(),
                                            discounted.quantity(),
                                            returned(line.line()),
                                            line.quantity()),
                                    discounted.discount().currency()))));
        }
        return given;
    }

    /** How many more pieces of a line can come back; as many as one likes where the coupon took nothing off it. */
    int mayReturn(int line) {
        return lines.stream()
                .filter(discounted -> discounted.line() == line)
                .findFirst()
                .map(discounted -> discounted.quantity() - returned(line))
                .orElse(Integer.MAX_VALUE);
    }

    /** As much of the goods as can come back. */
    List<ReturnedLine> atMost(List<ReturnedLine> back) {
        return back.stream()
                .map(line -> new ReturnedLine(line.line(), Math.min(line.quantity(), mayReturn(line.line()))))
                .filter(line -> line.quantity() > 0)
                .toList();
    }

    /** Whether nothing is left that the coupon took anything off; what it took off a delivery does not come back by lines. */
    boolean isAllBack() {
        return !lines.isEmpty() && lines.stream().allMatch(line -> mayReturn(line.line()) == 0);
    }

    private int returned(int line) {
        return returned.getOrDefault(line, 0);
    }
}
