/** Events that readers of the log could not take in: who may see, retry and discard them. How they are kept is none of its business. */
@NullMarked
package io.sanshan.application.letter;

import org.jspecify.annotations.NullMarked;
