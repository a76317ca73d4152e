/** Tests that keep the rules of the screens: texts in bundles, access on every route. Each first asserts that it found something. */
@NullMarked
package io.sanshan.ui.guard;

import org.jspecify.annotations.NullMarked;
