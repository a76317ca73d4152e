/** Looks for personal data where there must be none, in every form in which it could stand there. Used by the tests of all modules. */
@NullMarked
package io.sanshan.axon.privacy;

import org.jspecify.annotations.NullMarked;
