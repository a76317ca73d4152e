package io.sanshan.application.shared.projection;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.application.account.Credentials;
import io.sanshan.application.coupon.CodeFinder;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.account.AccountEvent.AccountOpened;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.AttemptEvent.UnknownCodeTried;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineBundleIssued;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineOverspent;
import io.sanshan.domain.coupon.OfflineContent;
import io.sanshan.domain.coupon.OfflineRefusal;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.goods.GoodsEvent.GoodsListed;
import io.sanshan.domain.goods.GoodsSetEvent.GoodsSetDefined;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.AttemptsId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.member.MemberEvent.WalletLinkIssued;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import io.sanshan.domain.store.StoreMode;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRegistered;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A brand whose read models get one more of everything at a time. */
final class GrowingBrand implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    static final String WALLET_SECRET = "open sesame";

    /** Members of each audience; some of them register only while the brand grows. */
    private static final int EXPECTED = 12;

    private static final KeysInMemory KEYS = new KeysInMemory();

    static final String CODE_OF_ANNA = MemberCode.of(KEYS, ANNA, 0).value();

    private final ReadModelScenario events;
    private int size;

    GrowingBrand(String database) {
        events = begun(database);
        started(SPRING, CouponDelivery.PUSHED_BY_GUIDE);
    }

    ReadModelScenario events() {
        return events;
    }

    int size() {
        return size;
    }

    /** One more of everything, until everything is there so many times. */
    void growTo(int wanted) {
        while (size < wanted) {
            grow(size++);
        }
    }

    @Override
    public void close() {
        events.close();
    }

    static <I> List<I> many(int count, String kind, Function<String, I> named) {
        return IntStream.range(0, count)
                .mapToObj(number -> named.apply(kind + ' ' + number))
                .toList();
    }

    private static ReadModelScenario begun(String database) {
        TermsBook book = mock(TermsBook.class);
        when(book.terms(any(), anyInt())).thenReturn(terms());
        return founded(ReadModelScenario.on(
                        database,
                        Map.of(
                                TermsBook.class,
                                book,
                                UniqueKeys.class,
                                KEYS,
                                CodeFinder.class,
                                mock(CodeFinder.class),
                                Credentials.class,
                                mock(Credentials.class),
                                Clock.class,
                                Clock.fixed(NOW, SHANGHAI)),
                        "io.sanshan.application.account.projection",
                        "io.sanshan.application.audit.projection",
                        "io.sanshan.application.campaign.projection",
                        "io.sanshan.application.campaign.adapter",
                        "io.sanshan.application.coupon.projection",
                        "io.sanshan.application.figures.projection",
                        "io.sanshan.application.goods.projection",
                        "io.sanshan.application.guide.projection",
                        "io.sanshan.application.member.projection",
                        "io.sanshan.application.purchase.projection",
                        "io.sanshan.application.store.projection",
                        "io.sanshan.application.till.projection",
                        "io.sanshan.application.shared"))
                .happened(new CouponTemplateDefined(TEN_OFF, 1, SPRING, "Ten off", terms()))
                .happened(new WalletLinkIssued(ANNA, KEYS.hash(MemberQueries.WALLET_LINK, WALLET_SECRET)));
    }

    private void started(CampaignId campaign, CouponDelivery delivery) {
        events.happened(
                drafted(campaign, delivery),
                new CouponsChosen(campaign, List.of(TEN_OFF)),
                new CampaignSubmitted(campaign),
                new CampaignApproved(campaign),
                new AudienceFrozen(campaign, 0, many(EXPECTED, "member", MemberId::named)),
                new AudienceFrozen(campaign, 1, List.of(ANNA)),
                new CampaignStarted(campaign, EXPECTED + 1));
    }

    private static CampaignDrafted drafted(CampaignId campaign, CouponDelivery delivery) {
        return new CampaignDrafted(
                campaign, new CampaignDetails("Campaign", "Tea", FROM, UNTIL, delivery), new Audience.Everyone());
    }

    private void grow(int number) {
        StoreId store = StoreId.named("store " + number);
        GuideId guide = GuideId.named("guide " + number);
        MemberId member = MemberId.named("member " + number);
        MemberId gone = MemberId.named("gone " + number);
        GoodsId goods = GoodsId.named("goods " + number);
        PurchaseLine line = new PurchaseLine(goods, 1, yuan(100), yuan(0), yuan(0));
        CampaignId waiting = CampaignId.named("waiting " + number);
        OfflineBundleId bundle = OfflineBundleId.of(TillDeviceId.named("till " + number), 1);
        events.happened(
                new StoreOpened(store, "Store", "North", SHANGHAI, StoreMode.DIRECT),
                new GuideHired(guide, Personal.of("Guide"), null, "CODE" + number),
                new GuideAssignedToStore(guide, store),
                registered(member, "Member", JoinSource.STORE, NORTH),
                new MemberBound(member, number % 2 == 0 ? LI : guide, NORTH, BindingReason.FIRST),
                registered(gone, "Gone", JoinSource.STORE, NORTH),
                new MemberErased(gone, ErasureReason.PERSON_REQUEST),
                new TagAdded(member, "tag " + number),
                new TagAdded(ANNA, "tag " + number),
                new AccountOpened(
                        AccountId.named("account " + number),
                        Personal.of("login " + number),
                        Personal.of("Person"),
                        Role.HEADQUARTERS,
                        null,
                        null),
                new TillDeviceRegistered(
                        TillDeviceId.named("till " + number), NORTH, "Till", new TillKey("key " + number).hash()),
                new GoodsListed(goods, "number " + number, "Tea", "Brand", "Drinks", "Tea"),
                new GoodsSetDefined(GoodsSetId.named("set " + number), 1, "Teas", List.of(goods)),
                new CouponTemplateDefined(CouponTemplateId.named("template " + number), 1, SPRING, "Ten off", terms()),
                issued(2 * number + 1, ANNA),
                issued(2 * number + 2, member),
                redeemed(2 * number + 2, member, NORTH, yuan(10)),
                rejected(2 * number + 1, ANNA, NORTH),
                new UnknownCodeTried(AttemptsId.of(store, LocalDate.ofInstant(NOW, SHANGHAI)), store, "W8YB"),
                new CodesPlanned(
                        CodeBatchId.named("batch " + number), TEN_OFF, new BatchCodes.Generic("WELCOME", null)),
                new OfflineBundleIssued(
                        bundle, bundle.device(), NORTH, new OfflineContent(NOW, 9, yuan(90), 1, 0, "digest", "key")),
                new OfflineOverspent(
                        bundle,
                        NORTH,
                        1,
                        null,
                        null,
                        yuan(5),
                        yuan(5),
                        Refusal.of(OfflineRefusal.CODE_UNKNOWN),
                        false,
                        null),
                sold("purchase " + number, NORTH, line),
                sold("elsewhere " + number, store, line),
                drafted(waiting, CouponDelivery.ISSUED_AT_START),
                new CampaignSubmitted(waiting));
        started(CampaignId.named("pushed " + number), CouponDelivery.PUSHED_BY_GUIDE);
        started(CampaignId.named("claimed " + number), CouponDelivery.CLAIMED_BY_MEMBER);
    }

    private static PurchaseRecorded sold(String name, StoreId store, PurchaseLine line) {
        return new PurchaseRecorded(PurchaseId.named(name), store, ANNA, null, name, List.of(line), yuan(100));
    }
}
