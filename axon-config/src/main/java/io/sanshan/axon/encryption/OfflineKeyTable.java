package io.sanshan.axon.encryption;

import io.sanshan.application.coupon.OfflineKeys;
import io.sanshan.domain.ids.StoreId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Signing keys in a table of the durable database, their private halves encrypted with a key of the master key and bound to their id.
 * Should two nodes draw the first one at once, there are two, and both sign with the newer from then on.
 */
public final class OfflineKeyTable implements OfflineKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final int SALT_BYTES = 16;

    private final KeyVault vault;
    private final SecretKey wrapping;
    private final SecretKey salting;
    private final SecureRandom random;
    private final Clock clock;

    public OfflineKeyTable(KeyVault vault, MasterKey master, SecureRandom random, Clock clock) {
        this.vault = vault;
        this.random = random;
        this.clock = clock;
        wrapping = master.derive(MasterKey.Use.OFFLINE_KEYS);
        salting = master.derive(MasterKey.Use.OFFLINE_SALTS);
    }

    @Override
    public String current() {
        return newest().or(() -> {
                    rotate(clock.instant());
                    return newest();
                })
                .orElseThrow();
    }

    private Optional<String> newest() {
        return vault.jdbc()
                .sql("select id from offline_key order by made_at desc, id desc limit 1")
                .query(String.class)
                .optional();
    }

    @Override
    public void rotate(Instant now) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length);
            byte[] name = new byte[ID_BYTES];
            random.nextBytes(name);
            String id = HexFormat.of().formatHex(name);
            byte[] sealed = Aes.encrypt(wrapping, pair.getPrivate().getEncoded(), bytes(id), random);
            vault.jdbc()
                    .sql("insert into offline_key (id, public_key, sealed, made_at) values (?, ?, ?, ?)")
                    .params(
                            id,
                            Base64.getUrlEncoder().withoutPadding().encodeToString(raw),
                            Base64.getEncoder().encodeToString(sealed),
                            now.toEpochMilli())
                    .update();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Ed25519 is not usable here", broken);
        }
    }

    @Override
    public byte[] sign(String key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey(key));
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Ed25519 is not usable here", broken);
        }
    }

    private PrivateKey privateKey(String id) throws GeneralSecurityException {
        String sealed = vault.jdbc()
                .sql("select sealed from offline_key where id = ?")
                .param(id)
                .query(String.class)
                .single();
        byte[] clear = Aes.decrypt(wrapping, Base64.getDecoder().decode(sealed), bytes(id))
                .orElseThrow(
                        () -> new DoesNotOpen("the signing key " + id + " does not open: it was changed or moved"));
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(clear));
    }

    @Override
    public List<Listed> listed() {
        return vault.jdbc()
                .sql("select id, public_key, made_at from offline_key order by made_at desc, id desc")
                .query((row, _) -> new Listed(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
                .list();
    }

    @Override
    public String salt(StoreId store, LocalDate day) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(salting);
            return HexFormat.of().formatHex(mac.doFinal(bytes(store.value() + '/' + day)), 0, SALT_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC-SHA-256 is not usable here", broken);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
