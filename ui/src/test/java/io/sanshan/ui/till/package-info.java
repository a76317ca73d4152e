/** Tests of what tills ask by HTTP. */
@NullMarked
package io.sanshan.ui.till;

import org.jspecify.annotations.NullMarked;
