/** A shopping guide: hired, assigned to a store, transferred, resigned. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.guide;
