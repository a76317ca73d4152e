package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;

/** What became of a code. */
public sealed interface CodeUseEvent {

    CodeUseId use();

    /** A code opened a coupon for a member. */
    record CodeUsed(CodeUseId use, CodeBatchId batch, CouponTemplateId template, CouponId coupon, MemberId member)
            implements CodeUseEvent {}
}
