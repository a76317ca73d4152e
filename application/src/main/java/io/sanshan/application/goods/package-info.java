/** The catalogue of goods and the goods sets that coupons refer to. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.goods;
