package io.sanshan.application.account;

import io.sanshan.domain.ids.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Port to the password hashes, which are kept outside the log and are no read model. */
public interface Credentials {

    void put(AccountId account, String passwordHash, Instant at);

    Optional<Kept> of(AccountId account);

    /** Since when the passwords of accounts are good; an account that nobody can log in to is not among them. */
    Map<AccountId, Instant> since(Collection<AccountId> accounts);

    /** Another hash of the same password; nothing where the former one is not kept any more. */
    void replace(AccountId account, String formerHash, String hash);

    /** Whether anybody can log in. */
    boolean any();

    void remove(AccountId account);

    /**
     * What is kept of a password.
     *
     * @param hash with the name of its algorithm in front
     * @param since when the password was set
     */
    record Kept(String hash, Instant since) {
        @Override
        public String toString() {
            return "Kept[" + since + ']';
        }
    }
}
