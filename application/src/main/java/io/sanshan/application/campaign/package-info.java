/** Designing, running and measuring campaigns: doors, cards, and what they are read from. Issuing coupons is asked of the coupon feature through a port. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.campaign;
