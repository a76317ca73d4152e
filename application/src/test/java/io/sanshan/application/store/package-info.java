/** Tests of the doors of stores. */
@NullMarked
package io.sanshan.application.store;

import org.jspecify.annotations.NullMarked;
