package io.sanshan.ui.campaign;

import com.vaadin.flow.component.textfield.IntegerField;
import io.sanshan.domain.coupon.GuideLimits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many pieces one guide may push, in all and a month. */
class GuideLimitsFields extends LimitsFields<GuideLimits> {

    private static final long serialVersionUID = 1L;

    private final IntegerField total = limit("coupon.perGuide.total");
    private final IntegerField month = limit("coupon.perGuide.month");

    GuideLimitsFields() {
        super("coupon.perGuide");
    }

    @Override
    protected GuideLimits generateModelValue() {
        return new GuideLimits(total.getValue(), month.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable GuideLimits limits) {
        GuideLimits shown = Objects.requireNonNullElse(limits, GuideLimits.NONE);
        total.setValue(shown.total());
        month.setValue(shown.month());
    }
}
