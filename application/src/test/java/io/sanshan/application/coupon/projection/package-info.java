/** Read models of coupon: events in, answers out. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.coupon.projection;
