package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** The terms of one template, without a log behind them. */
final class TermsOnPaper implements TermsBook {

    private final CouponTerms terms;
    boolean known = true;
    boolean closed;
    boolean running = true;
    boolean ran = true;
    boolean claiming = true;
    boolean chosen = true;
    boolean invited = true;
    Instant closes = CouponScenario.UNTIL;

    TermsOnPaper(CouponTerms terms) {
        this.terms = terms;
    }

    @Override
    public Optional<TemplateStanding> template(CouponTemplateId template) {
        return known ? Optional.of(new TemplateStanding(CouponScenario.CAMPAIGN, 1, terms, closed)) : Optional.empty();
    }

    @Override
    public CouponTerms terms(CouponTemplateId template, int version) {
        if (!template.equals(CouponScenario.TEMPLATE) || version != 1) {
            throw new IllegalStateException("asked for terms that no coupon of these tests has");
        }
        return terms;
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
    public boolean membersClaim(CampaignId campaign) {
        return claiming;
    }
}
