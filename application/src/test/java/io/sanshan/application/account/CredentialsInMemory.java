package io.sanshan.application.account;

import io.sanshan.domain.ids.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Password hashes as the durable database keeps them, without one. */
final class CredentialsInMemory implements Credentials {

    private final Map<AccountId, String> hashes = new ConcurrentHashMap<>();

    @Override
    public void put(AccountId account, String passwordHash, Instant at) {
        hashes.put(account, passwordHash);
    }

    @Override
    public Optional<String> of(AccountId account) {
        return Optional.ofNullable(hashes.get(account));
    }

    @Override
    public boolean any() {
        return !hashes.isEmpty();
    }

    @Override
    public void remove(AccountId account) {
        hashes.remove(account);
    }

    void clear() {
        hashes.clear();
    }
}
