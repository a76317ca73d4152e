/** The read model of till devices and the queries that read it. It leads from a key to its device, and decides nothing. */
@NullMarked
package io.sanshan.application.till.projection;

import org.jspecify.annotations.NullMarked;
