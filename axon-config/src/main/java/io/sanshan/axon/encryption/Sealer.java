package io.sanshan.axon.encryption;

import io.sanshan.domain.shared.Personal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Encrypts single values with the key of their person, bound to the place where they stand. */
public final class Sealer {

    private final PersonKeys keys;
    private final SecureRandom random;

    public Sealer(PersonKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    public Sealed seal(String clear, Binding binding) {
        PersonKey key = keys.forWriting(binding.person());
        byte[] encrypted = Aes.encrypt(key.secret(), clear.getBytes(StandardCharsets.UTF_8), binding.bytes(), random);
        return new Sealed(Base64.getEncoder().encodeToString(encrypted), binding.person(), key.id());
    }

    /**
     * The value, or the mark of an erased one when the person's key was destroyed.
     *
     * @throws DoesNotOpen when the value is not the one that was sealed for this place
     */
    public Personal open(Sealed sealed, Binding binding) {
        return keys.forReading(sealed.person(), sealed.key())
                .<Personal>map(key -> Personal.of(clear(sealed, binding, key)))
                .orElseGet(Personal.Erased::new);
    }

    private static String clear(Sealed sealed, Binding binding, PersonKey key) {
        byte[] encrypted;
        try {
            encrypted = Base64.getDecoder().decode(sealed.data());
        } catch (IllegalArgumentException notBase64) {
            throw new DoesNotOpen(binding + " is not Base64");
        }
        return Aes.decrypt(key.secret(), encrypted, binding.bytes())
                .map(clear -> new String(clear, StandardCharsets.UTF_8))
                .orElseThrow(() -> new DoesNotOpen(binding + " does not open: it was changed or moved"));
    }
}
