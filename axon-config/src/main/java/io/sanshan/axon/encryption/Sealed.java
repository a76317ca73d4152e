package io.sanshan.axon.encryption;

/**
 * An encrypted value as it is written.
 *
 * @param data Base64 of nonce, ciphertext and tag
 * @param key id of the person's key
 */
public record Sealed(String data, String person, String key) {}
