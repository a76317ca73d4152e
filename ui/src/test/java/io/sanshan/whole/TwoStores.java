package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.done;

import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.NewAccount;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponTemplateCommands;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.RedemptionCommands;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.application.goods.GoodsCommands;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.NewGuide;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.NewMember;
import io.sanshan.application.member.WalletLinkAnswer;
import io.sanshan.application.purchase.PurchaseCommands;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Request;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreDescription;
import io.sanshan.application.till.NewTillDevice;
import io.sanshan.application.till.TillDeviceCommands;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.store.StoreMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that a cell of the table of access is tried on belongs to the first store; the second has nothing but its people. */
final class TwoStores {

    static final String PASSWORD = "a password for all";

    static final StoreId STORE = StoreId.named("own store");
    static final StoreId ELSEWHERE = StoreId.named("other store");
    static final GuideId GUIDE = GuideId.named("guide of the own store");
    static final GuideId GUIDE_ELSEWHERE = GuideId.named("guide of the other store");
    static final MemberId MEMBER = MemberId.named("member of the guide");
    static final MemberId OTHER_MEMBER = MemberId.named("member of nobody");
    static final CampaignId PUSHED = CampaignId.named("pushed by guides");
    static final CouponTemplateId PUSHED_COUPON = CouponTemplateId.named("coupon that guides push");
    static final CampaignId CLAIMED = CampaignId.named("claimed by members");
    static final CouponTemplateId CLAIMED_COUPON = CouponTemplateId.named("coupon that members claim");
    static final GoodsId GOODS = GoodsId.named("soap");
    static final GoodsSetId GOODS_SET = GoodsSetId.named("soaps");
    static final PurchaseId PURCHASE = PurchaseId.named("receipt of the own store");

    static final TillDeviceId TILL = TillDeviceId.named("till of the own store");
    static final TillKey TILL_KEY = TillKey.drawn();

    private static final Caller HEADQUARTERS = Visitor.HEADQUARTERS.caller();
    private static final Money FIVE = new Money(500, "USD");

    private final WholeApplication application;
    private final Clock clock;
    private @Nullable CouponCard coupon;

    TwoStores(WholeApplication application) {
        this.application = application;
        this.clock = application.get(Clock.class);
    }

    static @Nullable StoreId storeOf(Visitor visitor) {
        return switch (visitor) {
            case MANAGER, GUIDE -> STORE;
            case MANAGER_ELSEWHERE, GUIDE_ELSEWHERE -> ELSEWHERE;
            default -> null;
        };
    }

    static @Nullable GuideId guideOf(Visitor visitor) {
        return switch (visitor) {
            case GUIDE -> GUIDE;
            case GUIDE_ELSEWHERE -> GUIDE_ELSEWHERE;
            default -> null;
        };
    }

    void open() {
        for (Visitor visitor : Visitor.values()) {
            Role role = visitor.role();
            if (role != null) {
                done(application
                        .get(AccountCommands.class)
                        .open(
                                request(HEADQUARTERS),
                                new NewAccount(
                                        visitor.account(),
                                        visitor.login(),
                                        "Somebody Staffful",
                                        role,
                                        storeOf(visitor),
                                        guideOf(visitor),
                                        PASSWORD)));
            }
        }
        openStores();
        registerMembers();
        sell();
        runCampaigns();
        redeem();
        application.awaitReadModels();
    }

    private void openStores() {
        for (StoreId store : List.of(STORE, ELSEWHERE)) {
            done(application
                    .get(StoreCommands.class)
                    .open(
                            request(HEADQUARTERS),
                            store,
                            new StoreDescription("Quay", "East", ZoneId.of("UTC"), StoreMode.DIRECT)));
        }
        done(application
                .get(TillDeviceCommands.class)
                .register(request(HEADQUARTERS), new NewTillDevice(TILL, STORE, "Till 1", TILL_KEY)));
        GuideCommands guides = application.get(GuideCommands.class);
        done(guides.hire(request(HEADQUARTERS), new NewGuide(GUIDE, "Gwen Guideful", null, STORE)));
        done(guides.hire(request(HEADQUARTERS), new NewGuide(GUIDE_ELSEWHERE, "Otto Elsewhere", null, ELSEWHERE)));
    }

    private void registerMembers() {
        MemberCommands members = application.get(MemberCommands.class);
        done(members.register(
                request(HEADQUARTERS),
                new NewMember(MEMBER, "Mina Memberful", "+12015550101", null, JoinSource.HEADQUARTERS, STORE, GUIDE)));
        done(members.register(
                request(HEADQUARTERS),
                new NewMember(
                        OTHER_MEMBER, "Nora Nobodys", "+12015550102", null, JoinSource.HEADQUARTERS, null, null)));
        done(members.addTag(request(HEADQUARTERS), MEMBER, "regular"));
    }

    private void sell() {
        GoodsCommands goods = application.get(GoodsCommands.class);
        done(goods.list(request(HEADQUARTERS), GOODS, "1", "Soap", "Own", "Care", "Soaps"));
        done(goods.defineSet(request(HEADQUARTERS), GOODS_SET, "Soaps", List.of(GOODS)));
        done(application
                .get(PurchaseCommands.class)
                .record(request(Visitor.MANAGER.caller()), PURCHASE, STORE, MEMBER, GUIDE, "receipt", List.of(line())));
    }

    static PurchaseLine line() {
        return new PurchaseLine(GOODS, 1, new Money(999, "USD"), Money.zero("USD"), Money.zero("USD"));
    }

