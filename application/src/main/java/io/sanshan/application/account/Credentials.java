package io.sanshan.application.account;

import io.sanshan.domain.ids.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Port to the password hashes, which are kept outside the log and are no read model. */
public interface Credentials {

    void put(AccountId account, String passwordHash, Instant at);

    Optional<String> of(AccountId account);

    /** Whether anybody can log in. */
    boolean any();

    void remove(AccountId account);
}
