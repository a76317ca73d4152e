package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The terms of one template, and of others beside it, without a log behind them. */
final class TermsOnPaper implements TermsBook {

    private final CouponTerms terms;
    private final Map<CouponTemplateId, CouponTerms> others = new HashMap<>();
    boolean known = true;
    boolean closed;
    boolean running = true;
    boolean ran = true;
    boolean claiming = true;
    boolean chosen = true;
    boolean invited = true;
    Instant closes = CouponScenario.UNTIL;
    Set<String> tags = Set.of();
    boolean bought;

    @Nullable
    Money budget;

    private final Map<CodeBatchId, CodeBatchStanding> batches = new HashMap<>();

    TermsOnPaper(CouponTerms terms) {
        this.terms = terms;
    }

    TermsOnPaper beside(CouponTemplateId template, CouponTerms otherTerms) {
        others.put(template, otherTerms);
        return this;
    }

    @Override
    public Optional<TemplateStanding> template(CouponTemplateId template) {
        return known
                ? Optional.of(
                        new TemplateStanding(CouponScenario.CAMPAIGN, 1, others.getOrDefault(template, terms), closed))
                : Optional.empty();
    }

    @Override
    public CouponTerms terms(CouponTemplateId template, int version) {
        CouponTerms other = others.get(template);
        if (other != null) {
            return other;
        }
        if (!template.equals(CouponScenario.TEMPLATE) || version != 1) {
            throw new IllegalStateException("asked for terms that no coupon of these tests has");
        }
        return terms;
    }

    TermsOnPaper with(CodeBatchId batch, CodeBatchStanding standing) {
        batches.put(batch, standing);
        return this;
    }

    @Override
    public Optional<CodeBatchStanding> codes(CodeBatchId batch) {
        return Optional.ofNullable(batches.get(batch));
    }

    @Override
    public Set<GoodsId> goods(GoodsScope scope) {
        if (scope.equals(CouponScenario.TEAS)) {
            return Set.of(CouponScenario.TEA);
        }
        return scope.equals(CouponScenario.RICES) ? Set.of(CouponScenario.RICE) : Set.of();
    }

    @Override
    public Optional<ZoneId> zone(StoreId store) {
        return store.equals(CouponScenario.STORE) ? Optional.of(CouponScenario.ZONE) : Optional.empty();
    }

    @Override
    public boolean campaignRuns(CampaignId campaign, Instant at) {
        return running;
    }

    @Override
    public boolean campaignRan(CampaignId campaign, Instant at) {
        return ran;
    }

    @Override
    public Instant campaignCloses(CampaignId campaign) {
        return closes;
    }

    @Override
    public boolean offers(CampaignId campaign, CouponTemplateId template) {
        return chosen;
    }

    @Override
    public boolean isFor(CampaignId campaign, MemberId member) {
        return invited;
    }

    @Override
    public Optional<Money> budget(CampaignId campaign) {
        return Optional.ofNullable(budget);
    }

    @Override
    public Optional<Purse> purse(CampaignId campaign, @Nullable StoreId store) {
        throw new IllegalStateException("a redemption asks the streams of the budget");
    }

    @Override
    public boolean carriesTag(MemberId member, String tag) {
        return tags.contains(tag);
    }

    @Override
    public boolean hasBought(MemberId member) {
        return bought;
    }

    @Override
    public StoreQuotaStanding inStore(CouponTemplateId template, StoreId store) {
        throw new IllegalStateException("a redemption asks the store's own stream");
    }

    @Override
    public boolean membersClaim(CampaignId campaign) {
        return claiming;
    }
}
