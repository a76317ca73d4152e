package io.sanshan.application.account.projection;

import io.sanshan.application.account.AccountCard;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.account.Credentials;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.ids.AccountId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class AccountQueryDoor implements AccountQueries {

    private final EntityManager entityManager;
    private final Credentials credentials;

    AccountQueryDoor(EntityManager entityManager, Credentials credentials) {
        this.entityManager = entityManager;
        this.credentials = credentials;
    }

    @Override
    public Optional<Login> byLogin(Caller caller, String login) {
        return entityManager
                .createQuery(
                        "select a from AccountRow a where a.loginSort = :login and a.closedAt is null",
                        AccountRow.class)
                .setParameter("login", AccountRow.sorted(login))
                .getResultStream()
                .findFirst()
                .map(AccountRow::card)
                .flatMap(
                        card -> credentials.of(card.account()).map(kept -> new Login(card, kept.hash(), kept.since())));
    }

    @Override
    public Map<AccountId, Standing> standings(Caller caller, Collection<AccountId> accounts) {
        Map<AccountId, Standing> standings = new HashMap<>();
        if (!accounts.isEmpty()) {
            Map<AccountId, AccountCard> cards = cards(accounts);
            credentials
                    .since(accounts)
                    .forEach((account, since) -> standings.put(account, new Standing(cards.get(account), since)));
        }
        return standings;
    }

    @Override
    public List<AccountCard> list(Caller caller) {
        return entityManager
                .createQuery("select a from AccountRow a order by a.loginSort, a.id", AccountRow.class)
                .getResultStream()
                .map(AccountRow::card)
                .toList();
    }

    @Override
    public Map<AccountId, String> names(Caller caller, Collection<AccountId> accounts) {
        Map<AccountId, String> names = new HashMap<>();
        if (!accounts.isEmpty()) {
            cards(accounts).forEach((account, card) -> names.put(account, card.name()));
        }
        return names;
    }

    private Map<AccountId, AccountCard> cards(Collection<AccountId> accounts) {
        Map<AccountId, AccountCard> cards = new HashMap<>();
        entityManager
                .createQuery("select a from AccountRow a where a.id in :ids", AccountRow.class)
                .setParameter("ids", accounts.stream().map(AccountId::value).toList())
                .getResultStream()
                .map(AccountRow::card)
                .forEach(card -> cards.put(card.account(), card));
        return cards;
    }

    @Override
    public boolean hasAny(Caller caller) {
        return credentials.any();
    }
}
