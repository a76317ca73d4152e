package io.sanshan.application.account;

import io.sanshan.domain.ids.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Password hashes as the durable database keeps them, without one. */
final class CredentialsInMemory implements Credentials {

    private final Map<AccountId, Kept> hashes = new ConcurrentHashMap<>();

    @Override
    public void put(AccountId account, String passwordHash, Instant at) {
        hashes.put(account, new Kept(passwordHash, at));
    }

    @Override
    public Optional<Kept> of(AccountId account) {
        return Optional.ofNullable(hashes.get(account));
    }

    @Override
    public Map<AccountId, Instant> since(Collection<AccountId> accounts) {
        Map<AccountId, Instant> since = new HashMap<>();
        hashes.forEach((account, kept) -> {
            if (accounts.contains(account)) {
                since.put(account, kept.since());
            }
        });
        return since;
    }

    @Override
    public void replace(AccountId account, String formerHash, String hash) {
        hashes.computeIfPresent(
                account, (_, kept) -> kept.hash().equals(formerHash) ? new Kept(hash, kept.since()) : kept);
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
