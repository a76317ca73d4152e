/** What of a trace leaves the house, where an address for traces is named at all. */
@org.jspecify.annotations.NullMarked
package io.sanshan.operation.traces;
