package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateClosed;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.coupon.TermsBook.TemplateStanding;
import io.sanshan.domain.ids.CampaignId;
import java.util.ArrayList;
import java.util.List;

/**
 * A template as a fold over its events: what a {@link TermsBook} answers from.
 *
 * @param terms of every version, the first being version 1
 */
public record TemplateVersions(CampaignId campaign, List<CouponTerms> terms, boolean closed) {

    public TemplateVersions {
        terms = List.copyOf(terms);
    }

    /** The fold begins with a template's first event. */
    public static TemplateVersions of(CouponTemplateDefined first) {
        return new TemplateVersions(first.campaign(), List.of(first.terms()), false);
    }

    public TemplateVersions evolve(CouponTemplateEvent event) {
        return switch (event) {
            case CouponTemplateDefined defined -> of(defined);
            case CouponTemplateRevised revised -> {
                List<CouponTerms> more = new ArrayList<>(terms);
                more.add(revised.terms());
                yield new TemplateVersions(campaign, more, closed);
            }
            case CouponTemplateClosed _ -> new TemplateVersions(campaign, terms, true);
        };
    }

    public TemplateStanding standing() {
        return new TemplateStanding(campaign, terms.size(), terms.getLast(), closed);
    }

    /** The terms of a version that exists; versions are counted from 1. */
    public CouponTerms version(int version) {
        return terms.get(version - 1);
    }
}
