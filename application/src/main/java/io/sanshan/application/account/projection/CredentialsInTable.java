package io.sanshan.application.account.projection;

import io.sanshan.application.account.Credentials;
import io.sanshan.domain.ids.AccountId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class CredentialsInTable implements Credentials {

    private final EntityManager entityManager;

    CredentialsInTable(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void put(AccountId account, String passwordHash, Instant at) {
        CredentialRow row = entityManager.find(CredentialRow.class, account.value());
        if (row == null) {
            entityManager.persist(new CredentialRow(account.value(), passwordHash, at));
        } else {
            row.become(passwordHash, at);
        }
    }

    @Override
    public Optional<String> of(AccountId account) {
        return Optional.ofNullable(entityManager.find(CredentialRow.class, account.value()))
                .map(CredentialRow::passwordHash);
    }

    @Override
    public boolean any() {
        return !entityManager
                .createQuery("select c.account from CredentialRow c", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void remove(AccountId account) {
        CredentialRow row = entityManager.find(CredentialRow.class, account.value());
        if (row != null) {
            entityManager.remove(row);
        }
    }
}
