package io.sanshan.application.shared;

import java.time.Instant;

/** Port to the keys that personal data is encrypted with, one of each person. */
public interface PersonalKeys {

    /**
     * Destroys the person's key for good, and with it all that was encrypted for the person.
     *
     * @return when it was destroyed: the same moment, however often it is asked for
     */
    Instant destroy(String person);

    /** Whether the person's key was destroyed. */
    boolean isDestroyed(String person);
}
