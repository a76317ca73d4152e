/**
 * What becomes of an event that a reader of the log cannot take in: it is put aside with all later ones of its stream, and handed over
 * again when somebody asks. Holds no event, only where it stands in the log.
 */
@NullMarked
package io.sanshan.axon.letters;

import org.jspecify.annotations.NullMarked;
