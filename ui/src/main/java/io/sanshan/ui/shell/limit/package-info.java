/** How often somebody may try something. Counts on this node alone, in bounded memory; decides nothing of what is tried. */
@NullMarked
package io.sanshan.ui.shell.limit;

import org.jspecify.annotations.NullMarked;
