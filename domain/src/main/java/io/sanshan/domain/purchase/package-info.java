/** A basket sold: one stream per basket. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.purchase;
