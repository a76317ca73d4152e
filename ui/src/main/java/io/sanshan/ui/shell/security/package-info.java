/** Who is logged in, and which requests come through. Decides nothing of the trade: doors keep who may do what. */
@NullMarked
package io.sanshan.ui.shell.security;

import org.jspecify.annotations.NullMarked;
