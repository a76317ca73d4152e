/** The dashboard of headquarters. Shows numbers that projections keep; counts nothing itself. */
@NullMarked
package io.sanshan.ui.figures;

import org.jspecify.annotations.NullMarked;
