package io.sanshan.application.shared.projection;

import static io.sanshan.application.shared.projection.Brand.*;

import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.audit.LookBackQueries;
import io.sanshan.application.audit.Moment;
import io.sanshan.application.campaign.CampaignFilter;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.coupon.AttemptFilter;
import io.sanshan.application.coupon.AttemptQueries;
import io.sanshan.application.coupon.CodeBatchQueries;
import io.sanshan.application.coupon.CouponGiftQueries;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponReminderQueries;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.MemberAtDesk;
import io.sanshan.application.coupon.OfflineQueries;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.coupon.RedemptionRef;
import io.sanshan.application.coupon.TillCouponQueries;
import io.sanshan.application.figures.BestBy;
import io.sanshan.application.figures.FigureQueries;
import io.sanshan.application.figures.Period;
import io.sanshan.application.figures.StoreActivityQueries;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.application.goods.TillGoodsQueries;
import io.sanshan.application.guide.BookFilter;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.member.ErasureQueries;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.member.TimelineFilter;
import io.sanshan.application.purchase.PurchaseQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.TillDeviceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A question for every query of every door. */
final class Questions {

    private static final Slice.Range ALL = new Slice.Range(0, 200);
    private static final LocalDate TODAY = LocalDate.ofInstant(GrowingBrand.NOW, SHANGHAI);
    private static final Period PERIOD = new Period(TODAY.minusDays(1), TODAY.plusDays(1));
    private static final Moment MOMENT = new Moment(Moment.Kind.AS_IT_WAS, GrowingBrand.NOW.plusSeconds(86_400L * 365));
    private static final Caller ANNA_HERSELF = new Caller.OfMember(ANNA);
    private static final Caller SYSTEM = new Caller.System("test");

    /** Asks a door of a brand in which everything is so many times. */
    interface Question {
        Object answer(GrowingBrand brand);
    }

    /** By the simple name of the door and the method. */
    static final Map<String, Question> ALL_DOORS = new TreeMap<>();

    private Questions() {}

    private static <D> void ask(Class<D> door, String method, BiFunction<D, Integer, Object> question) {
        ALL_DOORS.put(
                door.getSimpleName() + '.' + method,
                brand -> question.apply(brand.events().bean(door), brand.size()));
    }

    private static <D> void ask(Class<D> door, String method, Function<D, Object> question) {
        ask(door, method, (queries, count) -> question.apply(queries));
    }

