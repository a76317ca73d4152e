/** A store of the brand: opened, described, closed. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.store;
