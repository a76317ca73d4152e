package io.sanshan.ui.campaign;

import com.vaadin.flow.component.textfield.IntegerField;
import io.sanshan.domain.coupon.MemberLimits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many pieces one member may get, in all and a day, a week and a month. */
class MemberLimitsFields extends LimitsFields<MemberLimits> {

    private static final long serialVersionUID = 1L;

    private final IntegerField total = limit("coupon.perMember.total");
    private final IntegerField day = limit("coupon.perMember.day");
    private final IntegerField week = limit("coupon.perMember.week");
    private final IntegerField month = limit("coupon.perMember.month");

    MemberLimitsFields() {
        super("coupon.perMember");
    }

    @Override
    protected MemberLimits generateModelValue() {
        return new MemberLimits(total.getValue(), day.getValue(), week.getValue(), month.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable MemberLimits limits) {
        MemberLimits shown = Objects.requireNonNullElse(limits, MemberLimits.NONE);
        total.setValue(shown.total());
        day.setValue(shown.day());
        week.setValue(shown.week());
        month.setValue(shown.month());
    }
}
