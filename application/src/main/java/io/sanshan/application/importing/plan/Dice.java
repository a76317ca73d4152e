package io.sanshan.application.importing.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that always falls the same: each thing has dice of its own, named after it, so that what is invented for one does not
 * depend on what else is in the data.
 */
public final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static Dice of(String name) {
        return new Dice(ByteBuffer.wrap(hash(name)).getLong());
    }

    /** From 0 to bound, not including it. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Letters and digits without look-alikes that anybody could compute from the name: for what is no secret. */
    public static String code(String name, String alphabet, int length) {
        byte[] hash = hash(name);
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(alphabet.charAt(Byte.toUnsignedInt(hash[i]) % alphabet.length()));
        }
        return code.toString();
    }

    private static byte[] hash(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
