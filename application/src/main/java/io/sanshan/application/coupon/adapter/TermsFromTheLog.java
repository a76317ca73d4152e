package io.sanshan.application.coupon.adapter;

import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Followed;
import io.sanshan.application.shared.PurchaseHistory;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignStanding;
import io.sanshan.domain.campaign.FrozenAudience;
import io.sanshan.domain.coupon.BudgetEvent;
import io.sanshan.domain.coupon.BudgetEvent.BudgetBlockDrawn;
import io.sanshan.domain.coupon.BudgetShareStanding;
import io.sanshan.domain.coupon.CodeBatchEvent;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeBatchStanding;
import io.sanshan.domain.coupon.CouponTemplateEvent;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.Purse;
import io.sanshan.domain.coupon.StoreQuotaEvent;
import io.sanshan.domain.coupon.StoreQuotaStanding;
import io.sanshan.domain.coupon.TemplateVersions;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.goods.GoodsSetEvent.GoodsSetDefined;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.ids.BudgetId;
import io.sanshan.domain.ids.BudgetShareId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.StoreQuotaId;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.store.StoreEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Terms, goods sets and campaigns as the log has them this moment; what never changes is read once. What members bought is no part of them. */
@Component
class TermsFromTheLog implements TermsBook {

    private static final int TEMPLATES = 10_000;
    private static final int CAMPAIGNS = 1_000;
    private static final int GOODS_SETS = 2_000;
    private static final int STORES = 10_000;
    private static final int QUOTAS = 10_000;
    private static final int SHARES = 10_000;
    private static final int CODE_BATCHES = 1_000;
    private static final int GUIDES = 10_000;

    /** As many as come by in a busy hour. */
    private static final int MEMBERS = 20_000;

    /** Fewer, since each holds the ids of all its members. */
    private static final int AUDIENCES = 50;

    private final EventLog log;
    private final Followed<TemplateVersions> templates;
    private final Followed<CampaignStanding> campaigns;
    private final Followed<FrozenAudience> audiences;
    private final Followed<List<Set<GoodsId>>> goodsSets;
    private final Followed<ZoneId> stores;
    private final Followed<StoreQuotaStanding> quotas;
    private final Followed<MemberNow> members;
    private final Followed<StoreId> guides;
    private final List<PurchaseHistory> purchases;
    private final Followed<BudgetShareStanding> shares;
    private final Followed<Long> budgets;
    private final Followed<CodeBatchStanding> codes;

    TermsFromTheLog(EventLog log, List<PurchaseHistory> purchases) {
        this.purchases = purchases;
        templates = new Followed<>(log, TEMPLATES, (before, event) -> switch (event) {
            case CouponTemplateDefined first -> TemplateVersions.of(first);
            case CouponTemplateEvent next when before != null -> before.evolve(next);
            default -> before;
        });
        campaigns = new Followed<>(log, CAMPAIGNS, (before, event) -> switch (event) {
            case CampaignDrafted first -> CampaignStanding.of(first);
            case CampaignEvent next when before != null -> before.evolve(next);
            default -> before;
        });
        audiences = new Followed<>(
                log,
                AUDIENCES,
                (before, event) -> event instanceof CampaignEvent next
                        ? (before == null ? FrozenAudience.NOBODY : before).evolve(next)
                        : before);
        goodsSets = new Followed<>(log, GOODS_SETS, (before, event) -> {
            List<Set<GoodsId>> versions = before == null ? new ArrayList<>() : new ArrayList<>(before);
            if (event instanceof GoodsSetDefined defined) {
                versions.add(Set.copyOf(defined.goods()));
            }
            return List.copyOf(versions);
        });
        quotas = new Followed<>(
                log,
                QUOTAS,
                (before, event) -> event instanceof StoreQuotaEvent next
                        ? (before == null ? StoreQuotaStanding.NONE : before).evolve(next)
                        : before);
        shares = new Followed<>(
                log,
                SHARES,
                (before, event) -> event instanceof BudgetEvent.OfShare next
                        ? (before == null ? BudgetShareStanding.NONE : before).evolve(next)
                        : before);
        budgets = new Followed<>(
                log,
                CAMPAIGNS,
                (before, event) -> event instanceof BudgetBlockDrawn next
                        ? Long.valueOf(next.drawn().minor())
                        : before);
        codes = new Followed<>(log, CODE_BATCHES, (before, event) -> switch (event) {
            case CodesPlanned first -> CodeBatchStanding.of(first);
            case CodeBatchEvent next when before != null -> before.evolve(next);
            default -> before;
        });
        members = new Followed<>(
                log,
                MEMBERS,
                (before, event) -> event instanceof MemberEvent next
                        ? (before == null ? MemberNow.NEW : before).evolve(next)
                        : before);
        guides = new Followed<>(
                log, GUIDES, (before, event) -> event instanceof GuideEvent.Placed placed ? placed.store() : before);
        this.log = log;
        stores = new Followed<>(
                log, STORES, (before, event) -> event instanceof StoreEvent.Described now ? now.zone() : before);
    }

    @Override
    public Optional<TemplateStanding> template(CouponTemplateId template) {
        return templates.now(template.value()).map(TemplateVersions::standing);
    }

    @Override
    public Optional<CodeBatchStanding> codes(CodeBatchId batch) {
        return codes.now(batch.value());
    }

    @Override
    public CouponTerms terms(CouponTemplateId template, int version) {
        return templates
                .lastSeen(template.value())
                .filter(seen -> seen.terms().size() >= version)
                .or(() -> templates.now(template.value()))
                .orElseThrow(
                        () -> new IllegalStateException("a coupon of a template that is not in the log: " + template))
                .version(version);
    }

