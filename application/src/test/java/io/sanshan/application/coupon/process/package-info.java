/** How what happens by itself is tried: events in, ticks at a moment, commands out. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.coupon.process;
