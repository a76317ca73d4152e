package io.sanshan.axon.encryption;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/** Keys that follow from the person's id, and a random that always gives the same: what is sealed with both stands still. */
public final class FixedKeys implements PersonKeys {

    private final Set<String> destroyed = new HashSet<>();

    public static Sealer sealer() {
        return new Sealer(new FixedKeys(), random());
    }

    public static SecureRandom random() {
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) 42);
            }
        };
    }

    @Override
    public PersonKey forWriting(String person) {
        try {
            byte[] secret = MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
            return new PersonKey(person, "test-key", new SecretKeySpec(secret, "AES"));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<PersonKey> forReading(String person, String keyId) {
        return destroyed.contains(person) ? Optional.empty() : Optional.of(forWriting(person));
    }

    @Override
    public Instant destroy(String person) {
        destroyed.add(person);
        return Instant.EPOCH;
    }

    @Override
    public boolean isDestroyed(String person) {
        return destroyed.contains(person);
    }

    @Override
    public void forget(String person) {
        // Nothing is remembered that is not known.
    }
}
