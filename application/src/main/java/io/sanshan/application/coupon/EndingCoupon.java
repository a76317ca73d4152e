package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import java.time.Instant;

/** A coupon of whose end its member was reminded, and that she may still use. */
public record EndingCoupon(
        CouponId coupon, MemberId member, String memberName, CouponVersion template, Instant validUntil) {}
