package io.sanshan.axon.encryption;

import io.sanshan.application.operation.StartRefused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The installation's one secret. It is only ever used to derive keys, one per use; it never prints itself. */
public final class MasterKey {

    /** What a key is derived for. The label goes into the derivation and must never change. */
    public enum Use {
        PERSON_KEYS("sanshan person keys 1"),
        UNIQUE_KEYS("sanshan unique keys 1"),
        SECRETS("sanshan secrets 1"),
        KEY_CHECK("sanshan key check 1"),
        LOG_CHAIN("sanshan log chain 1"),
        OFFLINE_KEYS("sanshan offline keys 1"),
        OFFLINE_SALTS("sanshan offline salts 1");

        private final String label;

        Use(String label) {
            this.label = label;
        }
    }

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads 32 bytes in Base64.
     *
     * @param source what to name when it is none of that
     */
    static MasterKey parse(String base64, String source) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new StartRefused("The master key in " + source + " is not Base64.");
        }
        return of(bytes, source);
    }

    static MasterKey of(byte[] secret, String source) {
        if (secret.length != Aes.KEY_BYTES) {
            throw new StartRefused("The master key in " + source + " has " + secret.length + " bytes and must have "
                    + Aes.KEY_BYTES + ".");
        }
        return new MasterKey(secret.clone());
    }

    public SecretKey derive(Use use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            use == Use.PERSON_KEYS || use == Use.OFFLINE_KEYS ? "AES" : "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(use.label.getBytes(StandardCharsets.UTF_8), Aes.KEY_BYTES));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HKDF-SHA256 is not usable here", broken);
        }
    }

    @Override
    public String toString() {
        return "(master key)";
    }
}
