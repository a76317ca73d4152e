/** What wallets, the redemption desk and the list of templates are read from. Rows are written by events alone. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.coupon.projection;
