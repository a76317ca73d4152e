package io.sanshan.application.account.projection;

import io.sanshan.application.account.AccountCard;
import io.sanshan.application.shared.projection.Ids;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account_directory")
class AccountRow {

    @Id
    private String id;

    @Column(name = "login")
    private String login;

    @Column(name = "login_sort")
    private String loginSort;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "store_id")
    private @Nullable String store;

    @Column(name = "guide_id")
    private @Nullable String guide;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "password_changed_at")
    private @Nullable Instant passwordChangedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected AccountRow() {}

    @SuppressWarnings("NullAway.Init")
    AccountRow(AccountCard card, long sequence) {
        id = card.account().value();
        become(card, sequence);
    }

    final void become(AccountCard card, long sequence) {
        login = card.login();
        loginSort = sorted(card.login());
        name = card.name();
        role = card.role();
        store = Ids.text(card.store());
        guide = Ids.text(card.guide());
        openedAt = card.openedAt();
        passwordChangedAt = card.passwordChangedAt();
        closedAt = card.closedAt();
        lastSequence = sequence;
    }

    static String sorted(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    AccountCard card() {
        return new AccountCard(
                new AccountId(id),
                login,
                name,
                role,
                Ids.read(store, StoreId::new),
                Ids.read(guide, GuideId::new),
                openedAt,
                passwordChangedAt,
                closedAt);
    }

    String id() {
        return id;
    }

    long lastSequence() {
        return lastSequence;
    }
}
