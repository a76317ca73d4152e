/** The time zone that a person's screens count in. */
@NullMarked
package io.sanshan.ui.shell.zone;

import org.jspecify.annotations.NullMarked;
