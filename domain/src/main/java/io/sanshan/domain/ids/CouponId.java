package io.sanshan.domain.ids;

/**
 * Identity of one coupon: its template and the number of the piece. The log accepts a stream's first event once, so a piece
 * can be issued once however many callers race for it, and pieces above the stock do not exist.
 */
public record CouponId(String value) implements Id {

    private static final String PREFIX = "coupon-";
    private static final char BEFORE_PIECE = '~';

    public CouponId {
        Id.require(PREFIX, value);
        if (value.indexOf(BEFORE_PIECE) < 0) {
            throw new IllegalArgumentException("a coupon's id names its piece");
        }
    }

    public static CouponId of(CouponTemplateId template, long piece) {
        return new CouponId(PREFIX + template.value() + BEFORE_PIECE + piece);
    }

    public CouponTemplateId template() {
        return new CouponTemplateId(value.substring(PREFIX.length(), value.indexOf(BEFORE_PIECE)));
    }

    public long piece() {
        return Long.parseLong(value.substring(value.indexOf(BEFORE_PIECE) + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
