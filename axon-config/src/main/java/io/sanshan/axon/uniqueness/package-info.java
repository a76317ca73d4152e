/**
 * Values that only one owner may have, kept as keyed hashes beside the log and settled from it. Decides nothing: who may have
 * which value is the domain's and the doors' matter.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.axon.uniqueness;
