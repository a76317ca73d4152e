package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import java.util.List;

/** Port that knows which pieces of a template are out, some moments late: a hint where to look, the log is the gate. */
public interface PieceStock {

    /** The highest piece that is out; 0 when none is. */
    long highest(CouponTemplateId template);

    /** Pieces from the first to the last that nobody holds, lowest first. */
    List<Long> free(CouponTemplateId template, long first, long last, int limit);

    /** The coupons of a template in a member's wallet, newest first. */
    List<CouponId> held(CouponTemplateId template, MemberId member);
}
