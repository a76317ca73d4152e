package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.Purchase;
import io.sanshan.domain.purchase.StreamsOfSales;
import io.sanshan.domain.shared.AggregateScenario;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** The words in which the tests of coupons are told. */
final class CouponScenario extends AggregateScenario<CouponScenario> {

    static final CampaignId CAMPAIGN = CampaignId.named("spring");
    static final CouponTemplateId TEMPLATE = CouponTemplateId.named("spring");
    static final RedemptionId REDEMPTION = RedemptionId.named("till 1, basket 1");
    static final CouponId COUPON = CouponId.of(TEMPLATE, 1);
    static final MemberId MEMBER = MemberId.named("Ann");
    static final StoreId STORE = StoreId.named("31862");
    static final CouponCode CODE = new CouponCode("ABCDEFGHJKMNPQRS");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant FROM = Instant.parse("2026-05-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-06-01T00:00:00Z");
    static final String WITHIN = "2026-05-04T10:00:00Z";
    static final Instant THEN = Instant.parse(WITHIN);
    static final GoodsId TEA = GoodsId.named("tea");
    static final GoodsId RICE = GoodsId.named("rice");
    static final GoodsScope TEAS = new GoodsScope(GoodsSetId.named("teas"), 1);
    static final GoodsScope RICES = new GoodsScope(GoodsSetId.named("rices"), 1);
    static final Discount FIVE_OFF = new Discount.AmountOff(usd(500));

    static final Discount TENTH_OFF = new Discount.PercentOff(1_000, usd(300));
    static final Basket TEA_AND_RICE = basket(line(TEA, 2_000), line(RICE, 1_000));

    private CouponScenario(Class<?> aggregate, Object... ports) {
        super(aggregate, ports);
    }

    static CouponScenario coupon(CouponTerms terms) {
        return new CouponScenario(Coupon.class, new TermsOnPaper(terms))
                .<Coupon>decidedBy(coupons -> new CouponRedeeming(
                        coupons,
                        unused(StoreQuota.class),
                        unused(BudgetShare.class),
                        unused(CampaignBudget.class),
                        new StreamsOfSales(unused(Purchase.class))))
                .at(WITHIN);
    }

    /** A scenario tells the life of one stream: what stores and campaigns may give is told with {@link Counter}. */
    private static <T> Repository<T> unused(Class<T> aggregate) {
        return EventSourcingRepository.builder(aggregate)
                .eventStore(EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine())
                        .build())
                .build();
    }

    static CouponScenario issuedCoupon(CouponTerms terms) {
        return coupon(terms).given(issued());
    }

    static CouponScenario template() {
        return new CouponScenario(CouponTemplate.class).at(WITHIN);
    }

    static CouponTerms terms(Discount discount) {
        return CouponTerms.of(discount, new Validity.AfterIssue(0, 30));
    }

    static CouponIssued issued() {
        return new CouponIssued(COUPON, TEMPLATE, 1, CAMPAIGN, MEMBER, CODE, FROM, UNTIL, IssueWay.CAMPAIGN);
    }

    static CouponRedeemed redeemed(@Nullable Money total, @Nullable Money discount, LineDiscount... lines) {
        return redeemed(REDEMPTION, total, discount, null, true, lines);
    }

    /** @param left of a stored value */
    static CouponRedeemed redeemed(
            RedemptionId redemption,
            @Nullable Money total,
            @Nullable Money discount,
            @Nullable Money left,
            boolean usedUp,
            LineDiscount... lines) {
        return new CouponRedeemed(
                COUPON,
                TEMPLATE,
                CAMPAIGN,
                MEMBER,
                STORE,
                redemption,
                List.of(),
                true,
                total,
                discount,
                List.of(lines),
                left,
                usedUp);
    }

    static RedemptionRolledBack rolledBack(@Nullable Money total, @Nullable Money discount, String reason) {
        return rolledBack(REDEMPTION, total, discount, null, reason);
    }

    static RedemptionRolledBack rolledBack(
            RedemptionId redemption,
            @Nullable Money total,
            @Nullable Money discount,
            @Nullable Money left,
            String reason) {
        return new RedemptionRolledBack(
                COUPON, TEMPLATE, CAMPAIGN, MEMBER, STORE, redemption, true, total, discount, left, reason);
    }

    static RedeemCoupons redeem(@Nullable Basket basket) {
        return redeem(REDEMPTION, basket);
    }

    static RedeemCoupons redeem(RedemptionId redemption, @Nullable Basket basket) {
        return RedeemCoupons.one(redemption, COUPON, STORE, basket);
    }

    static RollBackRedemption rollBack(String reason) {
        return new RollBackRedemption(REDEMPTION, List.of(COUPON), reason);
    }

    static LineDiscount off(int line, @Nullable GoodsId goods, long value, long discount) {
        return new LineDiscount(line, goods, 1, usd(value), usd(discount));
    }

    static void rejected(CouponScenario scenario, CouponRefusal code, Object... arguments) {
        Refusal refusal = Refusal.of(code, arguments);
        scenario.rejects(refusal, new RedemptionRejected(COUPON, CAMPAIGN, MEMBER, STORE, refusal));
    }

    static Basket basket(Basket.Line... lines) {
        return new Basket(List.of(lines));
    }

    static Basket.Line line(@Nullable GoodsId goods, long cents) {
        return new Basket.Line(goods, 1, usd(cents));
    }

    static Money usd(long cents) {
        return new Money(cents, "USD");
    }
}
