/** The table by which codes of batches are found and kept apart. It stands beside the log; what became of a code only the log says. */
@NullMarked
package io.sanshan.axon.codes;

import org.jspecify.annotations.NullMarked;
