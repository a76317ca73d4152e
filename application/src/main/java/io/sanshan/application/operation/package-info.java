/**
 * How an installation is run: what keeps it from starting, how its stores and readers of the log fare. It knows nothing of the trade and
 * holds no row.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.operation;