    static {
        ask(AccountQueries.class, "byLogin", q -> q.byLogin(SYSTEM, "login 0"));
        ask(AccountQueries.class, "list", q -> q.list(HEADQUARTERS));
        ask(
                AccountQueries.class,
                "names",
                (q, n) -> q.names(HEADQUARTERS, GrowingBrand.many(n, "account", AccountId::named)));
        ask(
                AccountQueries.class,
                "standings",
                (q, n) -> q.standings(SYSTEM, GrowingBrand.many(n, "account", AccountId::named)));
        ask(AccountQueries.class, "hasAny", q -> q.hasAny(HEADQUARTERS));
        ask(CampaignQueries.class, "list", q -> q.list(HEADQUARTERS, CampaignFilter.ALL, ALL));
        ask(
                CampaignQueries.class,
                "names",
                (q, n) -> q.names(HEADQUARTERS, GrowingBrand.many(n, "waiting", CampaignId::named)));
        ask(CampaignQueries.class, "card", q -> q.card(HEADQUARTERS, SPRING));
        ask(CampaignQueries.class, "results", q -> q.results(HEADQUARTERS, SPRING));
        ask(CampaignQueries.class, "serving", q -> q.serving(HEADQUARTERS, SPRING));
        ask(CampaignQueries.class, "totals", q -> q.totals(HEADQUARTERS, ALL));
        ask(CampaignQueries.class, "awaitingApproval", q -> q.awaitingApproval(HEADQUARTERS));
        ask(CampaignQueries.class, "countAudience", q -> q.countAudience(HEADQUARTERS, new Audience.Everyone()));
        ask(CampaignQueries.class, "pushable", q -> q.pushable(LI_HERSELF));
        ask(CampaignQueries.class, "pushTargets", q -> q.pushTargets(LI_HERSELF, SPRING, ALL));
        ask(CampaignQueries.class, "claimable", q -> q.claimable(ANNA_HERSELF));
        ask(CouponQueries.class, "byCode", q -> q.byCode(MANAGER_OF_NORTH, code(1).value()));
        ask(CouponQueries.class, "byMemberCode", q -> q.byMemberCode(MANAGER_OF_NORTH, GrowingBrand.CODE_OF_ANNA)
                .map(MemberAtDesk::coupons)
                .orElseThrow());
        ask(TillCouponQueries.class, "byCode", q -> q.byCode(TILL_OF_NORTH, code(1).value()));
        ask(
                TillCouponQueries.class,
                "found",
                (q, n) -> q.found(TILL_OF_NORTH, GrowingBrand.many(n, "0", Questions::asCode)));
        ask(
                TillCouponQueries.class,
                "foundSince",
                (q, n) -> q.foundSince(TILL_OF_NORTH, GrowingBrand.many(n, "0", Questions::asCode)));
        ask(TillCouponQueries.class, "redeemable", q -> q.redeemable(TILL_OF_NORTH, ANNA));
        ask(TillDeviceQueries.class, "list", q -> q.list(HEADQUARTERS, NORTH));
        ask(
                TillDeviceQueries.class,
                "names",
                (q, n) -> q.names(HEADQUARTERS, GrowingBrand.many(n, "till", TillDeviceId::named)));
        ask(AttemptQueries.class, "refused", q -> q.refused(HEADQUARTERS, AttemptFilter.ALL, ALL));
        ask(CodeBatchQueries.class, "ofTemplates", q -> q.ofTemplates(HEADQUARTERS, List.of(TEN_OFF)));
        ask(OfflineQueries.class, "list", q -> q.list(HEADQUARTERS, null, ALL));
        ask(OfflineQueries.class, "overspends", q -> q.overspends(HEADQUARTERS, NORTH, ALL));
        ask(OfflineQueries.class, "lost", q -> q.lost(HEADQUARTERS, null));
        ask(TillDeviceQueries.class, "byKey", q -> q.byKey(SYSTEM, new TillKey("key 0")));
        ask(
                TillGoodsQueries.class,
                "byNumbers",
                (q, n) -> q.byNumbers(TILL_OF_NORTH, GrowingBrand.many(n, "number", text -> text)));
        ask(
                RedemptionQueries.class,
                "check",
                q -> q.check(MANAGER_OF_NORTH, CouponsOnBasket.one(coupon(1), null), null, false));
        ask(RedemptionQueries.class, "told", q -> q.told(MANAGER_OF_NORTH, "command", List.of(coupon(1))));
        ask(
                RedemptionQueries.class,
                "takenBack",
                q -> q.takenBack(MANAGER_OF_NORTH, "command", new RedemptionRef(coupon(1), null)));
        ask(
                RedemptionQueries.class,
                "tryOut",
                q -> q.tryOut(
                        HEADQUARTERS,
                        CouponTerms.of(new Discount.PercentOff(1_000, null), new Validity.AfterIssue(0, 1)),
                        new Basket(List.of())));
        ask(CouponQueries.class, "wallet", q -> q.wallet(LI_HERSELF, ANNA));
        ask(CouponGiftQueries.class, "offered", q -> q.offered(new Caller.Anyone(), "secret"));
        ask(CouponGiftQueries.class, "openOffers", q -> q.openOffers(new Caller.OfMember(ANNA)));
        ask(CouponReminderQueries.class, "endingSoon", q -> q.endingSoon(LI_HERSELF));
        ask(CouponQueries.class, "card", q -> q.card(HEADQUARTERS, coupon(1)));
        ask(CouponQueries.class, "history", q -> q.history(HEADQUARTERS, coupon(1)));
        ask(CouponTemplateQueries.class, "ofCampaign", q -> q.ofCampaign(HEADQUARTERS, SPRING));
        ask(CouponTemplateQueries.class, "card", q -> q.card(HEADQUARTERS, TEN_OFF));
        ask(
                CouponTemplateQueries.class,
                "cards",
                (q, n) -> q.cards(HEADQUARTERS, GrowingBrand.many(n, "template", CouponTemplateId::named)));
        ask(CouponTemplateQueries.class, "leftToPush", q -> q.leftToPush(LI_HERSELF, List.of(TEN_OFF)));
        ask(FigureQueries.class, "dashboard", q -> q.dashboard(HEADQUARTERS, PERIOD));
        ask(FigureQueries.class, "bestStores", q -> q.bestStores(HEADQUARTERS, PERIOD, BestBy.PURCHASES, 100));
        ask(FigureQueries.class, "bestGuides", q -> q.bestGuides(HEADQUARTERS, PERIOD, BestBy.NEW_MEMBERS, 100));
        ask(FigureQueries.class, "today", q -> q.today(HEADQUARTERS));
        ask(FigureQueries.class, "guideDays", q -> q.guideDays(HEADQUARTERS, LI, PERIOD));
        ask(FigureQueries.class, "own", q -> q.own(LI_HERSELF, PERIOD));
        ask(StoreActivityQueries.class, "days", q -> q.days(MANAGER_OF_NORTH, NORTH, PERIOD));
        ask(StoreActivityQueries.class, "latest", q -> q.latest(MANAGER_OF_NORTH, NORTH, ALL));
        ask(GoodsQueries.class, "search", q -> q.search(HEADQUARTERS, "", ALL));
        ask(
                GoodsQueries.class,
                "members",
                q -> q.members(HEADQUARTERS, GoodsSetId.named("set 0"), GoodsSetId.named("set 1"), ALL));
        ask(GoodsQueries.class, "sets", q -> q.sets(HEADQUARTERS, "", ALL));
        ask(GoodsQueries.class, "set", q -> q.set(HEADQUARTERS, GoodsSetId.named("set 0")));
        ask(GuideQueries.class, "list", q -> q.list(HEADQUARTERS, GuideSearch.active(), ALL));
        ask(GuideQueries.class, "count", q -> q.count(HEADQUARTERS, GuideSearch.active()));
        ask(GuideQueries.class, "card", q -> q.card(HEADQUARTERS, LI));
        ask(GuideQueries.class, "detail", q -> q.detail(HEADQUARTERS, LI));
        ask(
                GuideQueries.class,
                "names",
                (q, n) -> q.names(HEADQUARTERS, GrowingBrand.many(n, "guide", GuideId::named)));
        ask(GuideQueries.class, "byCode", q -> q.byCode(new Caller.Anyone(), "LI"));
        ask(GuideQueries.class, "book", q -> q.book(LI_HERSELF, BookFilter.byName(), ALL));
        ask(GuideQueries.class, "bookOf", q -> q.bookOf(HEADQUARTERS, LI, BookFilter.byName(), ALL));
        ask(GuideQueries.class, "redemptions", q -> q.redemptions(HEADQUARTERS, LI, ALL));
        ask(
                GuideQueries.class,
                "numbers",
                q -> q.numbers(
                        LI_HERSELF, LI, GrowingBrand.NOW.minusSeconds(86_400), GrowingBrand.NOW.plusSeconds(86_400)));
        ask(ErasureQueries.class, "list", q -> q.list(PROTECTION, ALL));
        ask(ErasureQueries.class, "count", q -> q.count(PROTECTION));
        ask(ErasureQueries.class, "of", q -> q.of(PROTECTION, MemberId.named("gone 0")));
        ask(LookBackQueries.class, "ofStore", q -> q.ofStore(HEADQUARTERS, NORTH, MOMENT));
        ask(LookBackQueries.class, "ofCampaign", q -> q.ofCampaign(HEADQUARTERS, SPRING, MOMENT));
        ask(LookBackQueries.class, "stock", q -> q.stock(HEADQUARTERS, List.of(TEN_OFF), MOMENT));
        ask(LookBackQueries.class, "guides", q -> q.guides(HEADQUARTERS, NORTH, MOMENT));
        ask(LookBackQueries.class, "countMembers", q -> q.countMembers(HEADQUARTERS, NORTH, MOMENT));
        ask(LookBackQueries.class, "members", q -> q.members(HEADQUARTERS, NORTH, MOMENT, ALL));
        ask(LookBackQueries.class, "reactions", q -> q.reactions(HEADQUARTERS, "some event#0", ALL));
        ask(MemberQueries.class, "search", q -> q.search(HEADQUARTERS, MemberSearch.all(), MemberSort.NAME, ALL));
        ask(MemberQueries.class, "count", q -> q.count(HEADQUARTERS, MemberSearch.all()));
        ask(MemberQueries.class, "card", q -> q.card(HEADQUARTERS, ANNA));
        ask(MemberQueries.class, "timeline", q -> q.timeline(HEADQUARTERS, ANNA, TimelineFilter.all(), ALL));
        ask(MemberQueries.class, "timelineKinds", q -> q.timelineKinds(HEADQUARTERS));
        ask(
                MemberQueries.class,
                "names",
                (q, n) -> q.names(HEADQUARTERS, GrowingBrand.many(n, "member", MemberId::named)));
        ask(
                MemberQueries.class,
                "byWalletSecret",
                q -> q.byWalletSecret(new Caller.Anyone(), GrowingBrand.WALLET_SECRET));
        ask(MemberQueries.class, "audienceSize", q -> q.audienceSize(HEADQUARTERS, new Audience.Everyone()));
        ask(MemberQueries.class, "audience", q -> q.audience(HEADQUARTERS, new Audience.Everyone(), null, 200));
        ask(MemberQueries.class, "tags", q -> q.tags(HEADQUARTERS));
        ask(PurchaseQueries.class, "ofMember", q -> q.ofMember(HEADQUARTERS, ANNA, ALL));
        ask(PurchaseQueries.class, "ofStoreDay", q -> q.ofStoreDay(HEADQUARTERS, NORTH, TODAY, ALL));
        ask(PurchaseQueries.class, "card", q -> q.card(HEADQUARTERS, PurchaseId.named("purchase 0")));
        ask(StoreQueries.class, "list", q -> q.list(HEADQUARTERS));
        ask(StoreQueries.class, "card", q -> q.card(HEADQUARTERS, NORTH));
        ask(StoreQueries.class, "names", q -> q.names(HEADQUARTERS));
        ask(StoreQueries.class, "zones", q -> q.zones(HEADQUARTERS));
    }

    /** @param text a number after the first two characters */
    private static String asCode(String text) {
        String padded = "0".repeat(CouponCode.LENGTH) + text.substring(2);
        return padded.substring(padded.length() - CouponCode.LENGTH);
    }
}
