/** Stores: opening, describing and closing them, and the list that the other screens name them from. */
@NullMarked
package io.sanshan.application.store;

import org.jspecify.annotations.NullMarked;
