package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.NewAccount;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponTemplateCommands;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.NewGuide;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.NewMember;
import io.sanshan.application.member.ProfileChange;
import io.sanshan.application.purchase.PurchaseCommands;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreDescription;
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
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.store.StoreMode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small brand whose people do what people do, through the doors and the join page. */
final class UsedBrand {

    static final StoreId STORE = StoreId.named("quay");
    static final MemberId MEMBER = MemberId.named("wilhelmina");
    static final MemberId OTHER = MemberId.named("ouyang");
    private static final StoreId SECOND_STORE = StoreId.named("market");
    private static final GuideId GUIDE = GuideId.named("guide");
    private static final GuideId LEAVING = GuideId.named("leaving guide");
    private static final CampaignId CAMPAIGN = CampaignId.named("spring");
    private static final CouponTemplateId TEMPLATE = CouponTemplateId.named("five off");

    /** More changes of one member than her stream takes without a snapshot. */
    private static final int TAGGED = 110;

    /** Everything that was said of a person, in each form that it may be kept in. */
    static final Set<String> PERSONAL = Set.of(
            "Wilhelmina Okonkwo",
            "欧阳娜敏",
            "Rosalinde Vanterpool",
            "Guinevere Achterberg",
            "Thaddeus Quackenbush",
            "Hildegard Zwingenberger",
            "Bartholomew Featherstone",
            "hildegard.hq",
            "bart.desk",
            "+12015550143",
            "(201) 555-0143",
            "2015550143",
            "+12015550144",
            "+12015550145",
            "(201) 555-0145",
            "+12015550146",
            "+12015550147",
            "1957-04-13",
            "17 Larkspur Crescent, Piscataway",
            "allergic to lanolin, ask after Ottoline");

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
        openAccountsAndStores();
        hireGuides();
        registerMembers();
        joinByThePage();
        runTheCampaign();
        redeemAndRefuse();
        recordAPurchase();
        resignAGuide();
        changeOneMemberOften();
        application.awaitReadModels();
    }

    private void openAccountsAndStores() {
        AccountCommands accounts = application.get(AccountCommands.class);
        done(accounts.firstHeadquarters(
                Request.of(new Caller.Anyone(), clock.instant()),
                "hildegard.hq",
                "Hildegard Zwingenberger",
                "a long password"));
        StoreCommands stores = application.get(StoreCommands.class);
        ZoneId zone = ZoneId.of("America/New_York");
        done(stores.open(request(headquarters), STORE, new StoreDescription("Quay", "East", zone, StoreMode.DIRECT)));
        done(stores.open(
                request(headquarters), SECOND_STORE, new StoreDescription("Market", "West", zone, StoreMode.AGENT)));
        done(accounts.open(
                request(headquarters),
                new NewAccount(
                        AccountId.named("manager"),
                        "bart.desk",
                        "Bartholomew Featherstone",
                        Role.STORE_MANAGER,
                        STORE,
                        null,
                        "another password")));
    }

    private void hireGuides() {
        GuideCommands guides = application.get(GuideCommands.class);
        done(guides.hire(request(headquarters), new NewGuide(GUIDE, "Guinevere Achterberg", "+12015550146", STORE)));
        done(guides.hire(request(headquarters), new NewGuide(LEAVING, "Thaddeus Q", null, STORE)));
        done(guides.correct(request(headquarters), LEAVING, "Thaddeus Quackenbush", "+12015550147"));
    }

    private void registerMembers() {
        MemberCommands members = application.get(MemberCommands.class);
        done(members.register(
                request(headquarters),
                new NewMember(
                        MEMBER,
                        "Wilhelmina Okonkwo",
                        "(201) 555-0143",
                        LocalDate.parse("1957-04-13"),
                        JoinSource.HEADQUARTERS,
                        STORE,
                        GUIDE)));
        done(members.register(
                request(headquarters),
                new NewMember(OTHER, "欧阳娜敏", "+12015550144", null, JoinSource.HEADQUARTERS, STORE, LEAVING)));
        done(members.changeProfile(
                request(headquarters),
                MEMBER,
                new ProfileChange(
                        null, null, "17 Larkspur Crescent, Piscataway", "allergic to lanolin, ask after Ottoline")));
        Outcome known = members.register(
                request(headquarters),
                new NewMember(
                        MemberId.named("double"),
                        "Rosalinde Vanterpool",
                        "(201) 555-0143",
                        null,
                        JoinSource.HEADQUARTERS,
                        STORE,
                        GUIDE));
        assertThat(known.isDone()).as("a phone that is known").isFalse();
    }

    private void joinByThePage() throws IOException, InterruptedException {
        application.awaitReadModels();
        String code =
                application.get(GuideQueries.class).detail(headquarters, GUIDE).code();
        JoinPage page = new JoinPage(application, code);
        page.join("Rosalinde Vanterpool", "(201) 555-0145");
        page.join("Wilhelmina Okonkwo", "+12015550143");
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
                        new CouponTerms(
                                new Discount.AmountOff(FIVE), null, null, new Validity.AfterIssue(0, 30), 100, 1)));
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
        CouponId coupon = wallet(MEMBER).getFirst();
        done(coupons.redeem(request(manager), coupon, null));
        assertThat(coupons.redeem(request(manager), coupon, null).isDone())
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

    private static void done(Outcome outcome) {
        assertThat(outcome).isEqualTo(Outcome.done());
    }
}
