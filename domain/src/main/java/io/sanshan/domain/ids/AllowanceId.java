package io.sanshan.domain.ids;

/** Identity of what one member has drawn from one coupon template: the place where the limit per member is kept. */
public record AllowanceId(String value) implements Id {

    private static final String PREFIX = "allowance-";

    public AllowanceId {
        Id.require(PREFIX, value);
    }

    public static AllowanceId of(CouponTemplateId template, MemberId member) {
        return new AllowanceId(PREFIX + template.value() + '~' + member.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
