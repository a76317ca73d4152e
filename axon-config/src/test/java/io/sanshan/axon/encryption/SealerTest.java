package io.sanshan.axon.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.domain.shared.Personal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sealed value opens in its own place, unchanged, while its key lives. */
class SealerTest {

    private static final Binding PHONE = new Binding("member-a", "MemberRegistered", "phone");

    private final FixedKeys keys = new FixedKeys();
    private final Sealer sealer = new Sealer(keys, new SecureRandom());

    @Test
    void opensWhatItSealed() {
        Sealed sealed = sealer.seal("13800000000 名字", PHONE);

        assertThat(sealed.data()).doesNotContain("138");
        assertThat(sealer.open(sealed, PHONE)).isEqualTo(Personal.of("13800000000 名字"));
    }

    @Test
    void neverSealsTwiceAlike() {
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(i -> sealer.seal("same", PHONE).data()))
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotOpenInAnotherPlace() {
        Sealed sealed = sealer.seal("13800000000", PHONE);

        assertRefused(sealed, new Binding("member-a", "MemberRegistered", "name"));
        assertRefused(sealed, new Binding("member-a", "PhoneChanged", "phone"));
        assertRefused(
                new Sealed(sealed.data(), "member-b", sealed.key()),
                new Binding("member-b", "MemberRegistered", "phone"));
        assertRefused(sealed, new Binding("member-aMember", "Registered", "phone"));
    }

    @Test
    void doesNotOpenWhenChanged() {
        Sealed sealed = sealer.seal("13800000000", PHONE);
        byte[] bytes = Base64.getDecoder().decode(sealed.data());
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            assertRefused(new Sealed(Base64.getEncoder().encodeToString(bytes), sealed.person(), sealed.key()), PHONE);
            bytes[i] ^= 1;
        }
        assertRefused(new Sealed("AAAA", sealed.person(), sealed.key()), PHONE);
        assertRefused(new Sealed("no base 64", sealed.person(), sealed.key()), PHONE);
    }

    @Test
    void readsAsErasedOnceTheKeyIsDestroyed() {
        Sealed sealed = sealer.seal("13800000000", PHONE);
        keys.destroy("member-a");

        assertThat(sealer.open(sealed, PHONE)).isEqualTo(new Personal.Erased());
    }

    private void assertRefused(Sealed sealed, Binding place) {
        assertThatThrownBy(() -> sealer.open(sealed, place))
                .isInstanceOf(DoesNotOpen.class)
                .hasMessageNotContaining("13800000000");
    }
}
