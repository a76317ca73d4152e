package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.StoreId;

/**
 * The version of a template that a coupon came with. It never changes, so it says nothing of stock or of what is out.
 *
 * @param names of the goods sets and stores that the terms refer to
 */
public record CouponVersion(
        CouponTemplateId template, int version, CampaignId campaign, String name, CouponTerms terms, TermsNames names) {

    /** Whether coupons of it are good in the store at all. */
    public boolean isGoodIn(StoreId store) {
        return terms.stores().isEmpty() || terms.stores().contains(store);
    }

    /** Whether the store's tills can judge coupons of it without a line. */
    public boolean isForTillsAlone(StoreId store) {
        return isGoodIn(store) && OfflineList.takes(terms);
    }
}
