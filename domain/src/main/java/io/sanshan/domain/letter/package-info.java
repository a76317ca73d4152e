/** Events that a reader of the log could not take in, as far as people decide on them. What they hold stays in their own streams. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.letter;
