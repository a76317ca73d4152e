package io.sanshan.axon.encryption;

import io.sanshan.application.operation.StartRefused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.dao.DuplicateKeyException;

/**
 * Ties a database to its master key: a row holds what only that key computes. Another key is noticed at start, before anything
 * is sealed with it.
 */
public final class KeyCheck {

    private static final int ONLY_ROW = 1;

    private final KeyVault vault;

    public KeyCheck(KeyVault vault) {
        this.vault = vault;
    }

    /** @throws StartRefused when the key is missing or not the one the database was begun with */
    public MasterKey open(MasterKeySource source) {
        Optional<String> expected = stored();
        MasterKey key = source.find().orElseGet(() -> {
            if (expected.isPresent()) {
                throw new StartRefused(
                        "The master key of this database is missing: put the file " + source.place()
                                + " back or set SANSHAN_MASTER_KEY. Without it nobody can read the personal data in this database.");
            }
            return source.create();
        });
        String actual = value(key.derive(MasterKey.Use.KEY_CHECK));
        if (!same(expected.orElseGet(() -> store(actual)), actual)) {
            throw new StartRefused("The master key is not the one that this database was begun with (" + source.place()
                    + " or SANSHAN_MASTER_KEY), so it opens none of the personal data in it.");
        }
        return key;
    }

    private Optional<String> stored() {
        return vault.jdbc()
                .sql("select check_value from key_check where id = ?")
                .param(ONLY_ROW)
                .query(String.class)
                .optional();
    }

    private String store(String value) {
        try {
            vault.jdbc()
                    .sql("insert into key_check (id, check_value) values (?, ?)")
                    .param(1, ONLY_ROW)
                    .param(2, value)
                    .update();
            return value;
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return stored().orElseThrow();
        }
    }

    private static boolean same(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), actual.getBytes(StandardCharsets.US_ASCII));
    }

    private static String value(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal("this is the key".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC-SHA-256 is not usable here", broken);
        }
    }
}
