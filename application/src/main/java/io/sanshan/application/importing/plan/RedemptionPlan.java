package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.journey.Journey;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Redemptions, each of a coupon of its own: the data issued 305 575 coupons and does not say which were looked at, so a coupon
 * is issued for each redemption, and a repeat issues again.
 */
public final class RedemptionPlan {

    public static final int ORDERS_EACH = 2;

    private final List<Journey.Redemption> redemptions;
    private final FavouriteStores favourites;
    private final Map<String, Journey.Campaign> campaigns = new HashMap<>();

    RedemptionPlan(Journey journey, FavouriteStores favourites) {
        this.favourites = favourites;
        this.redemptions = journey.redemptions().stream()
                .sorted(Comparator.comparing(Journey.Redemption::day).thenComparing(Journey.Redemption::line))
                .toList();
        journey.campaigns().forEach(campaign -> campaigns.put(campaign.id(), campaign));
    }

    public int orders() {
        return redemptions.size() * ORDERS_EACH;
    }

    /** In the order in which pieces of a template are numbered. */
    public List<Issue> issues() {
        return redemptions.stream()
                .map(row -> new Issue(keyOf(row) + "/issue", Keys.template(row.campaign(), row.coupon())))
                .toList();
    }

    /** An issue that needs a piece of a template; its command id tells whether a piece in the log is the one. */
    public record Issue(String commandId, CouponTemplateId template) {}

    /**
     * @param pieces the number of the piece for each issue's command id
     * @param codes what a member shows at the till, for the key of a coupon
     */
    public List<Errand> errands(ToLongFunction<String> pieces, Function<String, CouponCode> codes) {
        List<Errand> errands = new ArrayList<>();
        for (Journey.Redemption row : redemptions) {
            Journey.Campaign campaign = campaigns.get(row.campaign());
            if (campaign != null) {
                errands.add(errand(row, campaign, pieces, codes));
            }
        }
        return errands;
    }

    private Errand errand(
            Journey.Redemption row,
            Journey.Campaign campaign,
            ToLongFunction<String> pieces,
            Function<String, CouponCode> codes) {
        String key = keyOf(row);
        String issue = key + "/issue";
        CouponId coupon = CouponId.of(Keys.template(row.campaign(), row.coupon()), pieces.applyAsLong(issue));
        MemberId member = Keys.member(row.household());
        String favourite = favourites.of(row.household());
        StoreId store = favourite == null ? null : Keys.store(favourite);
        return new Errand(
                Journey.REDEMPTIONS,
                row.line(),
                List.of(
                        new Order.Send(
                                issue,
                                null,
                                CampaignPlan.opens(campaign),
                                new IssueCoupon(coupon, member, codes.apply(key), IssueWay.IMPORT, Calendar.ZONE)),
                        new Order.Send(
                                key + "/redeem",
                                store,
                                Calendar.noonOf(row.day()),
                                RedeemCoupons.one(RedemptionId.named(key), coupon, store, null))));
    }

    private static String keyOf(Journey.Redemption row) {
        return "import/redemption/" + row.campaign() + '/' + row.coupon() + '/' + row.household() + '/' + row.day();
    }
}
