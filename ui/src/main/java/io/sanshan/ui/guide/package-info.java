/** Shopping guides as headquarters keeps them: hiring, moving, leaving, and their QR codes. */
@NullMarked
package io.sanshan.ui.guide;

import org.jspecify.annotations.NullMarked;
