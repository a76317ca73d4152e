/** That data of another system was brought in, and whether to its end. What it brought stands in the streams of other features. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.importing;
