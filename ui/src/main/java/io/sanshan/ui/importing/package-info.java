/** How far an import is, for the screens that open meanwhile. It starts none and stops none. */
@NullMarked
package io.sanshan.ui.importing;

import org.jspecify.annotations.NullMarked;
