package io.sanshan.application.coupon.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.CampaignBudgetSet;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.BudgetEvent.BudgetBlockDrawn;
import io.sanshan.domain.coupon.BudgetEvent.BudgetShareGrown;
import io.sanshan.domain.coupon.BudgetShareStanding;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateClosed;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.Purse;
import io.sanshan.domain.coupon.StoreQuotaEvent.StoreQuotaDrawn;
import io.sanshan.domain.coupon.StoreQuotaStanding;
import io.sanshan.domain.coupon.TermsBook.TemplateStanding;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.goods.GoodsSetEvent.GoodsSetDefined;
import io.sanshan.domain.ids.BudgetId;
import io.sanshan.domain.ids.BudgetShareId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.StoreQuotaId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.member.MemberEvent.TagRemoved;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.store.StoreEvent.StoreClosed;
import io.sanshan.domain.store.StoreEvent.StoreDescribed;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import io.sanshan.domain.store.StoreMode;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermsFromTheLogTest {

    private static final CampaignId CAMPAIGN = CampaignId.named("spring");
    private static final CouponTemplateId TEMPLATE = CouponTemplateId.named("spring");
    private static final MemberId ANN = MemberId.named("Ann");
    private static final GoodsSetId TEAS = GoodsSetId.named("teas");
    private static final Instant OPENS = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-06-01T00:00:00Z");

    private final Map<String, List<RecordedEvent>> streams = new HashMap<>();
    private final List<Long> readFrom = new ArrayList<>();
    private final TermsFromTheLog book =
            new TermsFromTheLog(log(), List.of(member -> false, member -> member.equals(ANN)));

    /** A log of which only streams are read. */
    private EventLog log() {
        return (EventLog) Proxy.newProxyInstance(
                EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("stream")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    readFrom.add((Long) arguments[1]);
                    List<RecordedEvent> events = streams.getOrDefault((String) arguments[0], List.of());
                    return List.copyOf(events.subList(((Long) arguments[1]).intValue(), events.size()));
                });
    }

    private void happened(String stream, Object payload) {
        List<RecordedEvent> events = streams.computeIfAbsent(stream, none -> new ArrayList<>());
        Occasion occasion = new Occasion("command", Actor.system("test"), null, "command", OPENS);
        events.add(new RecordedEvent("event", stream, events.size(), OPENS, occasion, payload));
    }

    private void aCampaignIsDrafted() {
        happened(
                CAMPAIGN.value(),
                new CampaignDrafted(
                        CAMPAIGN,
                        new CampaignDetails("Spring", "Tea", OPENS, CLOSES, CouponDelivery.CLAIMED_BY_MEMBER),
                        new Audience.Everyone()));
    }

    private static CouponTerms off(long cents) {
        return CouponTerms.of(new Discount.AmountOff(new Money(cents, "USD")), new Validity.AfterIssue(0, 30));
    }

    @Test
    void aTemplateStandsAsItsNewestVersionAndKeepsTheOlderOnes() {
        assertThat(book.template(TEMPLATE)).isEmpty();
        happened(TEMPLATE.value(), new CouponTemplateDefined(TEMPLATE, 1, CAMPAIGN, "Five off", off(500)));
        assertThat(book.template(TEMPLATE)).contains(new TemplateStanding(CAMPAIGN, 1, off(500), false));
        happened(TEMPLATE.value(), new CouponTemplateRevised(TEMPLATE, 2, "Seven off", off(700)));
        happened(TEMPLATE.value(), new CouponTemplateClosed(TEMPLATE));
        assertThat(book.template(TEMPLATE)).contains(new TemplateStanding(CAMPAIGN, 2, off(700), true));
        assertThat(book.terms(TEMPLATE, 1)).isEqualTo(off(500));
        assertThat(readFrom).containsExactly(0L, 0L, 1L);
    }

    @Test
    void whoIsKnownToHaveBoughtByOneHasBought() {
        assertThat(book.hasBought(ANN)).isTrue();
        assertThat(book.hasBought(MemberId.named("somebody else"))).isFalse();
    }

    @Test
    void aMemberCarriesTheTagsThatAreOn() {
        assertThat(book.carriesTag(ANN, "gold")).isFalse();
        happened(ANN.value(), new TagAdded(ANN, "gold"));
        happened(ANN.value(), new TagAdded(ANN, "silver"));
        assertThat(book.carriesTag(ANN, "gold")).isTrue();
        happened(ANN.value(), new TagRemoved(ANN, "gold"));
        assertThat(book.carriesTag(ANN, "gold")).isFalse();
        assertThat(book.carriesTag(ANN, "silver")).isTrue();
        happened(ANN.value(), new MemberErased(ANN, ErasureReason.values()[0]));
        assertThat(book.carriesTag(ANN, "silver")).isFalse();
    }

    @Test
    void aStoreHasRedeemedWhatItsOwnStreamTells() {
        StoreId store = StoreId.named("north");
        StoreQuotaId quota = StoreQuotaId.of(TEMPLATE, store);
        assertThat(book.inStore(TEMPLATE, store)).isEqualTo(StoreQuotaStanding.NONE);
        happened(
                quota.value(),
                new StoreQuotaDrawn(
                        quota, TEMPLATE, store, CouponId.of(TEMPLATE, 1), RedemptionId.named("basket 1"), 1));
        assertThat(book.inStore(TEMPLATE, store).drawn()).isEqualTo(1);
        assertThat(book.inStore(TEMPLATE, StoreId.named("south"))).isEqualTo(StoreQuotaStanding.NONE);
    }

    @Test
    void aStoreMayGiveWhatTheBudgetAndItsShareOfItLeave() {
        StoreId store = StoreId.named("north");
        aCampaignIsDrafted();
        assertThat(book.purse(CAMPAIGN, store)).isEmpty();
        Money budget = new Money(10_000, "USD");
        happened(CAMPAIGN.value(), new CampaignBudgetSet(CAMPAIGN, budget));
        assertThat(book.budget(CAMPAIGN)).contains(budget);
        assertThat(book.purse(CAMPAIGN, store)).contains(new Purse(budget, BudgetShareStanding.NONE, 0));
        BudgetShareId share = BudgetShareId.of(CAMPAIGN, store);
        Money block = new Money(100, "USD");
        happened(
                BudgetId.of(CAMPAIGN).value(),
                new BudgetBlockDrawn(BudgetId.of(CAMPAIGN), CAMPAIGN, store, block, block));
        happened(share.value(), new BudgetShareGrown(share, CAMPAIGN, store, block, block));
        assertThat(book.purse(CAMPAIGN, store))
                .contains(new Purse(budget, new BudgetShareStanding(100, 0, Map.of()), 100));
        assertThat(book.purse(CAMPAIGN, StoreId.named("south")))
                .contains(new Purse(budget, BudgetShareStanding.NONE, 100));
    }

    @Test
    void termsOfAVersionAreReadOnce() {
        happened(TEMPLATE.value(), new CouponTemplateDefined(TEMPLATE, 1, CAMPAIGN, "Five off", off(500)));
        book.terms(TEMPLATE, 1);
        book.terms(TEMPLATE, 1);
        assertThat(readFrom).containsExactly(0L);
    }

    @Test
    void aVersionOfAnotherNodeIsFound() {
        happened(TEMPLATE.value(), new CouponTemplateDefined(TEMPLATE, 1, CAMPAIGN, "Five off", off(500)));
        book.terms(TEMPLATE, 1);
        happened(TEMPLATE.value(), new CouponTemplateRevised(TEMPLATE, 2, "Seven off", off(700)));
        assertThat(book.terms(TEMPLATE, 2)).isEqualTo(off(700));
        assertThatThrownBy(() -> book.terms(TEMPLATE, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aCampaignRunsAsItsStreamSaysAtThisMoment() {
        Instant within = OPENS.plusSeconds(60);
        assertThat(book.campaignRuns(CAMPAIGN, within)).isFalse();
        aCampaignIsDrafted();
        assertThat(book.campaignRuns(CAMPAIGN, within)).isFalse();
        happened(CAMPAIGN.value(), new CampaignStarted(CAMPAIGN, 1));
        assertThat(book.campaignRuns(CAMPAIGN, within)).isTrue();
        assertThat(book.campaignRuns(CAMPAIGN, CLOSES)).isFalse();
        assertThat(book.membersClaim(CAMPAIGN)).isTrue();
        happened(CAMPAIGN.value(), new CampaignPaused(CAMPAIGN));
        assertThat(book.campaignRuns(CAMPAIGN, within)).isFalse();
    }

    @Test
    void whatACampaignCarriesAndForWhomIsReadOnceItRuns() {
        MemberId ann = MemberId.named("Ann");
        MemberId bob = MemberId.named("Bob");
        aCampaignIsDrafted();
        happened(CAMPAIGN.value(), new CouponsChosen(CAMPAIGN, List.of(TEMPLATE)));
        happened(CAMPAIGN.value(), new AudienceFrozen(CAMPAIGN, 0, List.of(bob)));
        assertThat(book.isFor(CAMPAIGN, bob)).isTrue();
        happened(CAMPAIGN.value(), new AudienceFrozen(CAMPAIGN, 0, List.of(ann)));
        assertThat(book.isFor(CAMPAIGN, bob)).isFalse();
        happened(CAMPAIGN.value(), new CampaignStarted(CAMPAIGN, 1));
        assertThat(book.campaignRuns(CAMPAIGN, OPENS)).isTrue();
        assertThat(book.isFor(CAMPAIGN, ann)).isTrue();
        readFrom.clear();
        assertThat(book.isFor(CAMPAIGN, ann)).isTrue();
        assertThat(book.isFor(CAMPAIGN, bob)).isFalse();
        assertThat(book.offers(CAMPAIGN, TEMPLATE)).isTrue();
        assertThat(book.offers(CAMPAIGN, CouponTemplateId.named("another"))).isFalse();
        assertThat(readFrom).isEmpty();
    }

    @Test
    void goodsOfAVersionAreReadOnceThereIsOne() {
        GoodsScope scope = new GoodsScope(TEAS, 2);
        happened(TEAS.value(), new GoodsSetDefined(TEAS, 1, "Teas", List.of(GoodsId.named("green"))));
        assertThat(book.goods(scope)).isEmpty();
        happened(TEAS.value(), new GoodsSetDefined(TEAS, 2, "Teas", List.of(GoodsId.named("black"))));
        assertThat(book.goods(scope)).isEqualTo(Set.of(GoodsId.named("black")));
        book.goods(scope);
        assertThat(readFrom).containsExactly(0L, 1L);
    }

    @Test
    void aStoreGoesByTheClocksOfItsZoneAsItIsNow() {
        StoreId store = StoreId.named("airport");
        assertThat(book.zone(store)).isEmpty();
        happened(store.value(), new StoreOpened(store, "Airport", "East", ZoneOffset.UTC, StoreMode.DIRECT));
        assertThat(book.zone(store)).contains(ZoneOffset.UTC);
        ZoneId moved = ZoneId.of("Asia/Shanghai");
        happened(store.value(), new StoreDescribed(store, "Airport", "East", moved, StoreMode.DIRECT));
        happened(store.value(), new StoreClosed(store));
        assertThat(book.zone(store)).contains(moved);
    }

    @Test
    void aCampaignClosesAsItIsPlanned() {
        assertThatThrownBy(() -> book.campaignCloses(CAMPAIGN)).isInstanceOf(IllegalStateException.class);
        aCampaignIsDrafted();
        assertThat(book.campaignCloses(CAMPAIGN)).isEqualTo(CLOSES);
    }
}
