package io.sanshan.domain.coupon.pricing;

/** Which of its goods an offer is for. */
public sealed interface Pick {

    /** Each piece of them. */
    record All() implements Pick {}

    /** So many of the pieces that cost least. */
    record Cheapest(int pieces) implements Pick {}

    /** So many of the pieces that cost most. */
    record Dearest(int pieces) implements Pick {}
}
