/** How events read on a screen: their words in an exhaustive switch, and lists of them. Asks doors for names and nothing else. */
@NullMarked
package io.sanshan.ui.kit.history;

import org.jspecify.annotations.NullMarked;
