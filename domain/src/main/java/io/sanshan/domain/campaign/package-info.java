/** A campaign from draft to end, with its window and its frozen audience. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.campaign;
