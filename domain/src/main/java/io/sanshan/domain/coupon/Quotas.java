package io.sanshan.domain.coupon;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many pieces of a template there are, and how they are shared out.
 *
 * @param stock pieces that may ever be issued; null is no limit
 * @param perMember pieces that one member may get
 * @param perGuide pieces that one guide may push
 * @param perStore redemptions that one store may take; null is no limit
 */
public record Quotas(
        @Nullable Integer stock,
        MemberLimits perMember,
        GuideLimits perGuide,
        @Nullable Integer perStore) {

    public static final Quotas NONE = new Quotas(null, MemberLimits.NONE, GuideLimits.NONE, null);

    public Quotas stock(@Nullable Integer pieces) {
        return new Quotas(pieces, perMember, perGuide, perStore);
    }

    public Quotas perMember(MemberLimits ofAMember) {
        return new Quotas(stock, ofAMember, perGuide, perStore);
    }

    public Quotas perGuide(GuideLimits ofAGuide) {
        return new Quotas(stock, perMember, ofAGuide, perStore);
    }

    public Quotas perStore(@Nullable Integer ofAStore) {
        return new Quotas(stock, perMember, perGuide, ofAStore);
    }

    static boolean areAboveZero(Stream<Optional<Integer>> limits) {
        return limits.flatMap(Optional::stream).allMatch(limit -> limit > 0);
    }
}
