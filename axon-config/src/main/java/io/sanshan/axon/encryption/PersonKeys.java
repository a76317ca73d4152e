package io.sanshan.axon.encryption;

import io.sanshan.application.shared.PersonalKeys;
import java.util.Optional;

/** Where the keys of persons are kept. */
public interface PersonKeys extends PersonalKeys {

    /**
     * The person's key, made and durably stored at the first call: what is sealed with it may be written afterwards.
     *
     * @throws IllegalStateException when the person was erased
     */
    PersonKey forWriting(String person);

    /**
     * The key that something was sealed with; nothing when it was destroyed.
     *
     * @throws KeyIsMissing when there never was such a key here
     */
    Optional<PersonKey> forReading(String person, String keyId);

    /** Another node may have destroyed the person's key: what is remembered of it here is given up. */
    void forget(String person);
}
