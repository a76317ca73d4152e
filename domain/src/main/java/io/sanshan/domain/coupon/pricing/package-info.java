/**
 * What coupons take off a basket: one calculation, asked by whoever previews and by whoever decides. It knows neither coupons nor
 * templates, only what they offer, with all goods looked up before.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.coupon.pricing;
