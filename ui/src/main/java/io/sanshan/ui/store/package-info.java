/** Stores as headquarters keeps them. */
@NullMarked
package io.sanshan.ui.store;

import org.jspecify.annotations.NullMarked;
