package io.sanshan.application.importing.demo;

import io.sanshan.application.importing.plan.Calendar;
import io.sanshan.application.importing.plan.Dice;
import io.sanshan.application.importing.plan.Errand;
import io.sanshan.application.importing.plan.Keys;
import io.sanshan.application.importing.plan.Order;
import io.sanshan.application.importing.run.Codes;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponCommand.ClaimCoupon;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.goods.GoodsSetCommand.DefineGoodsSet;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Three campaigns of today: one that guides push since six days, one that families claim since this morning, and one that waits
 * for its approval.
 */
final class DemoCampaigns {

    private static final String CURRENCY = "USD";
    private static final int STORES = 12;
    private static final int PUSHED_PERCENT = 75;
    private static final int CLAIMED_PERCENT = 55;
    private static final int REDEEMED_PERCENT = 25;
    private static final int OPEN_SINCE_DAYS = 6;
    private static final Duration TO_THE_STORE = Duration.ofMinutes(90);
    private static final GoodsSetId FRESH = GoodsSetId.named(DemoBrand.COMMAND_PREFIX + "goods-set/fresh");

    private final DemoFacts facts;
    private final Moments moments;
    private final Codes codes;
    private final DemoCampaign pushed;
    private final DemoCampaign claimed;
    private final DemoCampaign waiting;
    private final Map<MemberId, String> storesOfMembers = new LinkedHashMap<>();
    private final List<MemberId> families;

    DemoCampaigns(DemoFacts facts, Moments moments, Codes codes) {
        this.facts = facts;
        this.moments = moments;
        this.codes = codes;
        List<String> stores = facts.busiestStores(STORES);
        stores.forEach(store ->
                facts.householdsOf(store).forEach(household -> storesOfMembers.put(Keys.member(household), store)));
        families = facts.withChildren().stream().map(Keys::member).toList();
        pushed = new DemoCampaign(
                "members-week",
                new CampaignDetails(
                        "Members' fortnight",
                        "Your guide has something for you: 5 dollars off from 30 dollars on.",
                        moments.day(-OPEN_SINCE_DAYS),
                        moments.day(22),
                        CouponDelivery.PUSHED_BY_GUIDE),
                new Audience.OfStores(stores.stream().map(Keys::store).toList()),
                Map.of(
                        "5 off from 30",
                        CouponTerms.of(new Discount.AmountOff(dollars(5)), new Validity.AfterIssue(0, 14))
                                .from(dollars(30))
                                .limited(5_000, 1)));
        claimed = new DemoCampaign(
                "families",
                new CampaignDetails(
                        "Fresh for families",
                        "20 % off fruit and vegetables this week, for families. Take your coupon here.",
                        moments.day(0),
                        moments.day(8),
                        CouponDelivery.CLAIMED_BY_MEMBER),
                new Audience.WithTags(List.of("kids: 1", "kids: 2", "kids: 3+")),
                Map.of(
                        "20 % off fruit and vegetables",
                        CouponTerms.of(new Discount.PercentOff(2_000, dollars(6)), new Validity.AfterIssue(0, 7))
                                .on(
                                        facts.freshGoods().isEmpty()
                                                ? GoodsTerms.ALL
                                                : GoodsTerms.of(new GoodsScope(FRESH, 1)))
                                .limited(2_000, 1)));
        waiting = new DemoCampaign(
                "thank-you",
                new CampaignDetails(
                        "Thank-you weekend",
                        "Thank you for shopping with us: 10 % off everything, at most 15 dollars.",
                        moments.day(7),
                        moments.day(10),
                        CouponDelivery.ISSUED_AT_START),
                new Audience.Everyone(),
                Map.of(
                        "10 % off everything",
                        CouponTerms.of(
                                        new Discount.PercentOff(1_000, dollars(15)),
                                        new Validity.Between(
                                                moments.today().plusDays(7),
                                                moments.today().plusDays(9)))
                                .limited(null, 1)));
    }

    List<Errand> drafts() {
        List<Errand> errands = new ArrayList<>();
        if (!facts.freshGoods().isEmpty()) {
            String id = DemoBrand.COMMAND_PREFIX + "goods-set/fresh";
            errands.add(DemoBrand.errand(List.of(new Order.Send(
                    id,
                    null,
                    moments.day(-12),
                    new DefineGoodsSet(FRESH, "Fresh fruit and vegetables", facts.freshGoods())))));
        }
        if (!storesOfMembers.isEmpty()) {
            errands.add(pushed.draftAndSubmit(moments.day(-11).plus(Duration.ofHours(15))));
        }
        if (!families.isEmpty()) {
            errands.add(claimed.draftAndSubmit(moments.day(-4).plus(Duration.ofHours(14))));
        }
        errands.add(waiting.draftAndSubmit(moments.day(-1).plus(Duration.ofHours(16))));
        return errands;
    }

