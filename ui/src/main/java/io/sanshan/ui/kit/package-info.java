/** Small parts that all screens are made of. No feature and no door of one; no text outside the bundles. */
@NullMarked
package io.sanshan.ui.kit;

import org.jspecify.annotations.NullMarked;
