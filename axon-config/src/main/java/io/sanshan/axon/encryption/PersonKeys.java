package io.sanshan.axon.encryption;

import java.util.Optional;

/** Where the keys of persons are kept. */
public interface PersonKeys {

    /**
     * The person's key, made and durably stored at the first call: what is sealed with it may be written afterwards.
     *
     * @throws IllegalStateException when the person was erased
     */
    PersonKey forWriting(String person);

    /**
     * The key that something was sealed with; nothing when it was destroyed.
     *
     * @throws DoesNotOpen when there never was such a key here
     */
    Optional<PersonKey> forReading(String person, String keyId);

    /** Destroys the person's key, and with it all that was sealed for the person. It stays destroyed. */
    void destroy(String person);
}