    List<Errand> approvals() {
        List<Errand> errands = new ArrayList<>();
        if (!storesOfMembers.isEmpty()) {
            errands.add(pushed.approve(moments.day(-9).plus(Duration.ofHours(10))));
        }
        if (!families.isEmpty()) {
            errands.add(claimed.approve(moments.day(-2).plus(Duration.ofHours(11))));
        }
        return errands;
    }

    List<Errand> starts() {
        List<Errand> errands = new ArrayList<>();
        if (!storesOfMembers.isEmpty()) {
            errands.add(pushed.start(moments.day(-OPEN_SINCE_DAYS), List.copyOf(storesOfMembers.keySet())));
        }
        if (!families.isEmpty()) {
            errands.add(claimed.start(moments.day(0), families));
        }
        return errands;
    }

    /** Into several hundred wallets; some were used since. */
    List<Errand> coupons() {
        List<Errand> errands = new ArrayList<>();
        int piece = 0;
        for (Map.Entry<MemberId, String> member : storesOfMembers.entrySet()) {
            Dice dice = Dice.of("pushed to " + member.getKey());
            if (dice.percent(PUSHED_PERCENT)) {
                errands.add(push(++piece, member.getKey(), Keys.store(member.getValue()), dice));
            }
        }
        piece = 0;
        for (MemberId member : families) {
            Dice dice = Dice.of("claimed by " + member);
            if (dice.percent(CLAIMED_PERCENT)) {
                errands.add(claim(++piece, member, dice));
            }
        }
        return errands;
    }

    private Errand push(int piece, MemberId member, StoreId store, Dice dice) {
        String key = DemoBrand.COMMAND_PREFIX + "push/" + piece;
        CouponId coupon = CouponId.of(pushed.template(1), piece);
        Instant issued = moments.since(moments.day(-OPEN_SINCE_DAYS), dice);
        List<Order> orders = new ArrayList<>();
        orders.add(new Order.Send(
                key + "/issue",
                store,
                issued,
                new IssueCoupon(coupon, member, codes.of(key), IssueWay.PUSHED_BY_GUIDE, Calendar.ZONE)));
        Money spent = new Money(dice.between(3_000, 11_000), CURRENCY);
        redeemSome(key, coupon, store, issued, new Basket.Line(null, dice.between(3, 20), spent), dice, orders);
        return DemoBrand.errand(orders);
    }

    private Errand claim(int piece, MemberId member, Dice dice) {
        String key = DemoBrand.COMMAND_PREFIX + "claim/" + piece;
        CouponId coupon = CouponId.of(claimed.template(1), piece);
        Instant taken = moments.since(moments.day(0), dice);
        List<Order> orders = new ArrayList<>();
        orders.add(new Order.Send(
                key + "/take", null, taken, new ClaimCoupon(coupon, member, codes.of(key), Calendar.ZONE)));
        String store = storesOfMembers.get(member);
        GoodsId fresh = facts.freshGoods().isEmpty() ? null : dice.pick(facts.freshGoods());
        if (store != null) {
            Money spent = new Money(dice.between(400, 2_500), CURRENCY);
            redeemSome(
                    key,
                    coupon,
                    Keys.store(store),
                    taken,
                    new Basket.Line(fresh, dice.between(1, 6), spent),
                    dice,
                    orders);
        }
        return DemoBrand.errand(orders);
    }

    private void redeemSome(
            String key,
            CouponId coupon,
            StoreId store,
            Instant since,
            Basket.Line line,
            Dice dice,
            List<Order> orders) {
        Instant earliest = since.plus(TO_THE_STORE);
        if (dice.percent(REDEEMED_PERCENT) && earliest.isBefore(moments.firstStart())) {
            orders.add(new Order.Send(
                    key + "/redeem",
                    store,
                    moments.since(earliest, dice),
                    RedeemCoupons.one(RedemptionId.named(key), coupon, store, new Basket(List.of(line)))));
        }
    }

    private static Money dollars(long amount) {
        return new Money(amount * 100, CURRENCY);
    }
}
