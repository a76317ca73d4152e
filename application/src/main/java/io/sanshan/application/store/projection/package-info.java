/** The read model of stores and the queries that read it. */
@NullMarked
package io.sanshan.application.store.projection;

import org.jspecify.annotations.NullMarked;
