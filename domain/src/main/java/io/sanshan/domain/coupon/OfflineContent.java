package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Money;
import java.time.Instant;

/**
 * What a bundle allows.
 *
 * @param redemptions how many at most
 * @param money the most that they may take off together
 * @param coupons how many coupons it lists
 * @param leftOut how many coupons of the store's members it has no room for, or whose terms a till cannot judge alone
 * @param digest SHA-256 in hexadecimal over all that it lists
 * @param signingKey the id of the key that signs it
 */
public record OfflineContent(
        Instant goodUntil, int redemptions, Money money, int coupons, int leftOut, String digest, String signingKey) {}
