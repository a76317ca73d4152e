/** What an auditor sees of the log: a stream, its card at a moment beside now, and how far the read models are. */
@NullMarked
package io.sanshan.ui.audit;

import org.jspecify.annotations.NullMarked;
