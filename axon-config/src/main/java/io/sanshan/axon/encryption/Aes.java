package io.sanshan.axon.encryption;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random nonce of 96 bits in front and a tag of 128 bits behind the ciphertext. */
final class Aes {

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Aes() {}

    static byte[] encrypt(SecretKey key, byte[] clear, byte[] additionalData, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, additionalData).doFinal(clear);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM is not usable here", broken);
        }
    }

    /** The clear bytes; nothing when key, additional data or bytes are not the ones it was encrypted with. */
    static Optional<byte[]> decrypt(SecretKey key, byte[] encrypted, byte[] additionalData) {
        if (encrypted.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, additionalData)
                    .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES));
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM is not usable here", broken);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] additionalData)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(additionalData);
        return cipher;
    }
}
