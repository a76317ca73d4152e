package io.sanshan.axon.encryption;

import javax.crypto.SecretKey;

/** The key of one person. Its secret never prints itself. */
public record PersonKey(String person, String id, SecretKey secret) {

    @Override
    public String toString() {
        return "key " + id + " of " + person;
    }
}
