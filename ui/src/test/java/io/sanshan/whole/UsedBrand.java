package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponTemplateCommands;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.RedemptionCommands;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.purchase.PurchaseCommands;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.shared.Money;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small brand whose people do what people do, through the doors and the join page. */
final class UsedBrand {

    static final StoreId STORE = StoreId.named("quay");
    static final MemberId MEMBER = MemberId.named("wilhelmina");
    static final MemberId OTHER = MemberId.named("ouyang");
    static final GuideId GUIDE = GuideId.named("guide");
    static final GuideId LEAVING = GuideId.named("leaving guide");
    static final CampaignId CAMPAIGN = CampaignId.named("spring");
    /** Nobody is limited in how many she may have. */
    static final CouponTemplateId TEMPLATE = CouponTemplateId.named("five off");

    /** More changes of one member than her stream takes without a snapshot. */
    private static final int TAGGED = 110;

    private static final Money FIVE = new Money(500, "USD");

    private final WholeApplication application;
    private final Clock clock;
    final Caller headquarters = staff("hq", Role.HEADQUARTERS, null);
    private final Caller approver = staff("approver", Role.HEADQUARTERS, null);
    final Caller manager = staff("manager", Role.STORE_MANAGER, STORE);

    UsedBrand(WholeApplication application) {
        this.application = application;
        this.clock = application.get(Clock.class);
    }

    private static Caller staff(String name, Role role, @Nullable StoreId store) {
        return new Caller.Staff(AccountId.named(name), role, store, null);
    }

    /** All of it; the read models have seen it when this returns. */
    void use() throws IOException, InterruptedException {
        new KnownPeople(this, application).come();
        runTheCampaign();
        redeemAndRefuse();
        recordAPurchase();
        resignAGuide();
        changeOneMemberOften();
        application.awaitReadModels();
    }

    private void runTheCampaign() {
        CampaignCommands campaigns = application.get(CampaignCommands.class);
        Instant now = clock.instant();
        done(campaigns.draft(
                request(headquarters),
                CAMPAIGN,
                new CampaignDetails(
                        "Spring",
                        "Come and see",
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(20)),
                        CouponDelivery.ISSUED_AT_START),
                new Audience.Listed(List.of(MEMBER, OTHER))));
        done(application
                .get(CouponTemplateCommands.class)
                .define(
                        request(headquarters),
                        TEMPLATE,
                        CAMPAIGN,
                        "Five off",
                        CouponTerms.of(new Discount.AmountOff(FIVE), new Validity.AfterIssue(0, 30))
                                .limited(100, null)));
        application.awaitReadModels();
        done(campaigns.chooseCoupons(request(headquarters), CAMPAIGN, List.of(TEMPLATE)));
        done(campaigns.submit(request(headquarters), CAMPAIGN));
        done(campaigns.approve(request(approver), CAMPAIGN));
        application.awaitReadModels();
        done(campaigns.start(request(headquarters), CAMPAIGN));
        WholeApplication.await(() -> wallet(MEMBER).size() == 1 && wallet(OTHER).size() == 1);
    }

    /** The coupons of a member as headquarters sees them. */
    List<CouponId> wallet(MemberId member) {
        return application.get(CouponQueries.class).wallet(headquarters, member).stream()
                .map(coupon -> coupon.card().coupon())
                .toList();
    }

    private void redeemAndRefuse() {
        CouponCommands coupons = application.get(CouponCommands.class);
        RedemptionCommands redemptions = application.get(RedemptionCommands.class);
        CouponId coupon = wallet(MEMBER).getFirst();
        done(redemptions.redeem(request(manager), CouponsOnBasket.one(coupon, null), null));
        assertThat(redemptions
                        .redeem(request(manager), CouponsOnBasket.one(coupon, null), null)
                        .isDone())
                .as("a second redemption")
                .isFalse();
    }

    private void recordAPurchase() {
        done(application
                .get(PurchaseCommands.class)
                .record(
                        request(manager),
                        PurchaseId.named("receipt 1"),
                        STORE,
                        MEMBER,
                        GUIDE,
                        "receipt 1",
                        List.of(new PurchaseLine(
                                GoodsId.named("soap"),
                                2,
                                new Money(1_998, "USD"),
                                Money.zero("USD"),
                                Money.zero("USD")))));
    }

    private void resignAGuide() {
        done(application.get(GuideCommands.class).resign(request(headquarters), LEAVING));
        EventLog log = application.get(EventLog.class);
        WholeApplication.await(() ->
                log.stream(OTHER.value(), 0).stream().anyMatch(event -> event.payload() instanceof MemberUnbound));
    }

    private void changeOneMemberOften() {
        MemberCommands members = application.get(MemberCommands.class);
        for (int i = 0; i < TAGGED; i++) {
            done(members.addTag(request(headquarters), MEMBER, "tag" + i));
            done(members.removeTag(request(headquarters), MEMBER, "tag" + i));
        }
    }

    Request request(Caller caller) {
        return Request.of(caller, clock.instant());
    }

    static void done(Outcome outcome) {
        assertThat(outcome).isEqualTo(Outcome.done());
    }
}
