package io.sanshan.axon.encryption;

/** A master key for tests of what is derived from it. */
public final class TestMasterKey {

    private TestMasterKey() {}

    public static MasterKey of(int filling) {
        byte[] secret = new byte[Aes.KEY_BYTES];
        java.util.Arrays.fill(secret, (byte) filling);
        return MasterKey.of(secret, "a test");
    }
}
