/** What happens to coupons by itself when time passes. What waits is a sheet, rebuilt from the log like any read model. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.coupon.process;
