package io.sanshan.application.importing.run;

import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.shared.CodeAlphabet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Codes of coupons whose command may be sent again. The same coupon gets the same code, and nobody can compute it who does not
 * hold the installation's key.
 */
public final class Codes {

    private final UniqueKeys uniqueKeys;

    public Codes(UniqueKeys uniqueKeys) {
        this.uniqueKeys = uniqueKeys;
    }

    public CouponCode of(String coupon) {
        byte[] bytes = sha256(uniqueKeys.hash("coupon-code", coupon));
        StringBuilder code = new StringBuilder(CouponCode.LENGTH);
        for (int i = 0; i < CouponCode.LENGTH; i++) {
            // 32 letters: five bits of each byte, and every letter is as likely as any other.
            code.append(CodeAlphabet.CHARACTERS.charAt(bytes[i] & 31));
        }
        return new CouponCode(code.toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
