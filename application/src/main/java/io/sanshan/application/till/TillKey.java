package io.sanshan.application.till;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key that a till shows with each request: 256 random bits behind a word by which it is found where it should not be. It is drawn
 * by whoever shows it to a person, so that a second click sends the same one, and it never prints itself.
 *
 * @param text what is typed into the till
 */
public record TillKey(String text) {

    private static final String WORD = "sanshan_till_";
    private static final int BYTES = 32;
    private static final SecureRandom random = new SecureRandom();

    /** A key that nobody has seen yet. */
    public static TillKey drawn() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TillKey(WORD + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What it is recognised by: with so many random bits nothing slower than SHA-256 would be harder to undo. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "TillKey[…]";
    }
}
