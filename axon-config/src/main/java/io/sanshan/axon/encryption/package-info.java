/**
 * Keys and sealing: the master key, a key per person under it, and the encryption of single values. Does not know how messages
 * look; a key that is destroyed here cannot be had again.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.axon.encryption;