    @Override
    public Set<GoodsId> goods(GoodsScope scope) {
        String stream = scope.goodsSet().value();
        return goodsSets
                .lastSeen(stream)
                .filter(versions -> versions.size() >= scope.version())
                .or(() -> goodsSets.now(stream))
                .filter(versions -> versions.size() >= scope.version())
                .map(versions -> versions.get(scope.version() - 1))
                .orElse(Set.of());
    }

    @Override
    public Optional<ZoneId> zone(StoreId store) {
        return stores.now(store.value());
    }

    @Override
    public boolean campaignRuns(CampaignId campaign, Instant at) {
        return campaigns
                .now(campaign.value())
                .map(standing -> standing.runsAt(at))
                .orElse(false);
    }

    @Override
    public boolean campaignRan(CampaignId campaign, Instant at) {
        return campaigns
                .now(campaign.value())
                .map(standing -> standing.ranAt(at))
                .orElse(false);
    }

    @Override
    public Instant campaignCloses(CampaignId campaign) {
        return campaigns
                .now(campaign.value())
                .orElseThrow(
                        () -> new IllegalStateException("a coupon of a campaign that is not in the log: " + campaign))
                .closes();
    }

    /** What a campaign carries is fixed before it runs, which is asked first. */
    @Override
    public boolean offers(CampaignId campaign, CouponTemplateId template) {
        return campaigns
                .lastSeen(campaign.value())
                .or(() -> campaigns.now(campaign.value()))
                .map(standing -> standing.offers(template))
                .orElse(false);
    }

    /** How coupons reach members, and whom it is for, is fixed once a campaign has begun. */
    @Override
    public boolean isFor(CampaignId campaign, MemberId member) {
        return campaigns
                .lastSeen(campaign.value())
                .filter(CampaignStanding::began)
                .or(() -> campaigns.now(campaign.value()))
                .map(standing -> switch (standing.delivery()) {
                    case ISSUED_AT_START, CLAIMED_BY_MEMBER, PUSHED_BY_GUIDE -> wasFrozen(campaign, member);
                    case ON_REGISTRATION -> registeredFor(standing, member);
                    case ON_BIRTHDAY -> isOf(standing.audience(), member);
                })
                .orElse(false);
    }

    /** An import tells of registrations that are long past. */
    private boolean registeredFor(CampaignStanding standing, MemberId member) {
        return log.stream(member.value(), 0).stream()
                .findFirst()
                .filter(first -> !first.occasion().actor().imports()
                        && standing.isOpenAt(first.occasion().occurredAt())
                        && first.payload() instanceof MemberRegistered registered
                        && (!(standing.audience() instanceof Audience.OfStores(List<StoreId> stores))
                                || stores.contains(registered.store()))
                        && isOf(new Audience.Everyone(), member))
                .isPresent();
    }

    private boolean isOf(Audience audience, MemberId member) {
        MemberNow now =
                members.now(member.value()).filter(found -> !found.gone()).orElse(null);
        return now != null
                && switch (audience) {
                    case Audience.Everyone _ -> true;
                    case Audience.OfStores(List<StoreId> stores) ->
                        storeOf(now.guide()).filter(stores::contains).isPresent();
                    case Audience.OfGuides(List<GuideId> some) -> now.guide() != null && some.contains(now.guide());
                    case Audience.WithTags(List<String> tags) -> tags.stream().anyMatch(now.tags()::contains);
                    case Audience.Listed(List<MemberId> listed) -> listed.contains(member);
                };
    }

    private Optional<StoreId> storeOf(@Nullable GuideId guide) {
        return guide == null ? Optional.empty() : guides.now(guide.value());
    }

    private boolean wasFrozen(CampaignId campaign, MemberId member) {
        return audiences
                .lastSeen(campaign.value())
                .filter(FrozenAudience::started)
                .or(() -> audiences.now(campaign.value()))
                .map(audience -> audience.holds(member))
                .orElse(false);
    }

    /** Fixed once the campaign has begun, and no coupon is redeemed before. */
    @Override
    public Optional<Money> budget(CampaignId campaign) {
        return campaigns
                .lastSeen(campaign.value())
                .filter(CampaignStanding::began)
                .or(() -> campaigns.now(campaign.value()))
                .map(CampaignStanding::budget);
    }

    @Override
    public Optional<Purse> purse(CampaignId campaign, @Nullable StoreId store) {
        return budget(campaign)
                .map(money -> new Purse(
                        money,
                        shares.now(BudgetShareId.of(campaign, store).value()).orElse(BudgetShareStanding.NONE),
                        budgets.now(BudgetId.of(campaign).value()).orElse(0L)));
    }

    @Override
    public boolean carriesTag(MemberId member, String tag) {
        return members.now(member.value()).map(now -> now.tags().contains(tag)).orElse(false);
    }

    /** Nobody's stream tells it: read models are asked, and may be a moment behind. */
    @Override
    public boolean hasBought(MemberId member) {
        return purchases.stream().anyMatch(history -> history.hasBought(member));
    }

    @Override
    public StoreQuotaStanding inStore(CouponTemplateId template, StoreId store) {
        return quotas.now(StoreQuotaId.of(template, store).value()).orElse(StoreQuotaStanding.NONE);
    }

    @Override
    public boolean membersClaim(CampaignId campaign) {
        return campaigns
                .now(campaign.value())
                .map(CampaignStanding::membersClaim)
                .orElse(false);
    }
}
