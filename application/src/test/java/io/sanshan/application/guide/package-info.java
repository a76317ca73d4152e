/** Tests of the doors of guides. */
@NullMarked
package io.sanshan.application.guide;

import org.jspecify.annotations.NullMarked;
