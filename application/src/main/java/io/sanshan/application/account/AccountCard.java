package io.sanshan.application.account;

import io.sanshan.domain.account.AccountEvent;
import io.sanshan.domain.account.AccountEvent.AccountClosed;
import io.sanshan.domain.account.AccountEvent.AccountOpened;
import io.sanshan.domain.account.AccountEvent.LoginsFailed;
import io.sanshan.domain.account.AccountEvent.PasswordChanged;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Occasion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an account's events say of it: a pure fold, the same for the live card, a rebuild and a card as of a moment. */
public record AccountCard(
        AccountId account,
        String login,
        String name,
        Role role,
        @Nullable StoreId store,
        @Nullable GuideId guide,
        Instant openedAt,
        @Nullable Instant passwordChangedAt,
        @Nullable Instant closedAt) {

    /**
     * The card after an event.
     *
     * @param before null before the first event of the stream
     */
    public static AccountCard evolve(@Nullable AccountCard before, AccountEvent event, Occasion occasion) {
        if (event instanceof AccountOpened opened) {
            return opened(opened, occasion);
        }
        if (before == null) {
            throw new IllegalStateException("an account's stream starts with its opening");
        }
        return switch (event) {
            case AccountOpened again -> opened(again, occasion);
            case PasswordChanged _ -> before.with(occasion.occurredAt(), before.closedAt);
            case LoginsFailed _ -> before;
            case AccountClosed _ -> before.with(before.passwordChangedAt, occasion.occurredAt());
        };
    }

    private static AccountCard opened(AccountOpened event, Occasion occasion) {
        return new AccountCard(
                event.account(),
                event.login().clear().orElse(""),
                event.name().clear().orElse(""),
                event.role(),
                event.store(),
                event.guide(),
                occasion.occurredAt(),
                null,
                null);
    }

    private AccountCard with(@Nullable Instant changed, @Nullable Instant closed) {
        return new AccountCard(account, login, name, role, store, guide, openedAt, changed, closed);
    }

    public boolean open() {
        return closedAt == null;
    }

    @Override
    public String toString() {
        return "AccountCard[" + account + ", " + role + ']';
    }
}
