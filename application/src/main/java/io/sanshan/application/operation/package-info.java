/**
 * How an installation is run: what keeps it from starting, how its stores and readers of the log fare, what
 * operators are told of. It knows nothing of the trade.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.operation;
