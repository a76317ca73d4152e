/** What a coupon's decision needs from other streams, read from the log. No read model is asked. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.coupon.adapter;
