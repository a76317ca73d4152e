/**
 * How the stores and the readers of the log fare: waiting for stores at start, telling outages from faults, and what is measured of
 * commands. It changes nothing in the log.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.axon.operation;
