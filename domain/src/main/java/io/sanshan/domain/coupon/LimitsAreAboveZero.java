package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who wants nobody to have it closes the template. */
record LimitsAreAboveZero(Quotas quotas) implements Rule {

    @Override
    public boolean holds() {
        return broken() == null;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(Objects.requireNonNull(broken()));
    }

    private @Nullable CouponRefusal broken() {
        if (!quotas.perMember().areAboveZero()) {
            return CouponRefusal.LIMIT_MALFORMED;
        }
        if (!quotas.perGuide().areAboveZero()) {
            return CouponRefusal.GUIDE_LIMIT_MALFORMED;
        }
        Integer perStore = quotas.perStore();
        return perStore == null || perStore > 0 ? null : CouponRefusal.STORE_QUOTA_MALFORMED;
    }
}
