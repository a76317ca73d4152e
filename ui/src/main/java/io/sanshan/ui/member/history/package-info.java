/** Members as their store sees them: all of its own members, and of others what happened in the store. Reads only. */
@NullMarked
package io.sanshan.ui.member.history;

import org.jspecify.annotations.NullMarked;
