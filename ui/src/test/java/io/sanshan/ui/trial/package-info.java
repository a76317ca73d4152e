/** The screens on doors that live in memory, for view tests and for looking at screens without a log. */
@NullMarked
package io.sanshan.ui.trial;

import org.jspecify.annotations.NullMarked;
