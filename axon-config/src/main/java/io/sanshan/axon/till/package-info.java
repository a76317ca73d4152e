/** The table of what tills were answered. It stands beside the log, is no part of it, and decides nothing of the trade. */
@NullMarked
package io.sanshan.axon.till;

import org.jspecify.annotations.NullMarked;
