/**
 * How tokens and snapshots are written: XML of a closed list of types. Both can be thrown away and made anew from the log, so
 * nothing here is a contract.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.axon.snapshot;
