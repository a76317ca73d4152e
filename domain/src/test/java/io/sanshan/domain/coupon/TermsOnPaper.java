package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.MemberId;
import java.time.Instant;
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
        return scope.equals(CouponScenario.TEAS) ? Set.of(CouponScenario.TEA) : Set.of();
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
