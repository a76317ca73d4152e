/** The jar as people get it, in processes of its own: run with a task, or serving as the start script has it serve. */
@NullMarked
package io.sanshan.packaged;

import org.jspecify.annotations.NullMarked;
