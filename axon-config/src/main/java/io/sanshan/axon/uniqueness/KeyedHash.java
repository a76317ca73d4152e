package io.sanshan.axon.uniqueness;

import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.axon.encryption.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 under keys derived from the master key: without it, a hash of a phone cannot be tested against all phones. */
final class KeyedHash {

    private final SecretKey uniqueKeys;
    private final SecretKey secrets;

    KeyedHash(MasterKey master) {
        this.uniqueKeys = master.derive(MasterKey.Use.UNIQUE_KEYS);
        this.secrets = master.derive(MasterKey.Use.SECRETS);
    }

    /** Spellings that reach the same phone or the same login give the same hash, also when the log is read again. */
    String of(Kind kind, String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        return hmac(
                uniqueKeys,
                kind.name(),
                switch (kind) {
                    case MEMBER_PHONE -> plain.replaceAll("[\\s().-]", "");
                    case ACCOUNT_LOGIN -> plain.strip().toLowerCase(Locale.ROOT);
                });
    }

    String ofSecret(String purpose, String secret) {
        return hmac(secrets, purpose, secret);
    }

    private static String hmac(SecretKey key, String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC-SHA-256 is not usable here", broken);
        }
    }
}
