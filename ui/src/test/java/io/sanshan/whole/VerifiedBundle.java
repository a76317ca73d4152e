package io.sanshan.whole;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/** What a till does with a bundle, by the JDK alone: the reference of tills has the same lines. */
final class VerifiedBundle {

    private VerifiedBundle() {}

    // The reference begins here.
    static boolean isSigned(String bundle, String x) throws GeneralSecurityException {
        byte[] key = Base64.getUrlDecoder().decode(x);
        boolean odd = key[31] < 0;
        key[31] &= 0x7f;
        for (int i = 0; i < 16; i++) {
            byte swapped = key[i];
            key[i] = key[31 - i];
            key[31 - i] = swapped;
        }
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, key));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
        int end = bundle.lastIndexOf('.');
        signature.update(bundle.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(bundle.substring(end + 1)));
    }
    // The reference ends here.
}
