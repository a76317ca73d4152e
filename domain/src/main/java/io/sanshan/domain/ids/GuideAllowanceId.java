package io.sanshan.domain.ids;

/** Identity of what one guide has pushed of one coupon template: the place where the limit per guide is kept. */
public record GuideAllowanceId(String value) implements Id {

    private static final String PREFIX = "guideallowance-";

    public GuideAllowanceId {
        Id.require(PREFIX, value);
    }

    public static GuideAllowanceId of(CouponTemplateId template, GuideId guide) {
        return new GuideAllowanceId(PREFIX + template.value() + '~' + guide.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