    private void runCampaigns() {
        run(PUSHED, PUSHED_COUPON, CouponDelivery.PUSHED_BY_GUIDE);
        run(CLAIMED, CLAIMED_COUPON, CouponDelivery.CLAIMED_BY_MEMBER);
        draftOneMore();
    }

    /** One that awaits approval. */
    private void draftOneMore() {
        CampaignId waiting = CampaignId.named("waiting");
        CouponTemplateId template = CouponTemplateId.named("waiting coupon");
        prepare(waiting, template, CouponDelivery.ISSUED_AT_START);
    }

    private void run(CampaignId campaign, CouponTemplateId template, CouponDelivery delivery) {
        prepare(campaign, template, delivery);
        start(campaign);
    }

    /** A further coupon that the member may have, in a campaign of its own that runs. */
    CouponTemplateId offer(String name, CouponTerms terms) {
        return offer(name, terms, null);
    }

    /** @param budget what all coupons of the campaign may take off together; null is no limit */
    CouponTemplateId offer(String name, CouponTerms terms, @Nullable Money budget) {
        return offer(name, terms, budget, CouponDelivery.PUSHED_BY_GUIDE, new Audience.Listed(List.of(MEMBER)));
    }

    CouponTemplateId offer(
            String name, CouponTerms terms, @Nullable Money budget, CouponDelivery delivery, Audience audience) {
        CampaignId campaign = CampaignId.named(name);
        CouponTemplateId template = CouponTemplateId.named(name);
        prepare(campaign, template, delivery, audience, terms, budget);
        start(campaign);
        return template;
    }

    /** Gives the member a coupon; its code. */
    CouponCode issue(CouponTemplateId template) {
        Set<CouponId> before = held(template).keySet();
        done(application.get(CouponCommands.class).issue(request(HEADQUARTERS), template, MEMBER));
        application.awaitReadModels();
        Map<CouponId, CouponCode> now = held(template);
        now.keySet().removeAll(before);
        return now.values().iterator().next();
    }

    /** Which coupon of the member has the code. */
    CouponId couponOf(CouponCode code) {
        return application.get(CouponQueries.class).wallet(HEADQUARTERS, MEMBER).stream()
                .map(WalletCoupon::card)
                .filter(card -> card.code().equals(code))
                .findFirst()
                .orElseThrow()
                .coupon();
    }

    private Map<CouponId, CouponCode> held(CouponTemplateId template) {
        Map<CouponId, CouponCode> held = new HashMap<>();
        application.get(CouponQueries.class).wallet(HEADQUARTERS, MEMBER).stream()
                .map(WalletCoupon::card)
                .filter(card -> card.template().equals(template))
                .forEach(card -> held.put(card.coupon(), card.code()));
        return held;
    }

    private void start(CampaignId campaign) {
        CampaignCommands campaigns = application.get(CampaignCommands.class);
        Caller approver = new Caller.Staff(AccountId.named("approver"), Role.HEADQUARTERS, null, null);
        done(campaigns.approve(request(approver), campaign));
        application.awaitReadModels();
        done(campaigns.start(request(HEADQUARTERS), campaign));
    }

    private void prepare(CampaignId campaign, CouponTemplateId template, CouponDelivery delivery) {
        prepare(campaign, template, delivery, new Audience.Listed(List.of(MEMBER)), terms(), null);
    }

    private void prepare(
            CampaignId campaign,
            CouponTemplateId template,
            CouponDelivery delivery,
            Audience audience,
            CouponTerms terms,
            @Nullable Money budget) {
        CampaignCommands campaigns = application.get(CampaignCommands.class);
        done(campaigns.draft(request(HEADQUARTERS), campaign, details(delivery), audience));
        done(campaigns.setBudget(request(HEADQUARTERS), campaign, budget));
        done(application
                .get(CouponTemplateCommands.class)
                .define(request(HEADQUARTERS), template, campaign, "Five off", terms));
        application.awaitReadModels();
        done(campaigns.chooseCoupons(request(HEADQUARTERS), campaign, List.of(template)));
        done(campaigns.submit(request(HEADQUARTERS), campaign));
    }

    CampaignDetails details(CouponDelivery delivery) {
        Instant now = clock.instant();
        return new CampaignDetails(
                "Spring", "Come and see", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(20)), delivery);
    }

    static CouponTerms terms() {
        return CouponTerms.of(new Discount.AmountOff(FIVE), new Validity.AfterIssue(0, 30))
                .limited(1_000, 1_000);
    }

    private void redeem() {
        application.awaitReadModels();
        done(application.get(CouponCommands.class).issue(request(HEADQUARTERS), PUSHED_COUPON, MEMBER));
        application.awaitReadModels();
        coupon = application
                .get(CouponQueries.class)
                .wallet(HEADQUARTERS, MEMBER)
                .getFirst()
                .card();
        done(application
                .get(RedemptionCommands.class)
                .redeem(request(Visitor.MANAGER.caller()), CouponsOnBasket.one(coupon().coupon(), null), null));
    }

    /** The member's coupon, redeemed in the own store. */
    CouponCard coupon() {
        return Objects.requireNonNull(coupon);
    }

    String guideCode() {
        return application.get(GuideQueries.class).detail(HEADQUARTERS, GUIDE).code();
    }

    /** The secret of a new link to a wallet, when the pages know it. */
    String walletSecret(MemberId member) {
        WalletLinkAnswer answer = application.get(MemberCommands.class).issueWalletLink(request(HEADQUARTERS), member);
        application.awaitReadModels();
        return ((WalletLinkAnswer.Issued) answer).secret();
    }

    Request request(Caller caller) {
        return Request.of(caller, clock.instant());
    }
}
